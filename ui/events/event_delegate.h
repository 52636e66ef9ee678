#pragma once

#include <QStyledItemDelegate>

namespace madang {

class CampaignsModel;
class Theme;
class ThumbnailsModel;

/// Paints one row of CampaignsModel: small poster, title, phase, period, participants and views. Asks for posters only
/// of rows that are seen.
class EventDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    EventDelegate(const Theme& theme, const CampaignsModel& campaigns, ThumbnailsModel& thumbnails,
                  QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintPoster(QPainter& painter, const QRect& place, const QString& campaignId) const;
    /// Its width.
    int paintChip(QPainter& painter, QPoint corner, const QString& icon, const QString& word, const QColor& ink,
                  const QColor& ground) const;
    void paintNumber(QPainter& painter, const QRect& place, const QString& number, const QString& unit) const;

    const Theme& m_theme;
    const CampaignsModel& m_campaigns;
    ThumbnailsModel& m_thumbnails;
};

} // namespace madang
