#include "ui/wizard/board_page.h"

#include "ui/events/confirm.h"
#include "ui/models/board_model.h"
#include "ui/models/channels_model.h"
#include "ui/models/labels.h"
#include "ui/models/settings_model.h"
#include "ui/models/thumbnails_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/toast.h"
#include "ui/wizard/board_tile.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

#include <functional>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kTileWidth = 330;
constexpr int kCelebrationHeight = 76;

int countOf(const BoardModel& board, PublicationState state)
{
    int count = 0;
    for (int row = 0; row < board.rowCount(); ++row)
        count += board.publication(row).state == state ? 1 : 0;
    return count;
}
} // namespace

BoardPage::BoardPage(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : Page(theme, {}, parent)
    , m_theme(theme)
    , m_models(models)
    , m_banner(new Banner(theme))
    , m_board(new QWidget)
    , m_toast(new Toast(theme, this))
{
    m_banner->setObjectName(u"boardBanner"_s);
    content()->addWidget(makeHeader());
    content()->addWidget(m_banner);
    auto* tiles = new FlowLayout(theme, 16, m_board);
    tiles->setCellWidth(kTileWidth);
    content()->addWidget(m_board);
    content()->addStretch(1);
    makeStrip();
    connect(&m_models.board, &BoardModel::outcomeChanged, this, &BoardPage::render);
    connect(&m_models.thumbnails, &ThumbnailsModel::ready, this, [this](const QString& campaignId) {
        if (campaignId == m_models.board.campaignId())
            render();
    });
    connect(&theme, &Theme::changed, this, &BoardPage::renderHeader);
    render();
}

QWidget* BoardPage::makeHeader()
{
    auto* header = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, 16, {}, header);
    followScale(m_theme, header, 0, kCelebrationHeight);
    m_icon = makeIconLabel(m_theme, u"send"_s, 40, Tone::Calm);
    m_sentence = makeLabel(m_theme, TextRole::Title, {});
    m_sentence->setObjectName(u"boardSentence"_s);
    m_count = makeLabel(m_theme, TextRole::Body, {}, Tone::Ink2);
    m_count->setObjectName(u"boardCount"_s);
    m_celebration = new QLabel;
    m_celebration->setObjectName(u"celebration"_s);
    QVBoxLayout* words = makeColumn(m_theme, 4);
    words->addStretch(1);
    words->addWidget(m_sentence);
    words->addWidget(m_count);
    words->addStretch(1);
    row->addWidget(m_icon);
    row->addLayout(words, 1);
    row->addWidget(m_celebration);
    return header;
}

void BoardPage::makeStrip()
{
    QHBoxLayout* strip = bottomStrip();
    m_home = makeButton(m_theme, ButtonKind::Quiet, tr("홈으로"), u"home"_s);
    m_home->setObjectName(u"homeButton"_s);
    m_again = makeButton(m_theme, ButtonKind::Primary, tr("안 된 곳만 다시"), u"refresh"_s);
    m_again->setObjectName(u"againButton"_s);
    m_results = makeButton(m_theme, ButtonKind::Primary, tr("결과 보기"), u"results"_s);
    m_results->setObjectName(u"resultsButton"_s);
    strip->addWidget(m_home);
    strip->addStretch(1);
    strip->addWidget(m_results);
    strip->addWidget(m_again);
    connect(m_home, &QPushButton::clicked, this, &BoardPage::homeRequested);
    connect(m_results, &QPushButton::clicked, this, [this] { Q_EMIT resultsRequested(m_models.board.campaignId()); });
    connect(m_again, &QPushButton::clicked, this, [this] { m_models.board.publish(m_models.board.campaignId()); });
}

void BoardPage::show(const QString& campaignId)
{
    m_sawProgress = false;
    m_models.board.show(campaignId);
    scrollToTop();
}

int BoardPage::rowOf(const QString& channel) const
{
    for (int row = 0; row < m_models.board.rowCount(); ++row) {
        if (m_models.board.publication(row).channel == channel)
            return row;
    }
    return -1;
}

