#include "ui/wizard/publish_page.h"

#include "ui/models/board_model.h"
#include "ui/models/captions_model.h"
#include "ui/models/channels_model.h"
#include "ui/models/wizard_model.h"
#include "ui/posters/customer_dialog.h"
#include "ui/posters/customer_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/layouts.h"
#include "ui/wizard/channel_card.h"
#include "ui/wizard/check_slip.h"
#include "ui/wizard/publish_time.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kSlipWidth = 380;
constexpr int kCardWidth = 300;
/// Below this room the slip stands under the channels.
constexpr int kRoomForBoth = 860;
} // namespace

PublishPage::PublishPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : WizardPage(theme, tr("어디에 올릴까요?"), parent)
    , m_theme(theme)
    , m_wizard(models.wizard)
    , m_channels(models.channels)
    , m_board(models.board)
    , m_captions(models.captions)
    , m_banner(new Banner(theme))
    , m_time(new PublishTime(theme, models.wizard))
    , m_slip(new CheckSlip(theme, models))
{
    m_banner->setObjectName(u"publishBanner"_s);
    auto* main = new QWidget;
    m_main = makeRow(theme, 24, {}, main);
    m_main->addWidget(makeChannels(theme), 1);
    m_side = new QWidget;
    QVBoxLayout* side = makeColumn(theme, 12, {}, m_side);
    side->addWidget(m_time);
    side->addWidget(m_slip);
    m_main->addWidget(m_side, 0, Qt::AlignTop);
    content()->addWidget(m_banner);
    content()->addWidget(main);
    content()->addStretch(1);
    connect(&m_channels, &ChannelsModel::changed, this, [this] {
        const QList<ChannelChoice>& choices = m_channels.channels();
        for (qsizetype i = 0; i < m_cards.size(); ++i)
            m_cards.at(i)->setHealth(choices.at(i));
        render();
    });
    connect(&m_wizard, &WizardModel::changed, this, &PublishPage::render);
    connect(&m_board, &BoardModel::outcomeChanged, this, &PublishPage::render);
    connect(&m_board, &BoardModel::published, this, [this](const QString& campaignId) {
        if (m_wizard.isOpen() && campaignId == m_wizard.draft().id)
            Q_EMIT finished(campaignId);
    });
    connect(m_slip, &CheckSlip::captionsRequested, this, [this, models](const QString& channel) {
        auto* dialog = new CustomerDialog(m_theme, models, this);
        dialog->view()->showChannel(channel);
        dialog->open();
    });
    connect(&theme, &Theme::changed, this, &PublishPage::fit);
}

QWidget* PublishPage::makeChannels(const Theme& theme)
{
    auto* box = new QWidget;
    auto* flow = new FlowLayout(theme, 16, box);
    flow->setCellWidth(kCardWidth);
    for (const ChannelChoice& choice : m_channels.channels()) {
        auto* card = new ChannelCard(theme, choice, box);
        flow->addWidget(card);
        m_cards << card;
        connect(card, &QAbstractButton::clicked, this, &PublishPage::takeChannels);
        connect(card, &ChannelCard::receiversTyped, &m_wizard, &WizardModel::setReceivers);
        connect(card, &ChannelCard::optionChosen, this,
                [this](const QString& channel, const QString& option, const QString& value) {
                    m_wizard.setChannelOption(channel, option, value);
                });
    }
    return box;
}

QString PublishPage::mainWords() const
{
    if (isPreparing())
        return tr("포스터를 준비하고 있어요");
    return m_wizard.draft().publishAt.isValid() ? tr("이대로 예약하기") : tr("이대로 올리기");
}

bool PublishPage::isReady() const
{
    const bool areFilledIn = std::ranges::all_of(
        m_cards, [](const ChannelCard* card) { return !card->isChecked() || card->isFilledIn(); });
    return m_wizard.isAnswered() && areFilledIn && !m_captions.refusal(m_wizard.draft().channels) && !isPreparing();
}

bool PublishPage::isPreparing() const
{
    return m_board.isPreparing() && m_board.campaignId() == m_wizard.draft().id;
}

void PublishPage::enter()
{
    // What an earlier event used may not be connected any more.
    QStringList possible = m_wizard.draft().channels;
    possible.removeIf([this](const QString& id) {
        return std::ranges::none_of(
            m_cards, [&id](const ChannelCard* card) { return card->channel() == id && card->isConnected(); });
    });
    if (m_wizard.draft().publishAt <= m_wizard.now())
        m_wizard.setPublishAt({}); // chosen on an earlier day
    m_wizard.setChannels(possible.isEmpty() ? m_channels.suggested(m_wizard.draft()) : possible);
    fit();
    render();
}

QWidget* PublishPage::firstField() const
{
    const auto usable = std::ranges::find_if(m_cards, [](const ChannelCard* card) { return card->isConnected(); });
    return usable == m_cards.end() ? m_cards.first() : *usable;
}

void PublishPage::finish()
{
    m_board.publish(m_wizard.draft().id);
}

void PublishPage::takeChannels()
{
    QStringList chosen;
    for (const ChannelCard* card : m_cards) {
        if (card->isChecked())
            chosen << card->channel();
    }
    m_wizard.setChannels(chosen);
}

void PublishPage::fit()
{
    const bool both = designSize().width() >= kRoomForBoth;
    m_main->setDirection(both ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_main->setAlignment(m_side, both ? Qt::AlignTop : Qt::Alignment());
    m_side->setMinimumWidth(both ? m_theme.px(kSlipWidth) : 0);
    m_side->setMaximumWidth(both ? m_theme.px(kSlipWidth) : QWIDGETSIZE_MAX);
}

void PublishPage::render()
{
    const Campaign& draft = m_wizard.draft();
    if (!m_wizard.isOpen() || draft.step != WizardStep::Publish)
        return;
    const bool preparing = isPreparing();
    const QMap<QString, QString> options = m_wizard.shownOptions();
    for (ChannelCard* card : m_cards) {
        card->show(draft.channels.contains(card->channel()), options);
        card->setEnabled(card->isConnected() && !preparing);
    }
    if (m_board.campaignId() == draft.id && !m_board.error().isEmpty())
        m_banner->say(Tone::Bad, m_board.error());
    else
        m_banner->clear();
    m_time->render();
    m_time->setEnabled(!preparing);
    m_slip->render();
    Q_EMIT readyChanged();
}

void PublishPage::resizeEvent(QResizeEvent* event)
{
    WizardPage::resizeEvent(event);
    fit();
}

} // namespace madang
