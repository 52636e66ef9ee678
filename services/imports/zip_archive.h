#pragma once

#include "domain/import_table.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace madang::imports {

/// A zip file in memory, read as if by an enemy: of at most kEntriesMax parts; none is opened that swells more than
/// kRatioMax times (small ones may), and all that is read is together at most kSwollenMax bytes, whatever is declared.
class ZipArchive final {
public:
    explicit ZipArchive(const QByteArray& bytes);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// None, NotASheet where it is no zip file, or Swollen.
    ImportRefusal refusal() const { return m_refusal; }
    bool has(const QString& name) const;
    /// A part that is read from its beginning to its end; null where there is none of that name. It goes before the
    /// archive does.
    std::unique_ptr<QIODevice> open(const QString& name);
    /// What may still be read, over all parts.
    const qint64& budget() const { return m_budget; }
    /// A part was refused, or ended early, because of its size.
    bool isSwollen() const { return m_budget < 0; }

    static constexpr qint64 kEntriesMax = 2'000;
    static constexpr qint64 kRatioMax = 250;
    static constexpr qint64 kSmall = qint64(1) << 20;
    static constexpr qint64 kSwollenMax = qint64(128) << 20;

private:
    bool swells(const QByteArray& name) const;

    QByteArray m_bytes;
    zip* m_zip = nullptr;
    ImportRefusal m_refusal = ImportRefusal::None;
    qint64 m_budget = kSwollenMax;
};

} // namespace madang::imports
