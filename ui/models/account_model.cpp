#include "ui/models/account_model.h"

#include "domain/phone_number.h"
#include "services/account_service.h"
#include "services/async/then.h"
#include "services/clock.h"
#include "services/consent_texts.h"
#include "services/counter_service.h"
#include "ui/models/account_words.h"
#include "ui/models/error_text.h"

using namespace Qt::StringLiterals;

namespace madang {

AccountModel::AccountModel(AccountService& accounts, CounterService& counter, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_counter(counter)
    , m_clock(clock)
{
    connect(&m_accounts, &AccountService::changed, this, &AccountModel::changed);
}

bool AccountModel::hasAccount() const
{
    return m_accounts.hasAccount();
}

bool AccountModel::isLoggedIn() const
{
    return m_accounts.isLoggedIn();
}

QString AccountModel::name() const
{
    const auto owner = m_accounts.owner();
    return owner ? owner->name : QString();
}

QString AccountModel::reach() const
{
    const auto owner = m_accounts.owner();
    if (!owner)
        return {};
    const auto mobile = PhoneNumber::parseMobile(owner->mobile);
    return maskedEmail(owner->email) + u" · "_s + (mobile ? mobile->masked() : QString());
}

QList<ConsentText> AccountModel::consents() const
{
    return consentTexts();
}

void AccountModel::clearLine()
{
    if (!m_isBusy)
        end({}, Tone::Ink2);
}

Secret AccountModel::secretOf(const QString& password)
{
    // One password is one sequence of bytes, whichever way a keyboard composes its Hangul.
    return Secret(password.normalized(QString::NormalizationForm_C).toUtf8());
}

QString AccountModel::failed(const Error& error, const QString& email) const
{
    return accountErrorLine(error, m_accounts.triesLeft(email), m_clock.now());
}

void AccountModel::signUp(const Owner& owner, const QString& password, const QSet<QString>& consents)
{
    if (m_isBusy)
        return;
    begin(tr("가입하고 있어요"));
    async::onResult(this, m_accounts.signUp({owner, secretOf(password), consents}),
                    [this, email = owner.email](const Result<void>& done) {
                        if (done) {
                            end(tr("가입했어요. 이제 여러 컴퓨터에서 쓸 준비가 됐어요."), Tone::Good);
                            emit loggedIn();
                            return;
                        }
                        end(failed(done.error(), email), Tone::Bad);
                        emit fieldRefused(done.error().detail);
                    });
}

void AccountModel::logIn(const QString& email, const QString& password)
{
    if (m_isBusy)
        return;
    begin(tr("로그인하고 있어요"));
    async::onResult(this, m_accounts.logIn(email, secretOf(password)), [this, email](const Result<void>& done) {
        if (done) {
            end({}, Tone::Good);
            emit loggedIn();
        } else {
            end(failed(done.error(), email), Tone::Bad);
        }
    });
}

void AccountModel::logOut()
{
    m_accounts.logOut();
    end(tr("로그아웃했어요. 이벤트와 손님은 이 컴퓨터에 그대로 있어요."), Tone::Ink2);
}

void AccountModel::changePassword(const QString& current, const QString& next)
{
    if (m_isBusy)
        return;
    const auto owner = m_accounts.owner();
    begin(tr("비밀번호를 바꾸고 있어요"));
    async::onResult(this, m_accounts.changePassword(secretOf(current), secretOf(next)),
                    [this, email = owner ? owner->email : QString()](const Result<void>& done) {
                        if (done) {
                            end(tr("비밀번호를 바꿨어요. 다른 컴퓨터에서는 다시 로그인해 주세요."), Tone::Good);
                            emit passwordChanged();
                        } else if (done.error().kind == ErrorKind::Unauthorized) {
                            end(tr("지금 비밀번호가 맞지 않아요. 앞으로 %1번 더 틀리면 잠시 잠가요.")
                                    .arg(m_accounts.triesLeft(email)),
                                Tone::Bad);
                        } else {
                            end(failed(done.error(), email), Tone::Bad);
                        }
                    });
}

void AccountModel::forgetPins(const QString& email, const QString& password)
{
    if (m_isBusy)
        return;
    begin(tr("확인하고 있어요"));
    async::onResult(this, m_accounts.logIn(email, secretOf(password)), [this, email](const Result<void>& isRight) {
        const Result<void> removed = isRight ? m_counter.removeAllPins() : isRight;
        if (removed) {
            end(tr("번호를 모두 지웠어요. 새 번호를 정해 주세요."), Tone::Good);
            emit pinsForgotten();
        } else {
            end(failed(removed.error(), email), Tone::Bad);
        }
    });
}

void AccountModel::begin(const QString& line)
{
    m_isBusy = true;
    m_line = line;
    m_tone = Tone::Ink2;
    emit changed();
}

void AccountModel::end(const QString& line, Tone tone)
{
    m_isBusy = false;
    m_line = line;
    m_tone = tone;
    emit changed();
}

} // namespace madang
