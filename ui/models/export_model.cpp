#include "ui/models/export_model.h"

#include "domain/money.h"
#include "services/async/then.h"
#include "services/export_service.h"
#include "ui/models/error_text.h"
#include "ui/models/participants_model.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
ListWords listWords()
{
    ListWords words;
    words.sheet = ExportModel::tr("손님 명단");
    words.headings = {ExportModel::tr("응모 번호"), ExportModel::tr("참여 코드"), ExportModel::tr("전화번호"),
                      ExportModel::tr("별명"),      ExportModel::tr("참여한 때"), ExportModel::tr("어디서"),
                      ExportModel::tr("응모권"),    ExportModel::tr("소식 받기"), ExportModel::tr("추첨")};
    for (const EntrySource source : {EntrySource::Counter, EntrySource::Kiosk, EntrySource::Phone, EntrySource::Import})
        words.sources.insert(source, entrySourceLabel(source));
    words.yes = ExportModel::tr("예");
    words.no = ExportModel::tr("아니요");
    words.winner = ExportModel::tr("당첨");
    words.destroyed = closedWords(PersonalState::Destroyed);
    return words;
}

/// What no file system takes in a name.
QString asFileName(QString title)
{
    for (QChar& c : title) {
        if (u"\\/:*?\"<>|"_s.contains(c) || c.unicode() < 0x20)
            c = u' ';
    }
    return title.simplified().left(40);
}
} // namespace

ExportModel::ExportModel(ExportService& exports, QObject* parent)
    : QObject(parent)
    , m_exports(exports)
{
}

void ExportModel::open(const QString& campaignId, const QString& title, int customers)
{
    m_order = {};
    m_order.campaignId = campaignId;
    m_order.words = listWords();
    m_title = title;
    m_customers = customers;
    emit changed();
}

void ExportModel::setForm(ExportForm form)
{
    m_order.form = form;
    emit changed();
}

void ExportModel::setInClear(bool isInClear)
{
    m_order.isInClear = isInClear && canBeInClear();
    emit changed();
}

void ExportModel::setReason(const QString& reason)
{
    m_order.reason = reason.simplified();
    emit changed();
}

QString ExportModel::missing() const
{
    if (m_order.isInClear && m_order.reason.isEmpty())
        return tr("왜 필요한지 한 줄 적어 주세요. 기록에 남아요.");
    return {};
}

QString ExportModel::proposedName() const
{
    const QString kind = m_order.isInClear ? tr("번호 그대로") : tr("번호 가림");
    return u"%1 (%2).%3"_s.arg(asFileName(u"%1 %2"_s.arg(tr("손님 명단"), m_title)), kind, suffix());
}

QString ExportModel::suffix() const
{
    return m_order.form == ExportForm::Csv ? u"csv"_s : u"xlsx"_s;
}

void ExportModel::writeTo(const QString& file)
{
    if (m_isBusy || file.isEmpty() || !missing().isEmpty())
        return;
    const auto goOn = [this, file] { begin(file); };
    if (m_order.isInClear)
        confirm(Action::Export, this, goOn);
    else
        permit(Action::Export, this, goOn);
}

void ExportModel::begin(const QString& file)
{
    m_order.file = file;
    m_order.who = whoIsThere();
    m_isBusy = true;
    emit changed();
    async::onResult(this, m_exports.writeList(m_order), [this, file](const Result<int>& written) {
        m_isBusy = false;
        emit changed();
        if (written)
            emit ended(tr("손님 %1명을 ‘%2’에 내보냈어요.").arg(formatCount(*written), QFileInfo(file).fileName()),
                       Tone::Good);
        else
            emit ended(tr("내보내지 못했어요.") + u' ' + errorLine(written.error()), Tone::Bad);
    });
}

} // namespace madang
