#pragma once

#include "domain/business_registration.h"
#include "domain/result.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace madang {

class BackgroundJobs;
class BusinessCheck;
class Clock;
class Database;
class JobContext;
class PersonalCipher;

/// The store's own business number and what the tax office says of it. A number is kept at once and asked about in the
/// background, as a durable job that waits for the line and the office and goes on with the next start: nothing waits
/// for it and nobody is refused for what it says. What the office does not know yet is asked again a few times a day,
/// as long as the program runs and with each start; until then the owner's own word counts.
class BusinessRegistry final : public QObject {
    Q_OBJECT

public:
    /// All outlive it; `jobs` has to be started before start().
    BusinessRegistry(Database& database, PersonalCipher& cipher, BusinessCheck& check, BackgroundJobs& jobs,
                     const Clock& clock, QObject* parent = nullptr);
    ~BusinessRegistry() override;

    /// Takes up a question that has no answer yet. Once.
    void start();

    const std::optional<BusinessRegistration>& registration() const { return m_registration; }
    /// Locked where a name is to be kept and cannot be sealed yet; storage errors; then nothing has changed.
    Result<void> save(const BusinessClaim& claim);
    Result<void> remove();
    /// The owner has looked at the certificate: the number is right. NotFound where there is none.
    Result<void> confirmByHand();
    /// Asks now, whatever is known.
    Result<void> checkAgain();

signals:
    void changed();

private:
    void load();
    void ask(bool anew);
    void askLater();
    QFuture<Result<QByteArray>> work(const JobContext& context);
    Result<QByteArray> take(const BusinessNumber& asked, const Result<BusinessVerdict>& verdict);
    Result<void> write(const BusinessRegistration& registration);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    std::optional<BusinessRegistration> m_registration;
};

} // namespace madang
