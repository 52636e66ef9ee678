#include "services/export_service.h"

#include "domain/korean_text.h"
#include "domain/phone_number.h"
#include "services/async/then.h"
#include "services/clock.h"
#include "services/exports/paper_printer.h"
#include "services/exports/table_writer.h"
#include "services/log.h"
#include "services/personal_cipher.h"
#include "services/storage/draw_store.h"
#include "services/storage/entry_store.h"
#include "services/storage/export_store.h"
#include "services/storage/read_aside.h"

#include <QPagedPaintDevice>
#include <QSet>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
QString phoneCell(const Entry& entry, const ListExport& order)
{
    if (entry.personal == PersonalState::Destroyed)
        return order.words.destroyed;
    const auto phone = PhoneNumber::parseMobile(entry.phone);
    if (!phone)
        return {};
    return order.isInClear ? phone->formatted() : phone->masked();
}

QStringList rowOf(const Entry& entry, const ListExport& order, const QSet<QString>& winners)
{
    const ListWords& words = order.words;
    return {entry.number,
            entry.code,
            phoneCell(entry, order),
            order.isInClear ? entry.nickname : maskedNickname(entry.nickname),
            entry.at.toTimeZone(koreanTime()).toString(u"yyyy-MM-dd HH:mm"_s),
            words.sources.value(entry.source),
            QString::number(entry.weight),
            entry.wantsNews ? words.yes : words.no,
            winners.contains(entry.code) ? words.winner : QString()};
}

/// On another thread: all of it.
Result<int> writeNow(Database& database, const PersonalCipher& cipher, const ListExport& order)
{
    const Result<QList<Entry>> entries = EntryStore(database, cipher).all(order.campaignId);
    if (!entries)
        return entries.error();
    const Result<Draw> draw = DrawStore(database).draw(order.campaignId);
    const QStringList codes = draw ? draw->winners() : QStringList();
    const QSet<QString> winners(codes.begin(), codes.end());
    qsizetype at = entries->size(); // oldest first, as one reads
    const exports::NextRow next = [&](QStringList& row) {
        if (at == 0)
            return false;
        row = rowOf(entries->at(--at), order, winners);
        return true;
    };
    const auto format = order.form == ExportForm::Csv ? exports::Format::Csv : exports::Format::Xlsx;
    const QByteArray bytes = exports::tableBytes(format, order.words.sheet, order.words.headings, next);
    if (bytes.isEmpty())
        return Error{ErrorKind::Internal, u"no memory for the file"_s, {}};
    const Result<void> written = exports::writeWhole(order.file, bytes);
    return written ? Result<int>(int(entries->size())) : Result<int>(written.error());
}
} // namespace

ExportService::ExportService(Database& database, const PersonalCipher& cipher, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_cipher(cipher)
    , m_clock(clock)
    , m_store(std::make_unique<ExportStore>(database))
{
}

ExportService::~ExportService() = default;

Result<qint64> ExportService::begin(const ExportRecord& record)
{
    const Result<qint64> id = m_store->add(record);
    if (id)
        emit recorded();
    return id;
}

void ExportService::settle(qint64 id, bool isDone, int entries)
{
    const Result<void> settled = m_store->settle(id, isDone ? ExportOutcome::Done : ExportOutcome::Failed, entries);
    if (!settled)
        log::error(u"what became of an export is not written down: "_s + settled.error().detail);
    emit recorded();
}

QFuture<Result<int>> ExportService::writeList(const ListExport& order)
{
    if (order.isInClear && order.reason.simplified().isEmpty())
        return async::ready(Result<int>(Error{ErrorKind::InvalidInput, u"no reason"_s, {}}));
    if (!m_cipher.isOpen())
        return async::ready(Result<int>(Error{ErrorKind::Locked, u"the data key is not here yet"_s, {}}));
    const Result<qint64> id = begin({order.campaignId, m_clock.now(), order.who, order.form, order.isInClear,
                                     order.reason.simplified(), 0, ExportOutcome::Begun});
    if (!id)
        return async::ready(Result<int>(id.error()));
    const QFuture<Result<int>> written
        = readAside<int>(m_database.folder(), [order, keys = m_cipher.keys()](Database& database) {
              return writeNow(database, PersonalCipher(keys), order);
          });
    return async::then(this, written, [this, id = *id](const Result<int>& outcome) {
        settle(id, outcome.has_value(), outcome.value_or(0));
        return outcome;
    });
}

QFuture<Result<void>> ExportService::giveRecord(ExportForm form, const QString& campaignId, Role who,
                                                const QString& reason,
                                                const std::function<QFuture<Result<void>>()>& give)
{
    const Result<qint64> id
        = begin({campaignId, m_clock.now(), who, form, true, reason.simplified(), 1, ExportOutcome::Begun});
    if (!id)
        return async::ready(Result<void>(id.error()));
    return async::then(this, give(), [this, id = *id](const Result<void>& outcome) {
        settle(id, outcome.has_value(), 1);
        return outcome;
    });
}

QFuture<Result<void>> ExportService::writeRecord(const QString& campaignId, const Paper& paper, const QString& file,
                                                 Role who, const QString& reason)
{
    return giveRecord(ExportForm::Pdf, campaignId, who, reason,
                      [&] { return QtConcurrent::run([paper, file] { return exports::writePaper(paper, file); }); });
}

QFuture<Result<void>> ExportService::printRecord(const QString& campaignId, const Paper& paper,
                                                 const std::shared_ptr<QPagedPaintDevice>& page, Role who,
                                                 const QString& reason)
{
    return giveRecord(ExportForm::Paper, campaignId, who, reason,
                      [&] { return QtConcurrent::run([paper, page] { return exports::paintPaper(paper, *page); }); });
}

Result<QList<ExportRecord>> ExportService::records(const QString& campaignId) const
{
    return m_store->all(campaignId);
}

QFuture<Result<void>> ExportService::writeTable(const QString& file, const QStringList& headings,
                                                const QList<QStringList>& rows)
{
    return QtConcurrent::run([file, headings, rows] {
        qsizetype at = 0;
        const exports::NextRow next = [&](QStringList& row) {
            if (at == rows.size())
                return false;
            row = rows.at(at++);
            return true;
        };
        return exports::writeWhole(file, exports::tableBytes(exports::Format::Csv, {}, headings, next));
    });
}

} // namespace madang
