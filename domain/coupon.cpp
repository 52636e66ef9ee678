#include "domain/coupon.h"

#include "domain/entry.h"
#include "domain/hangul_keys.h"
#include "domain/keys.h"

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr std::array kVerdictKeys{
    KeyOf{CouponVerdict::Good, "good"},       KeyOf{CouponVerdict::Used, "used"},
    KeyOf{CouponVerdict::Expired, "expired"}, KeyOf{CouponVerdict::Revoked, "revoked"},
    KeyOf{CouponVerdict::Unknown, "unknown"}, KeyOf{CouponVerdict::Mistyped, "mistyped"},
};
constexpr qsizetype kLetters = 8;
constexpr qsizetype kHalf = 4;

/// The letter that makes Σ (place · letter) 0 modulo 31: a prime, and no two neighbouring places weigh the same.
QChar checkLetter(QStringView seven)
{
    const qsizetype base = kCodeAlphabet.size();
    qsizetype sum = 0;
    for (qsizetype i = 0; i < seven.size(); ++i)
        sum += (i + 2) * kCodeAlphabet.indexOf(seven.at(i));
    return kCodeAlphabet.at((base - sum % base) % base); // its own place weighs 1
}
} // namespace

QString couponVerdictKey(CouponVerdict verdict)
{
    return keyIn(kVerdictKeys, verdict);
}

CouponVerdict verdictOn(const Coupon& coupon, QDate today)
{
    if (coupon.usedAt.isValid())
        return CouponVerdict::Used;
    if (coupon.isRevoked)
        return CouponVerdict::Revoked;
    return today > coupon.lastDay ? CouponVerdict::Expired : CouponVerdict::Good;
}

QString couponCode(quint64 randomBits)
{
    const QString seven = entryCode(randomBits).first(kLetters - 1);
    return seven + checkLetter(seven);
}

std::optional<QString> parseCouponCode(QStringView typed)
{
    QString code;
    const QString keys = asLatinKeys(typed);
    for (const QChar c : keys) {
        if (c == u'-' || c.isSpace())
            continue;
        const QChar letter = c.toUpper();
        if (!kCodeAlphabet.contains(letter) || code.size() == kLetters)
            return std::nullopt;
        code += letter;
    }
    if (code.size() != kLetters || code.back() != checkLetter(QStringView(code).first(kLetters - 1)))
        return std::nullopt;
    return code;
}

QString formatCouponCode(const QString& code)
{
    return code.first(std::min(kHalf, code.size())) + u'-' + code.mid(kHalf);
}

} // namespace madang
