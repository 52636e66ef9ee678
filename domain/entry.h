#pragma once

#include "domain/campaign.h"
#include "domain/result.h"

#include <QDateTime>
#include <QString>

namespace madang {

/// How a customer joined.
enum class EntrySource { Counter, Kiosk, Phone, Import };
QString entrySourceKey(EntrySource source);
std::optional<EntrySource> entrySourceFromKey(QStringView key);

/// Whether what is personal in an entry (phone, nickname) can be read; else both are empty.
enum class PersonalState {
    Open,
    Locked, ///< the key has not come yet
    Destroyed, ///< as promised to the customer
    Unreadable, ///< sealed with a key that is gone, or changed by somebody
};

/// One customer's part in one event; one for a phone number and event.
struct Entry {
    QString id;
    QString campaignId;
    QString number; ///< "EVT3F2A-20261123-001", said at the counter
    QString code; ///< eight random characters for the draw's proof, without the ones that look alike
    QString phone; ///< digits
    QString nickname;
    int weight = 1; ///< a store visit weighs kVisitWeight; whoever is on an imported list need not have been here
    EntrySource source = EntrySource::Counter;
    QString referral; ///< the path of the code that brought them; may be empty
    QDateTime at;
    bool wantsNews = false; ///< agreed to while joining; false once the phone is gone
    PersonalState personal = PersonalState::Open;

    friend bool operator==(const Entry&, const Entry&) = default;
};

inline constexpr int kVisitWeight = 3;
inline constexpr int kEntryCodeLength = 8;
/// No 0 O 1 I L: 31 characters that cannot be confused when read aloud.
inline constexpr QStringView kCodeAlphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/// "EVT" + the first four characters of the event's id, the day in Korea, and the running number of the event. Unique
/// within an event; two events may look alike.
QString entryNumber(const QString& campaignId, const QDateTime& at, int running);
/// The running number at its end; 0 where it is no entry number.
int runningNumber(QStringView entryNumber);

/// Eight characters of kCodeAlphabet, from random bits given by the caller.
QString entryCode(quint64 randomBits);

/// "단**": the first letter, for lists that leave the program.
QString maskedNickname(const QString& nickname);

/// May a customer join now? NotFound for a draft, Rejected outside the period.
Result<void> mayJoin(const Campaign& campaign, const QDateTime& now);

} // namespace madang
