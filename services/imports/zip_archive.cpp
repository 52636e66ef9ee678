#include "services/imports/zip_archive.h"

#include <algorithm>
#include <zip.h>

namespace madang::imports {

namespace {
/// One part while it is read. A part that breaks off ends early; what reads it notices, for its XML is not closed.
class ZipPart final : public QIODevice {
public:
    ZipPart(zip_file* file, qint64& budget)
        : m_file(file)
        , m_budget(budget)
    {
        QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~ZipPart() override { zip_fclose(m_file); }
    ZipPart(const ZipPart&) = delete;
    ZipPart& operator=(const ZipPart&) = delete;

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        if (m_budget < 0)
            return -1;
        const zip_int64_t got = zip_fread(m_file, data, zip_uint64_t(size));
        m_budget -= std::max<zip_int64_t>(got, 0);
        return got > 0 && m_budget >= 0 ? got : -1;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    zip_file* m_file;
    qint64& m_budget;
};
} // namespace

ZipArchive::ZipArchive(const QByteArray& bytes)
    : m_bytes(bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(m_bytes.constData(), zip_uint64_t(m_bytes.size()), 0, &error);
    if (source != nullptr) {
        m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (m_zip == nullptr)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    if (m_zip == nullptr)
        m_refusal = ImportRefusal::NotASheet;
    else if (zip_get_num_entries(m_zip, 0) > kEntriesMax)
        m_refusal = ImportRefusal::Swollen;
}

ZipArchive::~ZipArchive()
{
    if (m_zip != nullptr)
        zip_discard(m_zip);
}

bool ZipArchive::swells(const QByteArray& name) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    return zip_stat(m_zip, name.constData(), ZIP_FL_NOCASE, &stat) == 0 && stat.size > zip_uint64_t(kSmall)
        && stat.size / kRatioMax > stat.comp_size;
}

bool ZipArchive::has(const QString& name) const
{
    return m_zip != nullptr && zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

std::unique_ptr<QIODevice> ZipArchive::open(const QString& name)
{
    if (m_zip == nullptr || m_refusal != ImportRefusal::None)
        return nullptr;
    const QByteArray utf8 = name.toUtf8();
    if (swells(utf8))
        m_budget = -1;
    if (isSwollen())
        return nullptr;
    zip_file* file = zip_fopen(m_zip, utf8.constData(), ZIP_FL_NOCASE);
    return file != nullptr ? std::make_unique<ZipPart>(file, m_budget) : nullptr;
}

} // namespace madang::imports
