#include "ui/models/handover_model.h"

#include "domain/korean_text.h"
#include "domain/money.h"
#include "domain/phone_number.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/clock.h"
#include "services/draw_papers.h"
#include "services/handover_service.h"
#include "ui/models/draw_words.h"
#include "ui/models/error_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kCouponPlace = u"○○○○○○○○"_s;
} // namespace

HandoverModel::HandoverModel(HandoverService& handovers, CampaignService& campaigns, const Clock& clock,
                             QObject* parent)
    : QAbstractTableModel(parent)
    , m_handovers(handovers)
    , m_campaigns(campaigns)
    , m_clock(clock)
{
    connect(&m_handovers, &HandoverService::changed, this, [this](const QString& id) {
        if (id == m_campaign.id)
            reload();
    });
}

int HandoverModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HandoverModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HandoverModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HandoverRow& row = m_rows.at(index.row());
    if (role == Qt::AccessibleTextRole && index.column() == StateColumn)
        return u"%1, %2, %3"_s.arg(handoverWords(row.handover.state).label, maskedPhone(row.entry),
                                   dueLine(row.handover.entryCode));
    const bool isState = index.column() == StateColumn;
    StateWords words = handoverWords(row.handover.state);
    if (isState && isLate(row.handover.entryCode))
        words = {tr("기한 지남"), u"warning"_s, Tone::Bad};
    if (isState && role == ToneRole)
        return int(words.tone);
    if (isState && role == IconRole)
        return words.icon;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case StateColumn:
        return words.label;
    case PhoneColumn:
        return row.entry.nickname.isEmpty() ? maskedPhone(row.entry)
                                            : u"%1 %2"_s.arg(maskedPhone(row.entry), row.entry.nickname);
    case DueColumn:
        return dueLine(row.handover.entryCode);
    default:
        return {};
    }
}

QVariant HandoverModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case StateColumn:
        return tr("지금");
    case PhoneColumn:
        return tr("당첨자");
    case DueColumn:
        return tr("언제까지");
    default:
        return {};
    }
}

void HandoverModel::open(const QString& campaignId)
{
    if (m_campaign.id != campaignId)
        m_before.clear();
    m_campaign = m_campaigns.load(campaignId).value_or({});
    m_error.clear();
    reload();
}

void HandoverModel::reload()
{
    const Result<QList<HandoverRow>> rows = m_handovers.board(m_campaign.id);
    const Result<PrizeStock> stock = m_handovers.stock(m_campaign.id);
    if (!m_campaign.id.isEmpty() && (!rows || !stock))
        m_error = errorLine(rows ? stock.error() : rows.error());
    beginResetModel();
    m_rows = rows.value_or({});
    m_stock = stock.value_or({});
    endResetModel();
    emit changed();
}

const HandoverRow* HandoverModel::row(const QString& code) const
{
    const int at = rowOf(code);
    return at < 0 ? nullptr : &m_rows.at(at);
}

QString HandoverModel::codeAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).handover.entryCode : QString();
}

