#include "services/secrets/passphrase_store.h"

#include "services/async/then.h"
#include "services/http/json.h"
#include "services/secrets/passphrase_key.h"
#include "services/secrets/sodium_bytes.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <QFile>
#include <QSaveFile>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QByteArray kMagic("MDGKEYS\x01", kMagicSize);
constexpr qsizetype kNonceSize = crypto_secretbox_NONCEBYTES;
constexpr qsizetype kMacSize = crypto_secretbox_MACBYTES;
constexpr qint64 kLargest = 4 * 1024 * 1024;

Error lockedFile()
{
    return {ErrorKind::Locked, u"the file of keys is locked"_s, {}};
}

QByteArray textOf(const QHash<QString, Secret>& secrets)
{
    nlohmann::json object = nlohmann::json::object();
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        object[json::utf8(it.key())] = it->reveal().toBase64().toStdString();
    return json::dump(object);
}

Result<QHash<QString, Secret>> secretsOf(const QByteArray& text)
{
    const Result<nlohmann::json> object = json::parse(text);
    if (!object || !object->is_object())
        return Error{ErrorKind::Damaged, u"the file of keys has another content"_s, {}};
    QHash<QString, Secret> secrets;
    for (const auto& [name, value] : object->items()) {
        if (value.is_string())
            secrets.insert(QString::fromStdString(name),
                           Secret(QByteArray::fromBase64(QByteArray::fromStdString(value.get<std::string>()))));
    }
    return secrets;
}
} // namespace

PassphraseStore::PassphraseStore(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_thread.setMaxThreadCount(1); // one write after the other
}

PassphraseStore::~PassphraseStore()
{
    m_thread.waitForDone();
}

bool PassphraseStore::exists() const
{
    return QFile::exists(m_path);
}

Result<PassphraseStore::Content> PassphraseStore::load(const QString& path, const Secret& passphrase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::FileUnreadable, path + u": "_s + file.errorString(), {}};
    if (file.size() > kLargest)
        return Error{ErrorKind::Damaged, u"not a file of keys"_s, {}};
    const QByteArray bytes = file.readAll();
    Content content;
    content.head = bytes.left(kPassphraseHeadSize);
    const Result<Secret> key = openHead(kMagic, content.head, passphrase);
    if (!key)
        return key.error();
    content.key = *key;
    const QByteArray nonce = bytes.mid(kPassphraseHeadSize, kNonceSize);
    const QByteArray box = bytes.mid(kPassphraseHeadSize + kNonceSize);
    QByteArray text(std::max<qsizetype>(0, box.size() - kMacSize), '\0');
    if (nonce.size() != kNonceSize || box.size() < kMacSize
        || crypto_secretbox_open_easy(bytesOf(text), bytesOf(box), quint64(box.size()), bytesOf(nonce),
                                      bytesOf(key->reveal()))
            != 0)
        return Error{ErrorKind::Damaged, u"the file of keys was changed"_s, {}};
    const Result<QHash<QString, Secret>> secrets = secretsOf(text);
    if (!secrets)
        return secrets.error();
    content.secrets = *secrets;
    return content;
}

Result<void> PassphraseStore::save(const QString& path, const Content& content)
{
    const QByteArray text = textOf(content.secrets);
    QByteArray nonce(kNonceSize, '\0');
    randombytes_buf(nonce.data(), std::size_t(nonce.size()));
    QByteArray box(text.size() + kMacSize, '\0');
    crypto_secretbox_easy(bytesOf(box), bytesOf(text), quint64(text.size()), bytesOf(nonce),
                          bytesOf(content.key.reveal()));
    const QByteArray bytes = content.head + nonce + box;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return Error{ErrorKind::ReadOnly, u"the file of keys: "_s + file.errorString(), {}};
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorKind::DiskFull, u"the file of keys: "_s + file.errorString(), {}};
    return {};
}

Result<PassphraseStore::Content> PassphraseStore::makeAndSave(const QString& path, const Secret& passphrase,
                                                              const QHash<QString, Secret>& secrets,
                                                              const PassphraseCost& cost)
{
    const Result<PassphraseHead> head = makeHead(kMagic, passphrase, cost);
    if (!head)
        return head.error();
    const Content content{head->bytes, head->key, secrets};
    if (const Result<void> saved = save(path, content); !saved)
        return saved.error();
    return load(path, passphrase); // what cannot be read back is not kept
}

QFuture<Result<void>> PassphraseStore::adopt(const QFuture<Result<Content>>& made)
{
    return async::then(this, made, [this](const Result<Content>& content) -> Result<void> {
        if (!content)
            return content.error();
        m_content = m_saved = *content;
        m_isOpen = true;
        return {};
    });
}

QFuture<Result<void>> PassphraseStore::create(const Secret& passphrase, const QHash<QString, Secret>& secrets,
                                              const PassphraseCost& cost)
{
    if (exists())
        return async::ready(Result<void>(Error{ErrorKind::Conflict, u"there is a file of keys"_s, {}}));
    return adopt(QtConcurrent::run(&m_thread, &PassphraseStore::makeAndSave, m_path, passphrase, secrets, cost));
}

QFuture<Result<void>> PassphraseStore::unlock(const Secret& passphrase)
{
    return adopt(QtConcurrent::run(&m_thread, &PassphraseStore::load, m_path, passphrase));
}

QFuture<Result<void>> PassphraseStore::change(const Secret& before, const Secret& after, const PassphraseCost& cost)
{
    m_change = adopt(QtConcurrent::run(&m_thread, [path = m_path, before, after, cost]() -> Result<Content> {
        const Result<Content> content = load(path, before);
        return content ? makeAndSave(path, after, content->secrets, cost) : content;
    }));
    return m_change;
}

QFuture<Result<Secret>> PassphraseStore::read(const QString& name)
{
    if (!m_isOpen)
        return async::ready(Result<Secret>(lockedFile()));
    const auto it = m_content.secrets.constFind(name);
    if (it == m_content.secrets.cend())
        return async::ready(Result<Secret>(Error{ErrorKind::NotFound, u"not in the file of keys"_s, {}}));
    return async::ready(Result<Secret>(*it));
}

QFuture<Result<void>> PassphraseStore::write(const QString& name, const Secret& secret)
{
    return keep([name, secret](QHash<QString, Secret>& secrets) { secrets.insert(name, secret); });
}

QFuture<Result<void>> PassphraseStore::remove(const QString& name)
{
    return keep([name](QHash<QString, Secret>& secrets) { secrets.remove(name); });
}

/// What was written last counts at once. Where it does not reach the disk and nothing later is on its way there, what
/// the file has is back.
QFuture<Result<void>> PassphraseStore::keep(const std::function<void(QHash<QString, Secret>&)>& edit)
{
    if (!m_isOpen)
        return async::ready(Result<void>(lockedFile()));
    if (m_change.isRunning())
        return async::then(this, m_change, [this, edit](const Result<void>&) { return keep(edit); });
    edit(m_content.secrets);
    return async::then(this, QtConcurrent::run(&m_thread, &PassphraseStore::save, m_path, m_content),
                       [this, changed = m_content, write = ++m_writes](const Result<void>& saved) {
                           if (saved)
                               m_saved = changed;
                           else if (write == m_writes)
                               m_content = m_saved;
                           return saved;
                       });
}

} // namespace madang
