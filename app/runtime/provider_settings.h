#pragma once

#include "domain/result.h"
#include "services/providers.h"

#include <QHash>
#include <QString>

namespace madang {

class Settings;

/// The addresses of the real services, before anything is set up: known, but without a credential.
ProviderTable realProviders();

/// Where each of these services usually is; empty for one that has no public address.
QHash<QString, QString> usualAddresses();

/// Where each of them is, for a store whose owner has set some addresses.
QHash<QString, QUrl> addressesIn(const Settings& settings);

/// The same services as the sandbox at `sandbox` imitates them, with the credentials it accepts.
ProviderTable practiceProviders(const QUrl& sandbox);

/// A settings file:
/// {"providers":{"instagram":{"baseUrl":"…","account":"…"},"claude":{"baseUrl":"…","model":"…"},…}}. Addresses only:
/// credentials come from MADANG_SECRET_<NAME> (NAME in capitals). An address on this machine without a credential is
/// taken for a sandbox.
/// FileUnreadable or InvalidInput with the place that is wrong.
Result<ProviderTable> providersFromFile(const QString& path);

/// {"cache":{"redis":"redis://127.0.0.1:6379/0"}} of the same file; empty where it names none.
QString sharedCacheFromFile(const QString& path);

/// True where every service that is set up is on this machine: a rehearsal, whoever started the sandbox.
bool isRehearsal(const ProviderTable& providers);

} // namespace madang
