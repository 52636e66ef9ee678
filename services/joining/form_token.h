#pragma once

#include "services/clock.h"
#include "services/secret.h"

#include <QByteArray>
#include <QString>

namespace madang::joining {

/// A token in each form: that this program handed it out, for this event, not long ago, and which form it is. Nothing
/// is kept for it: an HMAC-SHA256 by a key that is made anew at each start says so.
class FormTokens final {
public:
    enum class Verdict { Sound, Old, Foreign };
    struct Checked {
        Verdict verdict = Verdict::Foreign;
        QByteArray form; ///< which form it is; empty unless Sound
    };

    FormTokens(Secret key, const Clock& clock, std::chrono::seconds life);

    QByteArray issue(const QString& eventId) const;
    Checked check(const QByteArray& token, const QString& eventId) const;
    /// What stands for a text without saying it, as long as this program runs.
    QByteArray hidden(const QString& text) const;

private:
    QByteArray seal(QByteArrayView what, const QString& eventId) const;
    qint64 seconds() const;

    Secret m_key;
    const Clock& m_clock;
    std::chrono::seconds m_life;
};

/// A key for one run of the program, from the system's own generator.
Secret newFormKey();

} // namespace madang::joining