BoardTile* BoardPage::tileAt(int row)
{
    const QString channel = m_models.board.publication(row).channel;
    if (BoardTile* known = m_tiles.value(channel))
        return known;
    ChannelDescriptor plain; // a channel this program does not know any more
    plain.id = channel;
    plain.name = m_models.channels.name(channel);
    plain.mark = u"megaphone"_s;
    const ChannelDescriptor* descriptor = m_models.channels.descriptor(channel);
    auto* tile = new BoardTile(m_theme, descriptor ? *descriptor : plain, m_board);
    m_tiles.insert(channel, tile);
    m_board->layout()->addWidget(tile);
    tile->QWidget::show();
    connectTile(tile, channel);
    return tile;
}

void BoardPage::connectTile(BoardTile* tile, const QString& channel)
{
    // Rows move when a channel is added; the channel's name does not.
    const auto onRow = [this, channel](void (BoardModel::*act)(int)) {
        return [this, channel, act] {
            if (const int row = rowOf(channel); row >= 0)
                std::invoke(act, m_models.board, row);
        };
    };
    connect(tile, &BoardTile::retryRequested, this, onRow(&BoardModel::retry));
    connect(tile, &BoardTile::missingConfirmed, this, onRow(&BoardModel::confirmMissing));
    connect(tile, &BoardTile::nowRequested, this, onRow(&BoardModel::publishNow));
    connect(tile, &BoardTile::skipRequested, this, onRow(&BoardModel::skip));
    connect(tile, &BoardTile::withdrawRequested, this, [this, channel, act = onRow(&BoardModel::withdraw)] {
        auto* question = new Confirm(m_theme,
                                     {tr("%1에서 내릴까요?").arg(m_models.channels.name(channel)),
                                      tr("이미 시작한 광고는 위약금이 들 수 있고, 다시 올리면 처음부터 심사해요."),
                                      tr("내리기"), true},
                                     this);
        connect(question, &QDialog::accepted, this, act);
        question->open();
    });
    connect(tile, &BoardTile::thereConfirmed, this, [this, channel] {
        if (const int row = rowOf(channel); row >= 0)
            m_models.board.confirmDone(row);
    });
    connect(tile, &BoardTile::linkRequested, this, [](const QString& link) { QDesktopServices::openUrl(QUrl(link)); });
    connect(tile, &BoardTile::copyRequested, this, [this, channel] { copyAndOpen(channel); });
    connect(tile, &BoardTile::posterRequested, this, &BoardPage::openPosters);
}

void BoardPage::copyAndOpen(const QString& channel)
{
    const ChannelDescriptor* descriptor = m_models.channels.descriptor(channel);
    const int row = rowOf(channel);
    if (!descriptor || row < 0)
        return;
    QGuiApplication::clipboard()->setText(m_models.board.words(row));
    m_toast->say(tr("글을 복사했어요. 열린 곳에 붙여 넣어 주세요."), u"copy"_s);
    if (!descriptor->page.isEmpty())
        QDesktopServices::openUrl(QUrl(descriptor->page));
}

void BoardPage::openPosters()
{
    const QDir folder(QDir(m_models.settings.dataFolder()).filePath(u"posters/"_s + m_models.board.campaignId()));
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder.absolutePath()));
}

void BoardPage::removeStaleTiles()
{
    for (auto it = m_tiles.begin(); it != m_tiles.end();) {
        if (rowOf(it.key()) >= 0) {
            ++it;
            continue;
        }
        delete it.value();
        it = m_tiles.erase(it);
    }
}

