#include "sandbox/chance.h"

#include <algorithm>
#include <cmath>

namespace madang::sandbox {

namespace {
quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}
} // namespace

Chance::Chance(quint32 seed)
    : m_seed(mixed(seed))
{
}

double Chance::fraction(const QString& name) const
{
    quint64 hash = m_seed;
    for (const QChar c : name)
        hash = mixed(hash ^ c.unicode());
    return double(hash >> 11) / 9007199254740992.0; // 2^53
}

qint64 Chance::between(const QString& name, qint64 low, qint64 high) const
{
    return low + qint64(fraction(name) * double(high - low + 1));
}

QString ulid(const QString& prefix, qint64 ms, quint32 seed, quint64 count)
{
    static constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    QString id = prefix;
    for (int shift = 45; shift >= 0; shift -= 5)
        id += QChar::fromLatin1(kAlphabet[(quint64(ms) >> shift) & 31U]);
    const quint64 high = mixed((quint64(seed) << 32) ^ count);
    const quint64 low = (mixed(high) << 20) | (count & 0xfffffU);
    for (int shift = 35; shift >= 0; shift -= 5)
        id += QChar::fromLatin1(kAlphabet[(high >> shift) & 31U]);
    for (int shift = 35; shift >= 0; shift -= 5)
        id += QChar::fromLatin1(kAlphabet[(low >> shift) & 31U]);
    return id;
}

qint64 grown(double ceiling, double elapsed, double tau)
{
    if (elapsed <= 0 || tau <= 0 || ceiling <= 0)
        return 0;
    return qint64(std::floor(ceiling * -std::expm1(-elapsed / tau)));
}

} // namespace madang::sandbox
