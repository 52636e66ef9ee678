#pragma once

#include "domain/result.h"
#include "domain/token_claims.h"
#include "services/secret.h"

namespace madang {

/// A session's token as a JWT (RFC 7519) in compact form, signed with HMAC-SHA-256. No other algorithm is written or
/// taken, whatever the header asks for; a key is 32 bytes or longer.
Secret encodeToken(const TokenClaims& claims, const Secret& key);

/// Unauthorized where it is not one of ours, BadReply where it is no token at all. Its signature is compared in
/// constant time and before anything else of it is believed. Whether it holds now is judgeClaims()'s part.
Result<TokenClaims> decodeToken(const Secret& token, const Secret& key);

/// 32 bytes of the operating system's chance, for keys.
Secret randomKey();
/// The same as text for a store of keys and back; empty where it is not one.
Secret toText(const Secret& key);
Secret fromText(const Secret& text);
/// SHA-256, as a token that is looked for again is kept.
QByteArray digestOf(const Secret& token);

} // namespace madang
