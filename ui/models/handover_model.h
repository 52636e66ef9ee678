#pragma once

#include "domain/campaign.h"
#include "domain/handover_message.h"
#include "domain/prize_board.h"
#include "domain/result.h"
#include "ui/models/counter_guard.h"
#include "ui/models/tone.h"

#include <QAbstractTableModel>
#include <QImage>

#include <map>

namespace madang {

class CampaignService;
class Clock;
class HandoverService;

/// The board of one event's prizes: who has one, what comes next for each, and what to write to them. Overdue first.
class HandoverModel final : public QAbstractTableModel, public CounterGuard {
    Q_OBJECT

public:
    enum Column { StateColumn, PhoneColumn, DueColumn, ColumnCount };
    enum Role { ToneRole = Qt::UserRole, IconRole }; ///< of the state

    HandoverModel(HandoverService& handovers, CampaignService& campaigns, const Clock& clock,
                  QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void open(const QString& campaignId);
    const Campaign& campaign() const { return m_campaign; }
    const HandoverRow* row(const QString& code) const;
    QString codeAt(int row) const;
    int rowOf(const QString& code) const;
    bool isLate(const QString& code) const;
    /// "12월 8일(화)까지 연락해 주세요", "3일 지났어요", "12월 2일(수)에 전달했어요"
    QString dueLine(const QString& code) const;

    /// One sentence about all of it, and how good that is.
    QString sentence() const;
    Tone tone() const;
    bool isDone() const;
    int donePercent() const;
    int lateCount() const;
    /// "경품 20개 중 17개 남음 · 전달할 것 3개"
    QString stockLine() const;
    bool isStockShort() const;

    /// One step further, or exactly back to before the last step of that prize here.
    void advance(const QString& code);
    void undo(const QString& code);
    bool canUndo(const QString& code) const;
    /// The whole telephone number, for whoever may see it.
    void askForPhone(const QString& code);

    /// To be read and changed: a winner without a coupon has kCouponPlace where its code will stand.
    QString messageDraft(const QString& code, WinnerMessage message) const;
    /// Ready to send: the coupon is made where there is none yet. Empty where that failed.
    QString withCoupon(const QString& code, const QString& draft);
    /// couponDrawn() says when.
    void drawCoupon(const QString& code);
    void savePicture(const QImage& picture, const QString& path);

    const QString& error() const { return m_error; }

signals:
    void changed();
    void saved(const QString& path);
    void phoneTold(const QString& code, const QString& phone);
    void couponDrawn(const QString& code, const QImage& share, const QImage& roll);

private:
    void reload();
    bool move(const QString& code, HandoverState state);
    Result<Coupon> couponFor(const QString& code);

    HandoverService& m_handovers;
    CampaignService& m_campaigns;
    const Clock& m_clock;
    Campaign m_campaign;
    QList<HandoverRow> m_rows;
    PrizeStock m_stock;
    std::map<QString, QList<HandoverState>> m_before; ///< what each prize was before its steps here
    QString m_error;
};

} // namespace madang
