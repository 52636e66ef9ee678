#include "services/business_registry.h"

#include "services/async/then.h"
#include "services/background_jobs.h"
#include "services/business_check.h"
#include "services/clock.h"
#include "services/http/json.h"
#include "services/jobs/job_answers.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/registration_store.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kKind = u"business-check"_s;
constexpr std::chrono::minutes kOfficeRests{5};
constexpr std::chrono::hours kNoKey{1};
constexpr std::chrono::hours kAskAgain{6};
constexpr std::chrono::seconds kLocked{15};

/// What a job waits for instead of ending: everything but our own mistakes.
Error patient(const Error& error)
{
    Error later = error;
    switch (error.kind) {
    case ErrorKind::Timeout:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Redirected:
    case ErrorKind::Untrusted:
    case ErrorKind::ServerError:
    case ErrorKind::BadReply:
    case ErrorKind::Unavailable:
    case ErrorKind::OutcomeUnknown:
        later.kind = ErrorKind::Unavailable;
        later.retryAfter = error.retryAfter.value_or(kOfficeRests);
        return later;
    case ErrorKind::Unauthorized:
        later.kind = ErrorKind::Unavailable;
        later.retryAfter = kNoKey;
        return later;
    case ErrorKind::Locked:
        later.kind = ErrorKind::Unavailable;
        later.retryAfter = kLocked;
        return later;
    default:
        return later;
    }
}
} // namespace

struct BusinessRegistry::Parts {
    Parts(Database& database, PersonalCipher& sealed, BusinessCheck& office, JobRunner& runner, const Clock& wall)
        : cipher(sealed)
        , check(office)
        , clock(wall)
        , store(database, sealed)
        , answers(runner)
    {
    }

    PersonalCipher& cipher;
    BusinessCheck& check;
    const Clock& clock;
    RegistrationStore store;
    JobAnswers answers;
    bool isAskedLater = false;
};

BusinessRegistry::BusinessRegistry(Database& database, PersonalCipher& cipher, BusinessCheck& check,
                                   BackgroundJobs& jobs, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(database, cipher, check, jobs.runner(), clock))
{
    jobs.runner().add(kKind, [this](JobContext& context) { return work(context); });
    connect(&cipher, &PersonalCipher::opened, this, &BusinessRegistry::load);
    load();
}

BusinessRegistry::~BusinessRegistry() = default;

void BusinessRegistry::load()
{
    const Result<BusinessRegistration> stored = m_parts->store.load();
    if (stored)
        m_registration = *stored;
    else if (stored.error().kind != ErrorKind::NotFound)
        log::error(u"business number: "_s + stored.error().detail);
    emit changed();
}

void BusinessRegistry::start()
{
    if (!m_registration)
        return;
    if (m_registration->isWaiting)
        ask(false);
    else if (m_registration->verdict.status == BusinessStatus::Unregistered)
        ask(true);
}

Result<void> BusinessRegistry::save(const BusinessClaim& claim)
{
    if (m_registration && m_registration->claim == claim)
        return {};
    const BusinessRegistration fresh{claim, {}, true, false, {}};
    if (Result<void> saved = m_parts->store.save(fresh); !saved)
        return saved;
    m_registration = fresh;
    emit changed();
    ask(true);
    return {};
}

Result<void> BusinessRegistry::remove()
{
    if (Result<void> removed = m_parts->store.remove(); !removed)
        return removed;
    m_registration.reset();
    emit changed();
    return {};
}

Result<void> BusinessRegistry::confirmByHand()
{
    if (!m_registration)
        return Error{ErrorKind::NotFound, u"no business number"_s, {}};
    BusinessRegistration confirmed = *m_registration;
    confirmed.isConfirmedByHand = true;
    return write(confirmed);
}

Result<void> BusinessRegistry::checkAgain()
{
    if (!m_registration)
        return Error{ErrorKind::NotFound, u"no business number"_s, {}};
    BusinessRegistration waiting = *m_registration;
    waiting.isWaiting = true;
    if (Result<void> written = write(waiting); !written)
        return written;
    ask(true);
    return {};
}

Result<void> BusinessRegistry::write(const BusinessRegistration& registration)
{
    if (Result<void> written = m_parts->store.update(registration); !written)
        return written;
    m_registration = registration;
    emit changed();
    return {};
}

/// `anew`: what an earlier job of the same number has found out is of no interest.
void BusinessRegistry::ask(bool anew)
{
    // No name and no day here: the row has them, sealed.
    const QByteArray arguments = json::dump({{"number", json::utf8(m_registration->claim.number.digits())}});
    const JobRequest request{.kind = kKind, .arguments = arguments, .idempotencyKey = {}};
    const auto answer = anew ? m_parts->answers.submit(request) : m_parts->answers.join(request);
    async::onResult(this, answer, [this](const Result<QByteArray>& done) {
        if (!done)
            log::warning(u"business number: not checked: "_s + done.error().detail);
        const bool isOpen = m_registration
            && (m_registration->isWaiting || m_registration->verdict.status == BusinessStatus::Unregistered);
        if (isOpen)
            askLater();
    });
}

void BusinessRegistry::askLater()
{
    if (m_parts->isAskedLater)
        return;
    m_parts->isAskedLater = true;
    m_parts->clock.after(kAskAgain, this, [this] {
        m_parts->isAskedLater = false;
        const bool isOpen = m_registration
            && (m_registration->isWaiting || m_registration->verdict.status == BusinessStatus::Unregistered);
        if (isOpen)
            ask(true);
    });
}

QFuture<Result<QByteArray>> BusinessRegistry::work(const JobContext& context)
{
    using Done = Result<QByteArray>;
    const Result<nlohmann::json> arguments = json::parse(context.arguments());
    const auto number = arguments ? BusinessNumber::parse(json::text(*arguments, "number")) : std::nullopt;
    if (!number)
        return async::ready(Done(Error{ErrorKind::InvalidInput, u"not a business number"_s, {}}));
    if (!m_registration || m_registration->claim.number != *number)
        return async::ready(Done(QByteArray("{}"))); // another number stands there by now
    if (m_registration->claim.openedOn.isValid() && !m_parts->cipher.isOpen())
        return async::ready(Done(patient({ErrorKind::Locked, u"the owner's name is not readable yet"_s, {}})));
    return async::then(
        this, m_parts->check.verdict(m_registration->claim),
        [this, asked = *number](const Result<BusinessVerdict>& verdict) { return take(asked, verdict); });
}

Result<QByteArray> BusinessRegistry::take(const BusinessNumber& asked, const Result<BusinessVerdict>& verdict)
{
    if (!verdict)
        return patient(verdict.error());
    if (m_registration && m_registration->claim.number == asked) {
        BusinessRegistration answered = *m_registration;
        answered.verdict = *verdict;
        answered.isWaiting = false;
        answered.checkedAt = m_parts->clock.now();
        if (const Result<void> written = write(answered); !written)
            return written.error();
    }
    return QByteArray("{}");
}

} // namespace madang
