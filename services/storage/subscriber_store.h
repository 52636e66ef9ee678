#pragma once

#include "domain/entry.h"
#include "domain/join.h"
#include "domain/result.h"

#include <QList>

#include <optional>

namespace madang {

class Database;
class PersonalCipher;

/// Who wants news of the store: agreed to while joining, kept beyond the event until the customer says otherwise. One
/// row a phone; the phone is sealed.
struct Subscriber {
    QString id;
    QString phone; ///< empty while it is locked
    bool night = false;
    QString campaignId; ///< where they agreed, to which version of the notice
    QString language;
    int noticeVersion = 0;
    QString device;
    QDateTime at;
};

class SubscriberStore final {
public:
    SubscriberStore(Database& database, const PersonalCipher& cipher);

    /// A row where news was agreed to; a later agreement takes the place of an earlier. Within a transaction.
    Result<void> keep(const Entry& entry, const QList<Consent>& consents);
    /// Nothing where that phone takes no news. Locked.
    Result<std::optional<Subscriber>> byPhone(const QString& phone);
    Result<void> remove(const QString& id);
    /// Oldest first.
    Result<QList<Subscriber>> all();
    Result<int> count();

private:
    Database& m_database;
    const PersonalCipher& m_cipher;
};

} // namespace madang
