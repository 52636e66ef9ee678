#pragma once

#include <QString>
#include <QTranslator>

namespace madang {

/// The language of the window: Korean is what the sources say, the others lie in translations/. What is built after
/// use() speaks it; what was built before does not change.
class Language final {
public:
    /// "ko" or "en"; anything else counts as Korean.
    void use(const QString& code);

private:
    QTranslator m_ours;
    QTranslator m_qt; ///< Qt's own buttons and messages
};

} // namespace madang
