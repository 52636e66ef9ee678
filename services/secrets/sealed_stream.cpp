#include "services/secrets/sealed_stream.h"

#include "services/secrets/passphrase_key.h"
#include "services/secrets/sodium_bytes.h"

#include <sodium.h>

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kPart = 64 * 1024;
constexpr qsizetype kStreamHead = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype kExtra = crypto_secretstream_xchacha20poly1305_ABYTES;

Error damaged(const QString& why)
{
    return {ErrorKind::Damaged, why, {}};
}

Result<void> put(QIODevice& file, const QByteArray& bytes)
{
    if (file.write(bytes) != bytes.size())
        return Error{ErrorKind::DiskFull, file.errorString(), {}};
    return {};
}
} // namespace

struct SealedWriter::State {
    QIODevice* file = nullptr;
    crypto_secretstream_xchacha20poly1305_state stream{};
    QByteArray waiting;
};

Result<std::unique_ptr<SealedWriter>> SealedWriter::start(QIODevice& file, const QByteArray& magic,
                                                          const Secret& password, const PassphraseCost& cost)
{
    const Result<PassphraseHead> head = makeHead(magic, password, cost);
    if (!head)
        return head.error();
    auto state = std::make_unique<State>();
    state->file = &file;
    QByteArray streamHead(kStreamHead, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream, bytesOf(streamHead), bytesOf(head->key.reveal()));
    if (const Result<void> written = put(file, head->bytes + streamHead); !written)
        return written.error();
    return std::unique_ptr<SealedWriter>(new SealedWriter(std::move(state)));
}

SealedWriter::SealedWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

SealedWriter::~SealedWriter()
{
    sodium_memzero(&m_state->stream, sizeof(m_state->stream));
}

Result<void> SealedWriter::writePart(const QByteArray& part, unsigned char tag)
{
    QByteArray sealed(part.size() + kExtra, '\0');
    crypto_secretstream_xchacha20poly1305_push(&m_state->stream, bytesOf(sealed), nullptr, bytesOf(part),
                                               quint64(part.size()), nullptr, 0, tag);
    return put(*m_state->file, sealed);
}

Result<void> SealedWriter::write(const QByteArray& bytes)
{
    m_state->waiting += bytes;
    while (m_state->waiting.size() > kPart) { // the last part is not known before finish()
        if (Result<void> written = writePart(m_state->waiting.left(kPart), 0); !written)
            return written;
        m_state->waiting.remove(0, kPart);
    }
    return {};
}

Result<void> SealedWriter::finish()
{
    return writePart(m_state->waiting, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

struct SealedReader::State {
    QIODevice* file = nullptr;
    crypto_secretstream_xchacha20poly1305_state stream{};
    QByteArray ready;
    bool sawLast = false;
};

Result<std::unique_ptr<SealedReader>> SealedReader::start(QIODevice& file, const QByteArray& magic,
                                                          const Secret& password)
{
    const Result<Secret> key = openHead(magic, file.read(kPassphraseHeadSize), password);
    if (!key)
        return key.error();
    auto state = std::make_unique<State>();
    state->file = &file;
    const QByteArray streamHead = file.read(kStreamHead);
    if (streamHead.size() != kStreamHead
        || crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, bytesOf(streamHead), bytesOf(key->reveal()))
            != 0)
        return damaged(u"the head of the stream"_s);
    return std::unique_ptr<SealedReader>(new SealedReader(std::move(state)));
}

SealedReader::SealedReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

SealedReader::~SealedReader()
{
    sodium_memzero(&m_state->stream, sizeof(m_state->stream));
}

Result<void> SealedReader::readPart()
{
    if (m_state->sawLast)
        return damaged(u"it ends too early"_s);
    const QByteArray sealed = m_state->file->read(kPart + kExtra);
    if (sealed.size() < kExtra)
        return damaged(u"it is cut off"_s);
    QByteArray part(sealed.size() - kExtra, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->stream, bytesOf(part), nullptr, &tag, bytesOf(sealed),
                                                   quint64(sealed.size()), nullptr, 0)
        != 0)
        return damaged(u"a part was changed"_s);
    m_state->ready += part;
    m_state->sawLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_state->sawLast && !m_state->file->atEnd())
        return damaged(u"something follows the end"_s);
    return {};
}

Result<QByteArray> SealedReader::read(qsizetype size)
{
    while (m_state->ready.size() < size) {
        if (const Result<void> more = readPart(); !more)
            return more.error();
    }
    const QByteArray bytes = m_state->ready.left(size);
    m_state->ready.remove(0, size);
    return bytes;
}

Result<bool> SealedReader::isAtEnd()
{
    while (m_state->ready.isEmpty() && !m_state->sawLast) {
        if (const Result<void> more = readPart(); !more)
            return more.error();
    }
    return m_state->ready.isEmpty();
}

} // namespace madang