void BoardPage::render()
{
    BoardModel& board = m_models.board;
    removeStaleTiles();
    const QImage thumbnail = m_models.thumbnails.thumbnail(board.campaignId());
    for (int row = 0; row < board.rowCount(); ++row) {
        BoardTile* tile = tileAt(row);
        tile->show(board.publication(row), board.line(row), board.canWithdraw(row));
        const ChannelDescriptor* channel = m_models.channels.descriptor(board.publication(row).channel);
        if (channel && !channel->posterSize.isEmpty())
            tile->setThumbnail(thumbnail);
    }
    if (board.error().isEmpty())
        m_banner->clear();
    else
        m_banner->say(Tone::Bad, board.error());

    const PublishOutcome outcome = board.outcome();
    const bool left = outcome == PublishOutcome::PartlyDone || outcome == PublishOutcome::Failed;
    m_again->setVisible(left);
    m_again->setEnabled(!board.isPreparing());
    // Looking at results is the main thing only once nothing is left to do here.
    setButtonKind(m_theme, m_results, isAllOut() ? ButtonKind::Primary : ButtonKind::Secondary);
    m_results->setEnabled(board.rowCount() > 0);
    renderHeader();

    m_sawProgress = m_sawProgress || (board.rowCount() > 0 && outcome == PublishOutcome::InProgress);
    if (m_sawProgress && isAllOut()) {
        m_sawProgress = false;
        m_toast->say(tr("수고하셨어요! 이제 손님을 맞이하면 돼요."), u"sparkle"_s);
    }
}

void BoardPage::renderHeader()
{
    const BoardModel& board = m_models.board;
    StateWords words = outcomeWords(board.outcome());
    if (countOf(board, PublicationState::Manual) > 0 && board.outcome() == PublishOutcome::Done)
        words = publicationWords(PublicationState::Manual);
    setIconLabel(m_theme, m_icon, words.icon, words.tone);
    m_sentence->setText(sentence());
    m_count->setText(countLine());
    const int height = m_theme.px(kCelebrationHeight);
    m_celebration->setPixmap(
        isAllOut() ? m_theme.pixmap(u"drawings/celebrate"_s, QSize(height * 3 / 2, height), {}, devicePixelRatioF())
                   : QPixmap());
}

bool BoardPage::isAllOut() const
{
    const BoardModel& board = m_models.board;
    return board.rowCount() > 0
        && countOf(board, PublicationState::Done) + countOf(board, PublicationState::Pending) == board.rowCount();
}

QString BoardPage::sentence() const
{
    const BoardModel& board = m_models.board;
    if (board.isPreparing())
        return tr("포스터를 준비하고 있어요");
    if (board.rowCount() == 0)
        return tr("아직 올린 곳이 없어요");
    const int manual = countOf(board, PublicationState::Manual);
    const int pending = countOf(board, PublicationState::Pending);
    switch (board.outcome()) {
    case PublishOutcome::InProgress:
        return tr("올리고 있어요. 다른 일을 하셔도 돼요");
    case PublishOutcome::Scheduled:
        return tr("예약해 두었어요. 그때 컴퓨터를 켜 두세요");
    case PublishOutcome::NeedsCheck:
        return tr("올라갔는지 봐 주셔야 할 곳이 있어요");
    case PublishOutcome::PartlyDone:
        return tr("올리지 못한 곳이 있어요");
    case PublishOutcome::Failed:
        return tr("아직 올리지 못했어요");
    case PublishOutcome::Done:
        break;
    }
    if (manual > 0)
        return tr("직접 올릴 곳이 %1곳 남았어요").arg(manual);
    return pending > 0 ? tr("모두 보냈어요. %1곳은 답을 기다려요").arg(pending) : tr("모두 올렸어요!");
}

QString BoardPage::countLine() const
{
    const BoardModel& board = m_models.board;
    if (board.rowCount() == 0)
        return {};
    QString line = tr("%1개 중 %2개 올렸어요").arg(board.rowCount()).arg(countOf(board, PublicationState::Done));
    if (const int pending = countOf(board, PublicationState::Pending); pending > 0)
        line += tr(" · %1개 답을 기다리는 중").arg(pending);
    if (m_models.channels.isPractice())
        line += tr(" · 연습이라 실제로 나가지는 않아요");
    return line;
}

} // namespace madang
