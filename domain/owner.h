#pragma once

#include <QString>
#include <QStringView>

namespace madang {

/// The person who runs the store, as they sign up.
struct Owner {
    QString name;
    QString mobile; ///< digits
    QString email; ///< as it was typed, trimmed

    friend bool operator==(const Owner&, const Owner&) = default;
};

enum class OwnerProblem { None, Missing, TooShort, TooLong, NotAMobile, NotAnEmail };

OwnerProblem checkOwnerName(QStringView name);
OwnerProblem checkOwnerMobile(QStringView mobile);
/// One @, something before it, a dot with two letters or more behind; no spaces; at most 254 characters (RFC 5321).
/// Whether somebody reads it only a letter can tell.
OwnerProblem checkEmail(QStringView email);
/// What two spellings of one address have in common: trimmed, small letters.
QString normalEmail(QStringView email);
/// "k***@example.com"
QString maskedEmail(QStringView email);

} // namespace madang
