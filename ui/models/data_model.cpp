#include "ui/models/data_model.h"

#include "domain/korean_text.h"
#include "services/async/then.h"
#include "services/backup_service.h"
#include "services/clock.h"
#include "services/personal_cipher.h"
#include "ui/models/error_text.h"

using namespace Qt::StringLiterals;

namespace madang {

QString backupMomentWords(const QDateTime& madeAt)
{
    return formatAppointment(madeAt);
}

QString repairOfferLine(const Repair& repair)
{
    if (!repair.backup)
        return DataModel::tr(
            "쓸 수 있는 백업이 없어요. 빈 자료로 시작할 수 있고, 손상된 파일은 지우지 않고 따로 두어요.");
    const QString from = backupMomentWords(repair.backup->madeAt);
    return repair.lastWritten > repair.backup->madeAt
        ? DataModel::tr("가장 최근 백업은 %1에 만들었어요. 그때부터 %2까지 적은 이벤트와 손님은 들어 있지 않아요.")
              .arg(from, backupMomentWords(repair.lastWritten))
        : DataModel::tr("가장 최근 백업은 %1에 만들었고, 그 뒤에 적은 것은 없어요.").arg(from);
}

QString repairedLine(const Repair& repair)
{
    if (!repair.backup)
        return DataModel::tr(
            "쓸 수 있는 백업이 없어서 빈 자료로 시작했어요. 손상된 파일은 지우지 않고 저장 폴더에 두었어요.");
    const QString from = backupMomentWords(repair.backup->madeAt);
    return repair.lastWritten > repair.backup->madeAt
        ? DataModel::tr(
              "%1 백업으로 시작했어요. 그때부터 %2까지 적은 것은 없으니 다시 적어 주세요. 손상된 파일은 저장 폴더에 "
              "두었어요.")
              .arg(from, backupMomentWords(repair.lastWritten))
        : DataModel::tr("%1 백업으로 시작했어요. 빠진 것은 없어요. 손상된 파일은 저장 폴더에 두었어요.").arg(from);
}

QString restoredLine(const Result<void>& restored)
{
    if (restored)
        return DataModel::tr("고른 백업으로 되돌렸어요. 방금까지의 자료는 저장 폴더에 따로 두었어요.");
    if (restored.error().kind == ErrorKind::Damaged)
        return DataModel::tr("그 백업은 손상되어서 쓰지 않았어요. 자료는 그대로예요. 다른 날짜를 골라 주세요.");
    return DataModel::tr("되돌리지 못했어요.") + u' ' + errorLine(restored.error());
}

QString erasedLine(const QStringList& left)
{
    return left.isEmpty()
        ? DataModel::tr("모두 지웠어요.")
        : DataModel::tr("지우지 못한 파일이 있어요: %1. 저장 폴더에서 직접 지워 주세요.").arg(left.join(u", "_s));
}

DataModel::DataModel(BackupService& backups, const PersonalCipher& cipher, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_backups(backups)
    , m_cipher(cipher)
    , m_clock(clock)
{
    connect(&m_backups, &BackupService::backupsChanged, this, &DataModel::changed);
    connect(&m_cipher, &PersonalCipher::opened, this, &DataModel::changed);
}

QStringList DataModel::backups() const
{
    QStringList lines;
    for (const BackupFile& backup : m_backups.backups()) {
        const QString why = backup.occasion == u"draw" ? tr("추첨하기 전")
            : backup.occasion == u"update"             ? tr("마당을 업데이트하기 전")
            : backup.occasion == u"now"                ? tr("직접 백업")
                                                       : tr("매일 백업");
        lines << u"%1 · %2"_s.arg(backupMomentWords(backup.madeAt), why);
    }
    return lines;
}

QString DataModel::backupMoment(int index) const
{
    const QList<BackupFile> all = m_backups.backups();
    return index >= 0 && index < all.size() ? backupMomentWords(all.at(index).madeAt) : QString();
}

bool DataModel::canMove() const
{
    return !m_isBusy && m_cipher.isOpen();
}

void DataModel::backUpNow()
{
    begin(tr("백업하고 있어요…"));
    async::onResult(this, m_backups.backUp(u"now"_s), [this](const Result<BackupFile>& made) {
        if (made)
            end(tr("백업했어요. 아래 목록의 맨 위에 있어요."), Tone::Good);
        else
            end(errorLine(made.error()), Tone::Bad);
    });
}

void DataModel::exportTo(const QString& file, const QString& password)
{
    permit(Action::Export, this, [this, file, password] { beginExport(file, password); });
}

void DataModel::beginExport(const QString& file, const QString& password)
{
    begin(tr("파일 하나로 모아서 잠그고 있어요…"));
    async::onResult(this, m_backups.exportTo(file, Secret(password.toUtf8())), [this](const Result<void>& written) {
        if (written)
            return end(tr("옮길 파일을 만들었어요. 새 컴퓨터의 마당에서 ‘파일에서 가져오기’로 열어 주세요. 암호가 "
                          "있어야 열려요."),
                       Tone::Good);
        const bool isShort = written.error().kind == ErrorKind::InvalidInput;
        end(isShort ? tr("암호는 %1자 이상으로 정해 주세요.").arg(kPassphraseMin) : errorLine(written.error()),
            Tone::Bad);
    });
}

bool DataModel::needsPassword(const QString& file)
{
    return madang::needsPassword(file);
}

void DataModel::importFrom(const QString& file, const QString& password)
{
    permit(Action::Delete, this, [this, file, password] { beginImport(file, password); });
}

void DataModel::beginImport(const QString& file, const QString& password)
{
    if (!needsPassword(file)) {
        emit restoreRequested(file, false);
        return;
    }
    begin(tr("파일을 열어서 살펴보고 있어요…"));
    async::onResult(this, m_backups.unpack(file, Secret(password.toUtf8())), [this](const Result<QString>& unpacked) {
        if (!unpacked) {
            const bool isBroken = unpacked.error().kind == ErrorKind::Damaged;
            return end(
                isBroken ? tr(
                    "마당이 만든 파일이 아니거나 손상되었어요. 지금 자료는 그대로예요. 파일을 다시 옮겨 와 주세요.")
                         : errorLine(unpacked.error()),
                Tone::Bad);
        }
        end({}, Tone::Ink2);
        emit restoreRequested(*unpacked, true);
    });
}

void DataModel::restore(int index)
{
    const QList<BackupFile> all = m_backups.backups();
    if (index < 0 || index >= all.size())
        return;
    permit(Action::Delete, this, [this, path = all.at(index).path] { emit restoreRequested(path, false); });
}

void DataModel::eraseEverything()
{
    permit(Action::Delete, this, [this] { emit eraseRequested(); });
}

void DataModel::begin(const QString& line)
{
    m_isBusy = true;
    m_line = line;
    m_tone = Tone::Ink2;
    emit changed();
}

void DataModel::end(const QString& line, Tone tone)
{
    m_isBusy = false;
    m_line = line;
    m_tone = tone;
    emit changed();
}

} // namespace madang