int HandoverModel::rowOf(const QString& code) const
{
    const auto it
        = std::ranges::find_if(m_rows, [&code](const HandoverRow& row) { return row.handover.entryCode == code; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

bool HandoverModel::isLate(const QString& code) const
{
    const HandoverRow* found = row(code);
    return found != nullptr && isOverdue(found->handover, m_clock.now());
}

QString HandoverModel::dueLine(const QString& code) const
{
    const HandoverRow* found = row(code);
    if (found == nullptr)
        return {};
    const Handover& handover = found->handover;
    const auto day = [](const QDateTime& at) { return formatDayShort(at.toTimeZone(koreanTime()).date()); };
    switch (handover.state) {
    case HandoverState::Won:
    case HandoverState::Contacted: {
        const QDateTime due = dueAt(handover);
        if (m_clock.now() > due)
            return tr("%1일 지났어요").arg(std::max<qint64>(1, due.daysTo(m_clock.now())));
        return handover.state == HandoverState::Won ? tr("%1까지 연락").arg(day(due)) : tr("%1까지 답").arg(day(due));
    }
    case HandoverState::Answered:
        return tr("받으러 오시면 전달");
    case HandoverState::HandedOver:
        return tr("%1 전달").arg(day(handover.handedOverAt));
    case HandoverState::GivenUp:
        return tr("다음 분께 넘김");
    }
    return {};
}

int HandoverModel::lateCount() const
{
    return int(std::ranges::count_if(
        m_rows, [this](const HandoverRow& row) { return isOverdue(row.handover, m_clock.now()); }));
}

bool HandoverModel::isDone() const
{
    return !m_rows.isEmpty() && m_stock.promised == 0;
}

int HandoverModel::donePercent() const
{
    const int all = m_stock.handedOver + m_stock.promised;
    return all == 0 ? 0 : 100 * m_stock.handedOver / all;
}

QString HandoverModel::sentence() const
{
    if (m_rows.isEmpty())
        return tr("아직 당첨자가 없어요");
    if (isDone())
        return tr("경품을 모두 전달했어요. 수고하셨어요!");
    if (const int late = lateCount(); late > 0)
        return tr("7일이 지난 분이 %1명 있어요. 먼저 챙겨 주세요").arg(formatCount(late));
    return tr("전달할 경품이 %1개 남았어요").arg(formatCount(m_stock.promised));
}

Tone HandoverModel::tone() const
{
    if (isDone())
        return Tone::Good;
    return lateCount() > 0 ? Tone::Warn : Tone::Ink;
}

QString HandoverModel::stockLine() const
{
    if (m_stock.quantity == 0)
        return {};
    const QString left
        = tr("%1 %2개 중 %3개 남음").arg(m_stock.prize, formatCount(m_stock.quantity), formatCount(m_stock.left()));
    return isStockShort()
        ? tr("%1 · 드릴 분보다 %2개 모자라요").arg(left, formatCount(m_stock.promised - m_stock.left()))
        : left;
}

bool HandoverModel::isStockShort() const
{
    return m_stock.quantity > 0 && m_stock.promised > m_stock.left();
}

bool HandoverModel::move(const QString& code, HandoverState state)
{
    m_error.clear();
    const Result<void> done = m_handovers.move(m_campaign.id, code, state, tr("전달 보드"));
    if (!done) {
        m_error = errorLine(done.error());
        emit changed();
    }
    return done.has_value();
}

void HandoverModel::advance(const QString& code)
{
    const HandoverRow* found = row(code);
    const std::optional<HandoverState> next = found ? nextState(found->handover.state) : std::nullopt;
    if (!next)
        return;
    permit(Action::UseCoupon, this, [this, code, before = found->handover.state, next = *next] {
        if (move(code, next))
            m_before[code].append(before);
    });
}

bool HandoverModel::canUndo(const QString& code) const
{
    const HandoverRow* found = row(code);
    return found != nullptr && stateBefore(found->handover.state).has_value();
}

void HandoverModel::undo(const QString& code)
{
    const HandoverRow* found = row(code);
    std::optional<HandoverState> before = found ? stateBefore(found->handover.state) : std::nullopt;
    if (!before)
        return;
    if (QList<HandoverState>& steps = m_before[code]; !steps.isEmpty())
        before = steps.takeLast();
    permit(Action::UseCoupon, this, [this, code, state = *before] { move(code, state); });
}

void HandoverModel::askForPhone(const QString& code)
{
    permit(Action::Export, this, [this, code] {
        const HandoverRow* found = row(code);
        const auto phone = found ? PhoneNumber::parseMobile(found->entry.phone) : std::nullopt;
        if (phone)
            emit phoneTold(code, phone->formatted());
    });
}

Result<Coupon> HandoverModel::couponFor(const QString& code)
{
    const Result<Coupon> coupon = m_handovers.couponFor(m_campaign.id, code);
    m_error = coupon ? QString() : errorLine(coupon.error());
    if (!coupon)
        emit changed();
    return coupon;
}

QString HandoverModel::messageDraft(const QString& code, WinnerMessage message) const
{
    const HandoverRow* found = row(code);
    if (found == nullptr)
        return {};
    const StoreProfile store = m_campaign.store.value_or(StoreProfile{});
    const auto phone = PhoneNumber::parseStore(store.phone);
    Coupon coming;
    coming.code = kCouponPlace;
    coming.prize = m_stock.prize;
    coming.lastDay = m_clock.today().addDays(kCouponDays);
    MessageFacts facts{store.name,    m_campaign.poster.title,        phone ? phone->formatted() : QString(),
                       store.address, found->coupon.value_or(coming), {}};
    const QDateTime due = dueAt(found->handover);
    // Who is late is given three more days by a reminder.
    constexpr int kGrace = 3;
    if (due.isValid())
        facts.answerBy = std::max(due, m_clock.now().addDays(kGrace)).toTimeZone(koreanTime()).date();
    return winnerMessage(message, facts);
}

QString HandoverModel::withCoupon(const QString& code, const QString& draft)
{
    const Result<Coupon> coupon = couponFor(code);
    QString words = draft;
    return coupon ? words.replace(formatCouponCode(kCouponPlace), formatCouponCode(coupon->code)) : QString();
}

void HandoverModel::savePicture(const QImage& picture, const QString& path)
{
    async::onResult(this, papers::writePicture(picture, path), [this, path](const Result<void>& written) {
        m_error = written ? QString() : errorLine(written.error());
        emit changed();
        if (written)
            emit saved(path);
    });
}

void HandoverModel::drawCoupon(const QString& code)
{
    const Result<Coupon> coupon = couponFor(code);
    if (!coupon)
        return;
    const StoreProfile store = m_campaign.store.value_or(StoreProfile{});
    const auto phone = PhoneNumber::parseStore(store.phone);
    QStringList where;
    for (const QString& part : {store.address, phone ? phone->formatted() : QString()}) {
        if (!part.isEmpty())
            where << part;
    }
    const papers::CouponPaper paper{store.name, m_campaign.poster.title, where.join(u" · "_s), *coupon};
    async::onResult(this, papers::drawCoupon(paper, papers::Shape::Share), [this, paper, code](const QImage& share) {
        async::onResult(this, papers::drawCoupon(paper, papers::Shape::Paper),
                        [this, code, share](const QImage& roll) { emit couponDrawn(code, share, roll); });
    });
}

} // namespace madang
