#include "runtime/provider_settings.h"

#include "sandbox/sandbox.h"
#include "services/secret_store.h"
#include "services/settings.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Known {
    const char* name;
    const char* realUrl;
    const char* sandboxPath;
    const char* sandboxCredential;
    const char* sandboxAccount;
    bool inPractice = true; ///< practice mode plans and paints by itself
};
/// "media", "kt" and "webui" have no public address: an operator gives one, or the owner.
constexpr std::array kKnown{
    Known{"instagram", "https://graph.instagram.com", "/ig-graph", sandbox::kInstagramToken,
          sandbox::kInstagramAccount},
    Known{"naver", "https://openapi.naver.com", "/naver-openapi", sandbox::kNaverToken, sandbox::kNaverAccount},
    Known{"kakao", "https://kapi.kakao.com", "/kapi", sandbox::kKakaoToken, ""},
    Known{"kt", "", "/kt", sandbox::kKtClient, sandbox::kKtLine},
    Known{"media", "", "/cdn", sandbox::kMediaToken, ""},
    Known{"claude", "https://api.anthropic.com", "/anthropic", sandbox::kAnthropicKey, "", false},
    Known{"openai", "https://api.openai.com/v1", "/openai/v1", sandbox::kOpenAiKey, "", false},
    Known{"stability", "https://api.stability.ai", "/stability", sandbox::kStabilityKey, "", false},
    Known{"openaiImages", "https://api.openai.com/v1", "/openai/v1", sandbox::kOpenAiKey, "", false},
    Known{"webui", "", "/webui", "", "", false},
    Known{"nts", "https://api.odcloud.kr", "/odcloud", sandbox::kNtsKey, ""},
};

bool isThisMachine(const QUrl& url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

Secret secretFromEnvironment(const char* name)
{
    return makeEnvironmentStore()->read(QString::fromLatin1(name)).result().value_or({});
}

QString textAt(const nlohmann::json& object, const char* key)
{
    const auto it = object.find(key);
    return it != object.end() && it->is_string() ? QString::fromStdString(it->get<std::string>()) : QString();
}

/// What stands beside the address of "media" where pictures lie in a bucket.
QString bucketAccount(const nlohmann::json& given)
{
    QStringList parts;
    for (const char* name : {"bucket", "region", "style", "public"}) {
        if (const QString value = textAt(given, name); !value.isEmpty())
            parts << QString::fromLatin1(name) + u'=' + value;
    }
    return parts.join(u';');
}

Result<nlohmann::json> readSettings(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    const QByteArray bytes = file.read(1024LL * 1024);
    nlohmann::json document = nlohmann::json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
    if (!document.is_object())
        return Error{ErrorKind::InvalidInput, path + u": not a JSON object"_s, {}};
    return document;
}
} // namespace

ProviderTable realProviders()
{
    ProviderTable table;
    for (const Known& known : kKnown) {
        ProviderAccess access;
        access.baseUrl = QUrl(QString::fromLatin1(known.realUrl));
        access.credential = secretFromEnvironment(known.name);
        table.insert(QString::fromLatin1(known.name), access);
    }
    return table;
}

QHash<QString, QString> usualAddresses()
{
    QHash<QString, QString> addresses;
    for (const Known& known : kKnown)
        addresses.insert(QString::fromLatin1(known.name), QString::fromLatin1(known.realUrl));
    return addresses;
}

QHash<QString, QUrl> addressesIn(const Settings& settings)
{
    QHash<QString, QUrl> addresses;
    for (const Known& known : kKnown) {
        const QString name = QString::fromLatin1(known.name);
        const QString own = settings.address(name);
        addresses.insert(name, QUrl(own.isEmpty() ? QString::fromLatin1(known.realUrl) : own, QUrl::StrictMode));
    }
    return addresses;
}

ProviderTable practiceProviders(const QUrl& sandbox)
{
    ProviderTable table;
    for (const Known& known : kKnown) {
        if (!known.inPractice)
            continue;
        table.insert(QString::fromLatin1(known.name),
                     {QUrl(sandbox.toString() + QString::fromLatin1(known.sandboxPath)),
                      Secret(known.sandboxCredential), QString::fromLatin1(known.sandboxAccount)});
    }
    return table;
}

QString sharedCacheFromFile(const QString& path)
{
    const Result<nlohmann::json> document = readSettings(path);
    const auto cache = document ? document->find("cache") : nlohmann::json::const_iterator();
    return document && cache != document->end() && cache->is_object() ? textAt(*cache, "redis") : QString();
}

bool isRehearsal(const ProviderTable& providers)
{
    return std::ranges::all_of(
        providers, [](const ProviderAccess& access) { return !access.isSetUp() || isThisMachine(access.baseUrl); });
}

Result<ProviderTable> providersFromFile(const QString& path)
{
    const Result<nlohmann::json> read = readSettings(path);
    if (!read)
        return read.error();
    const nlohmann::json& document = *read;
    ProviderTable table = realProviders();
    table[u"openaiImages"_s].credential = secretFromEnvironment("openaiImages"); // the address may become another's
    const nlohmann::json providers = document.value("providers", nlohmann::json());
    for (const Known& known : kKnown) {
        const auto given = providers.find(known.name);
        if (given == providers.end() || !given->is_object())
            continue;
        ProviderAccess& access = table[QString::fromLatin1(known.name)];
        QString address = textAt(*given, "baseUrl");
        while (address.endsWith(u'/'))
            address.chop(1);
        access.baseUrl = QUrl(address, QUrl::StrictMode);
        if (!access.baseUrl.isValid() || access.baseUrl.host().isEmpty())
            return Error{
                ErrorKind::InvalidInput, u"%1: providers.%2.baseUrl"_s.arg(path, QString::fromLatin1(known.name)), {}};
        access.account = textAt(*given, "account");
        if (access.account.isEmpty())
            access.account = textAt(*given, "model");
        if (access.account.isEmpty())
            access.account = bucketAccount(*given);
        if (isThisMachine(access.baseUrl)) {
            if (access.credential.isEmpty())
                access.credential = Secret(known.sandboxCredential);
            if (access.account.isEmpty())
                access.account = QString::fromLatin1(known.sandboxAccount);
        }
    }
    return table;
}

} // namespace madang
