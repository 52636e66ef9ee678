#pragma once

#include "ui/shell/screen_models.h"
#include "ui/wizard/wizard_page.h"

#include <QList>

class QBoxLayout;

namespace madang {

class Banner;
class ChannelCard;
class CheckSlip;
class PublishTime;

/// Step 5: where to, and the last look. Its button publishes once, however often it is pressed.
class PublishPage final : public WizardPage {
    Q_OBJECT

public:
    PublishPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    QString mainWords() const override;
    bool isReady() const override;
    void enter() override;
    QWidget* firstField() const override;
    bool wantsPreview() const override { return false; }
    bool enterGoesOn() const override { return false; }
    bool isLast() const override { return true; }
    void finish() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeChannels(const Theme& theme);
    void takeChannels();
    bool isPreparing() const;
    void fit();
    void render();

    const Theme& m_theme;
    WizardModel& m_wizard;
    ChannelsModel& m_channels;
    BoardModel& m_board;
    CaptionsModel& m_captions;
    Banner* m_banner = nullptr;
    QBoxLayout* m_main = nullptr;
    QList<ChannelCard*> m_cards;
    QWidget* m_side = nullptr;
    PublishTime* m_time = nullptr;
    CheckSlip* m_slip = nullptr;
};

} // namespace madang
