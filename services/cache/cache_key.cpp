#include "services/cache/cache_key.h"

#include "services/cache/canonical_json.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
/// Changes with the meaning of the parts below; every older answer is then a miss.
constexpr char kSchema[] = "madang-cache-1";

void add(QCryptographicHash& hash, const QByteArray& part)
{
    std::array<char, 8> length{};
    qToBigEndian(quint64(part.size()), length.data());
    hash.addData(QByteArrayView(length));
    hash.addData(part);
}

void add(QCryptographicHash& hash, const QString& part)
{
    add(hash, part.normalized(QString::NormalizationForm_C).toUtf8());
}
} // namespace

Result<CacheKey> CacheKey::of(const CacheQuestion& question)
{
    for (const QString& name : {question.api, question.operation}) {
        if (name.isEmpty() || name.contains(u'/'))
            return Error{ErrorKind::InvalidInput, u"not a name of an API or operation: '%1'"_s.arg(name), {}};
    }
    const bool shared = question.scope == CacheScope::Shared;
    if (!shared && question.tenant.isEmpty())
        return Error{ErrorKind::InvalidInput, u"whose answer is it? no tenant"_s, {}};
    const Result<QByteArray> request = canonicalJson(question.request);
    if (!request)
        return request.error();

    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, QByteArray(kSchema));
    add(hash, question.api);
    add(hash, question.operation);
    add(hash, question.model);
    add(hash, question.promptVersion);
    add(hash, *request);
    add(hash, question.locale);
    add(hash, shared ? u"shared"_s : u"tenant:"_s + question.tenant);
    return CacheKey(question.api + u'/' + question.operation + u'/', hash.result(),
                    question.scope != CacheScope::Personal);
}

CacheKey::CacheKey(QString prefix, QByteArray hash, bool mayLeaveMachine)
    : m_prefix(std::move(prefix))
    , m_hash(std::move(hash))
    , m_text(m_prefix + QString::fromLatin1(m_hash.toHex()))
    , m_mayLeaveMachine(mayLeaveMachine)
{
}

} // namespace madang
