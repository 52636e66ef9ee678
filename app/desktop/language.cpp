#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace madang {

void Language::use(const QString& code)
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (code == u"en") {
        if (m_ours.load(u":/i18n/madang_en.qm"_s))
            QCoreApplication::installTranslator(&m_ours);
        return; // Qt speaks English by itself
    }
    if (m_qt.load(u"qtbase_ko"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace madang
