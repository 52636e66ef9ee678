#pragma once

#include "ui/shell/screen_models.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace madang {

/// The last look before publishing, like a receipt: what, where, when, how much at most, what customers will read, and
/// the rules it was held against.
class CheckSlip final : public Card {
    Q_OBJECT

public:
    CheckSlip(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    void render();

Q_SIGNALS:
    /// The owner wants to see, and perhaps change, what customers read; `channel` may be empty.
    void captionsRequested(const QString& channel);

private:
    QLabel* addLine(const QString& label);
    void renderRules();
    /// The first chosen channel that takes words, or rather one that would refuse them; empty where there is none.
    QString channelRead() const;

    const Theme& m_theme;
    StoreModel& m_store;
    CaptionsModel& m_captions;
    WizardModel& m_wizard;
    ChannelsModel& m_channels;
    QLabel* m_what = nullptr;
    QLabel* m_where = nullptr;
    QLabel* m_when = nullptr;
    QLabel* m_cost = nullptr;
    QLabel* m_captionLabel = nullptr;
    QLabel* m_caption = nullptr;
    QPushButton* m_look = nullptr;
    QWidget* m_rules = nullptr;
    QString m_rulesShown;
};

} // namespace madang
