#pragma once

#include "ui/shell/screen_models.h"
#include "ui/widgets/card.h"

class QLabel;

namespace madang {

/// The last look before publishing, like a receipt: what, where, when, how much at most, what customers will read, and
/// the rules it was held against.
class CheckSlip final : public Card {
    Q_OBJECT

public:
    CheckSlip(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    void render();

private:
    QLabel* addLine(const QString& label);
    void renderRules();
    QString captionNow(QString& where) const;

    const Theme& m_theme;
    StoreModel& m_store;
    WizardModel& m_wizard;
    ChannelsModel& m_channels;
    QLabel* m_what = nullptr;
    QLabel* m_where = nullptr;
    QLabel* m_when = nullptr;
    QLabel* m_cost = nullptr;
    QLabel* m_captionLabel = nullptr;
    QLabel* m_caption = nullptr;
    QWidget* m_rules = nullptr;
    QString m_rulesShown;
};

} // namespace madang
