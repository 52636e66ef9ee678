#include "services/settings_keys.h"

#include "services/http/own_network.h"

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QStringList listOf(const char* words)
{
    return QString::fromLatin1(words).split(u',', Qt::SkipEmptyParts);
}

bool isText(const QVariant& given)
{
    return given.typeId() == QMetaType::QString;
}

bool isOneLine(const QString& text, qint64 longest)
{
    return text.size() <= longest
        && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

std::optional<QVariant> number(const SettingKey& key, const QVariant& given)
{
    const bool isNumber = isText(given) || given.typeId() == QMetaType::Int || given.typeId() == QMetaType::LongLong;
    bool isWhole = false;
    const qlonglong value = isNumber ? given.toLongLong(&isWhole) : 0;
    if (!isWhole || value < key.least || value > key.most)
        return std::nullopt;
    return QVariant(value);
}

std::optional<QVariant> flag(const QVariant& given)
{
    if (given.typeId() == QMetaType::Bool)
        return given;
    const QString text = isText(given) ? given.toString() : QString();
    if (text != u"true" && text != u"false")
        return std::nullopt;
    return QVariant(text == u"true");
}

/// A list that was written empty comes back as nothing at all.
std::optional<QVariant> words(const SettingKey& key, const QVariant& given)
{
    const bool isEmpty = !given.isValid() || (isText(given) && given.toString().isEmpty());
    if (!isEmpty && !isText(given) && given.typeId() != QMetaType::QStringList)
        return std::nullopt;
    QStringList list = isEmpty ? QStringList() : given.toStringList();
    const QStringList allowed = listOf(key.allowed);
    list.removeIf([&allowed](const QString& word) { return !allowed.contains(word); });
    list.removeDuplicates();
    if (list.isEmpty() && !isEmpty && !given.toStringList().isEmpty())
        return std::nullopt;
    return QVariant(list);
}

std::optional<QVariant> address(const SettingKey& key, const QVariant& given)
{
    if (!isText(given) || given.toString().size() > key.most)
        return std::nullopt;
    if (given.toString().isEmpty())
        return given;
    const auto kept = serviceAddress(given.toString());
    return kept ? std::optional<QVariant>(*kept) : std::nullopt;
}
} // namespace

const SettingKey* settingKey(QStringView key)
{
    const auto found = std::ranges::find_if(kSettingKeys,
                                            [key](const SettingKey& one) { return key == QLatin1StringView(one.key); });
    return found == kSettingKeys.end() ? nullptr : &*found;
}

std::optional<QVariant> settingValue(const SettingKey& key, const QVariant& given)
{
    switch (key.kind) {
    case SettingKind::Choice: {
        const QString text = isText(given) || given.typeId() == QMetaType::Int ? given.toString() : QString();
        return listOf(key.allowed).contains(text) ? std::optional<QVariant>(text) : std::nullopt;
    }
    case SettingKind::Number:
        return number(key, given);
    case SettingKind::Flag:
        return flag(given);
    case SettingKind::Text:
        return isText(given) && isOneLine(given.toString(), key.most) ? std::optional<QVariant>(given) : std::nullopt;
    case SettingKind::Words:
        return words(key, given);
    case SettingKind::Address:
        return address(key, given);
    }
    return std::nullopt;
}

QVariant usualValue(const SettingKey& key)
{
    if (key.kind == SettingKind::Words)
        return listOf(key.usual);
    return settingValue(key, QString::fromLatin1(key.usual)).value_or(QVariant());
}

std::optional<QString> serviceAddress(const QString& typed)
{
    QString text = typed.trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    const bool isNear = url.host() == u"localhost" || isOwnNetwork(QHostAddress(url.host()));
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && isNear))
        return std::nullopt;
    return text;
}

} // namespace madang
