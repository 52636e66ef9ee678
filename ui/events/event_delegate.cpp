#include "ui/events/event_delegate.h"

#include "ui/models/campaigns_model.h"
#include "ui/models/labels.h"
#include "ui/models/thumbnails_model.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kRowHeight = 92;
constexpr int kPosterWidth = 58;
constexpr int kPosterHeight = 72;
constexpr int kNumberWidth = 112;
constexpr int kSide = 12;
} // namespace

EventDelegate::EventDelegate(const Theme& theme, const CampaignsModel& campaigns, ThumbnailsModel& thumbnails,
                             QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_campaigns(campaigns)
    , m_thumbnails(thumbnails)
{
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {m_theme.px(320), m_theme.px(kRowHeight)};
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CampaignRow& row = m_campaigns.row(index.row());
    const Tokens& tokens = m_theme.tokens();
    const auto px = [this](int design) { return m_theme.px(design); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect all = option.rect.adjusted(px(4), px(2), -px(4), -px(2));
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QPainterPath sheet;
        sheet.addRoundedRect(all, px(10), px(10));
        painter->fillPath(sheet, selected ? tokens.primaryWash : tokens.sunken);
        if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(tokens.primary, px(2)));
            painter->drawPath(sheet);
        }
    }
    const QRect poster(all.left() + px(kSide), all.center().y() - px(kPosterHeight) / 2, px(kPosterWidth),
                       px(kPosterHeight));
    paintPoster(*painter, poster, row.id);

    const bool out = row.phase == CampaignPhase::Running || row.phase == CampaignPhase::Ended;
    int right = all.right() - px(kSide);
    if (out) {
        const QRect views(right - px(kNumberWidth), all.top(), px(kNumberWidth), all.height());
        paintNumber(*painter, views, row.views > 0 ? formatCount(row.views) : u"–"_s, tr("본 횟수"));
        paintNumber(*painter, views.translated(-px(kNumberWidth), 0), formatCount(row.participants), tr("참여한 손님"));
        right -= 2 * px(kNumberWidth) + px(kSide);
    }

    const int left = poster.right() + px(16);
    const int middle = all.center().y();
    painter->setFont(m_theme.font(Type::Body17, 600));
    painter->setPen(tokens.ink);
    const QRect title(left, middle - px(34), right - left, px(28));
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(row.title, Qt::ElideRight, title.width()));

    const StateWords phase = phaseWords(row.phase);
    QPoint corner(left, middle + px(4));
    const QColor ground = selected ? tokens.surface
        : phase.tone == Tone::Ink2 ? tokens.sunken
                                   : tokens.wash(phase.tone);
    corner.rx() += paintChip(*painter, corner, phase.icon, phase.label, tokens.of(phase.tone), ground) + px(8);
    if (row.practice)
        corner.rx() += paintChip(*painter, corner, u"practice"_s, tr("연습"), tokens.primary,
                                 selected ? tokens.surface : tokens.primaryWash)
            + px(8);
    painter->setFont(m_theme.font(Type::Small15));
    painter->setPen(tokens.ink2);
    const QString second
        = row.phase == CampaignPhase::Draft ? tr("%1까지 했어요").arg(wizardStepLabel(row.step)) : row.period;
    const QRect period(corner.x(), corner.y(), right - corner.x(), px(28));
    painter->drawText(period, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(second, Qt::ElideRight, period.width()));
    painter->restore();
}

void EventDelegate::paintPoster(QPainter& painter, const QRect& place, const QString& campaignId) const
{
    const QImage image = m_thumbnails.thumbnail(campaignId);
    QPainterPath shape;
    shape.addRoundedRect(place, m_theme.px(6), m_theme.px(6));
    if (image.isNull()) {
        painter.fillPath(shape, m_theme.tokens().sunken);
        const int side = m_theme.px(24);
        painter.drawPixmap(place.center() - QPoint(side / 2, side / 2),
                           m_theme.pixmap(u"image"_s, QSize(side, side), m_theme.tokens().ink3,
                                          painter.device()->devicePixelRatioF()));
    } else {
        const double ratio = painter.device()->devicePixelRatioF();
        const QSize size = (QSizeF(place.size()) * ratio).toSize();
        const QString key = u"event-row/%1/%2x%3"_s.arg(image.cacheKey()).arg(size.width()).arg(size.height());
        QPixmap small;
        if (!QPixmapCache::find(key, &small)) {
            small = QPixmap::fromImage(image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
            QPixmapCache::insert(key, small);
        }
        painter.save();
        painter.setClipPath(shape);
        painter.drawPixmap(place, small);
        painter.restore();
    }
    painter.setPen(QPen(m_theme.tokens().line, 1));
    painter.drawPath(shape);
}

int EventDelegate::paintChip(QPainter& painter, QPoint corner, const QString& icon, const QString& word,
                             const QColor& ink, const QColor& ground) const
{
    const int side = m_theme.px(16);
    const QFont font = m_theme.font(Type::Hint13, 600);
    const QRect pill(corner, QSize(QFontMetrics(font).horizontalAdvance(word) + side + m_theme.px(26), m_theme.px(28)));
    QPainterPath shape;
    shape.addRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.fillPath(shape, ground);
    painter.drawPixmap(pill.left() + m_theme.px(10), pill.center().y() - side / 2 + 1,
                       m_theme.pixmap(icon, QSize(side, side), ink, painter.device()->devicePixelRatioF()));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(pill.adjusted(side + m_theme.px(15), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
    return pill.width();
}

void EventDelegate::paintNumber(QPainter& painter, const QRect& place, const QString& number, const QString& unit) const
{
    const int middle = place.center().y();
    painter.setFont(m_theme.font(Type::Section20, 600));
    painter.setPen(m_theme.tokens().ink);
    painter.drawText(QRect(place.left(), middle - m_theme.px(32), place.width(), m_theme.px(30)),
                     Qt::AlignRight | Qt::AlignVCenter, number);
    painter.setFont(m_theme.font(Type::Hint13));
    painter.setPen(m_theme.tokens().ink2);
    painter.drawText(QRect(place.left(), middle + m_theme.px(4), place.width(), m_theme.px(24)),
                     Qt::AlignRight | Qt::AlignVCenter, unit);
}

} // namespace madang
