#pragma once

#include "domain/result.h"
#include "services/ai_account.h"
#include "services/secret.h"

#include <QObject>

#include <memory>
#include <vector>

namespace madang {

class Clock;
class Outside;
class SecretStore;
class Settings;

/// Where the key of a vendor of AI comes from.
enum class KeyOrigin {
    None,
    Given, ///< by the settings file or the environment this program was started with
    Kept, ///< in the store of keys
    ThisRun, ///< typed in, but there is no store that would keep it
};

struct AiVendor {
    QString id;
    AiTrade trade = AiTrade::Plans;
    bool isReachable = false; ///< false: a rehearsal, in which nobody is asked
    KeyOrigin key = KeyOrigin::None;
    QString model; ///< what is asked
    QString usualModel;
};

/// The vendors of AI as the owner sets them up: keys, models, and whether they answer. A key goes into the
/// store and to where it is used, and never comes back from here.
class AiConnections final : public QObject {
    Q_OBJECT

public:
    /// All outlive it but the store.
    AiConnections(Outside& outside, Settings& settings, const Clock& clock, std::unique_ptr<SecretStore> store,
                  QObject* parent = nullptr);
    ~AiConnections() override;

    /// Fetches the keys that are kept; again whenever the store was opened.
    void start();

    QList<AiVendor> vendors() const;
    /// Used from now on. Kept, or ThisRun where it could not be kept; InvalidInput where it cannot be a key or one is
    /// Given.
    QFuture<Result<KeyOrigin>> setKey(const QString& vendor, const Secret& key);
    /// Not used any more, and forgotten. The error where the store does not let it go.
    QFuture<Result<void>> removeKey(const QString& vendor);
    void setModel(const QString& vendor, const QString& model);

    /// What the vendor says it has.
    QFuture<Result<QStringList>> models(const QString& vendor);
    /// The cheapest real look. Unauthorized (key), SpendLimit (credit), Forbidden (region, rights), NotFound
    /// (model), Offline, CostCeiling …
    QFuture<Result<void>> check(const QString& vendor);

signals:
    void changed();

private:
    struct Connection;
    Connection* connection(const QString& vendor) const;
    void use(const QString& vendor, const Secret& key, KeyOrigin origin);

    Outside& m_outside;
    Settings& m_settings;
    const Clock& m_clock;
    std::unique_ptr<SecretStore> m_store;
    std::vector<std::unique_ptr<Connection>> m_connections;
};

} // namespace madang
