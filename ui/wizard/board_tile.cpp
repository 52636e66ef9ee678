#include "ui/wizard/board_tile.h"

#include "ui/models/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPictureWidth = 74;
constexpr int kPictureHeight = 92;
} // namespace

BoardTile::BoardTile(const Theme& theme, const ChannelDescriptor& channel, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_id(channel.id)
    , m_name(channel.name)
    , m_page(channel.page)
    , m_goesToPeople(!channel.receiverOptions().isEmpty())
{
    setObjectName(u"tile-"_s + m_id);
    setPadding(18, 10);
    build(channel);
}

void BoardTile::build(const ChannelDescriptor& channel)
{
    QHBoxLayout* head = makeRow(m_theme, 10);
    QLabel* name = makeLabel(m_theme, TextRole::Body, m_name);
    name->setProperty("strong", true);
    m_state = new Chip(m_theme);
    m_state->setObjectName(u"state-"_s + m_id);
    head->addWidget(makeIconLabel(m_theme, channel.mark, 26, Tone::Primary));
    head->addWidget(name, 1);
    head->addWidget(m_state);
    m_progress = new ProgressLine(m_theme);
    m_progress->setAccessibleName(tr("%1 진행").arg(m_name));

    QHBoxLayout* middle = makeRow(m_theme, 14);
    m_picture = new ImageView(m_theme);
    m_picture->setPlaceholder(channel.posterSize.isEmpty() ? u"call"_s : u"image"_s, {});
    followScale(m_theme, m_picture, kPictureWidth, kPictureHeight);
    m_line = makeLabel(m_theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_open = makeButton(m_theme, ButtonKind::Link, tr("올라간 것 보기"), u"external"_s);
    m_poster = makeButton(m_theme, ButtonKind::Link, tr("포스터 파일 보기"), u"folder"_s);
    m_withdraw = makeButton(m_theme, ButtonKind::Link, tr("내리기"), u"pause"_s);
    m_now = makeButton(m_theme, ButtonKind::Link, tr("지금 올리기"), u"send"_s);
    m_skip = makeButton(m_theme, ButtonKind::Link, tr("올리지 않기"), u"pause"_s);
    for (QPushButton* link : {m_open, m_poster, m_withdraw, m_now, m_skip})
        link->setAccessibleName(m_name + u' ' + link->text());
    m_withdraw->setObjectName(u"withdraw-"_s + m_id);
    m_now->setObjectName(u"now-"_s + m_id);
    m_skip->setObjectName(u"skip-"_s + m_id);
    m_open->setObjectName(u"link-"_s + m_id);
    m_poster->setObjectName(u"poster-"_s + m_id);
    // Beside the picture, so that a failure does not make the board jump.
    m_retry = addButton(tr("다시 올리기"), u"refresh"_s, u"retry-"_s);
    QVBoxLayout* words = makeColumn(m_theme, 4);
    words->addWidget(m_line);
    words->addWidget(m_open, 0, Qt::AlignLeft);
    words->addWidget(m_poster, 0, Qt::AlignLeft);
    words->addWidget(m_retry, 0, Qt::AlignLeft);
    for (QPushButton* link : {m_withdraw, m_now, m_skip})
        words->addWidget(link, 0, Qt::AlignLeft);
    words->addStretch(1);
    middle->addWidget(m_picture, 0, Qt::AlignTop);
    middle->addLayout(words, 1);

    m_there = addButton(tr("올라가 있어요"), {}, u"there-"_s);
    m_missing = addButton(tr("없어요, 다시 올리기"), {}, u"missing-"_s);
    m_copy = addButton(tr("글 복사하고 열기"), u"copy"_s, u"copy-"_s);
    m_posted = addButton(tr("올렸어요"), u"check"_s, u"posted-"_s);
    auto* buttons = new FlowLayout(m_theme, 8);
    buttons->setCellWidth(190);
    for (QPushButton* button : {m_there, m_missing, m_copy, m_posted})
        buttons->addWidget(button);

    body()->addLayout(head);
    body()->addWidget(m_progress);
    body()->addLayout(middle);
    body()->addStretch(1);
    body()->addLayout(buttons);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT linkRequested(m_link); });
    connect(m_poster, &QPushButton::clicked, this, &BoardTile::posterRequested);
    connect(m_retry, &QPushButton::clicked, this, &BoardTile::retryRequested);
    connect(m_there, &QPushButton::clicked, this, &BoardTile::thereConfirmed);
    connect(m_missing, &QPushButton::clicked, this, &BoardTile::missingConfirmed);
    connect(m_now, &QPushButton::clicked, this, &BoardTile::nowRequested);
    connect(m_skip, &QPushButton::clicked, this, &BoardTile::skipRequested);
    connect(m_withdraw, &QPushButton::clicked, this, &BoardTile::withdrawRequested);
    connect(m_copy, &QPushButton::clicked, this, &BoardTile::copyRequested);
    connect(m_posted, &QPushButton::clicked, this, &BoardTile::thereConfirmed);
}

QPushButton* BoardTile::addButton(const QString& text, const QString& icon, const QString& name)
{
    QPushButton* button = makeButton(m_theme, ButtonKind::Secondary, text, icon);
    button->setObjectName(name + m_id);
    button->setAccessibleName(m_name + u' ' + text);
    button->hide();
    return button;
}

void BoardTile::show(const Publication& publication, const QString& line, bool canWithdraw)
{
    using enum PublicationState;
    const PublicationState state = publication.state;
    StateWords words = publicationWords(state);
    if (state == Pending && m_goesToPeople)
        words.label = tr("전하는 중");
    m_state->setState(words.icon, words.label, words.tone);
    m_state->setAccessibleName(m_name + u' ' + words.label);
    showProgress(publication, words.tone);
    m_line->setText(line);
    m_link = publication.link.isEmpty() && state == NeedsCheck ? m_page : publication.link;
    m_open->setText(state == NeedsCheck ? tr("채널 열어 보기") : tr("올라간 것 보기"));
    m_open->setAccessibleName(m_name + u' ' + m_open->text());
    m_open->setVisible(!m_link.isEmpty() && (state == Done || state == Pending || state == NeedsCheck));
    m_poster->setVisible(state == Manual);
    m_retry->setVisible(state == Failed || state == Skipped);
    m_there->setVisible(state == NeedsCheck);
    m_missing->setVisible(state == NeedsCheck);
    m_now->setVisible(state == Waiting && publication.dueAt.isValid());
    m_skip->setVisible(state == Waiting && publication.dueAt.isValid());
    m_withdraw->setVisible(canWithdraw);
    m_copy->setVisible(state == Manual);
    m_posted->setVisible(state == Manual);
    setAccessibleName(m_name + u", "_s + words.label + u". "_s + m_line->text());
}

void BoardTile::showProgress(const Publication& publication, Tone tone)
{
    using enum PublicationState;
    m_progress->setTone(tone);
    switch (publication.state) {
    case Publishing:
        if (publication.percent > 0)
            m_progress->setPercent(publication.percent);
        else
            m_progress->setIndeterminate();
        break;
    case Done:
    case Pending:
        m_progress->setPercent(100);
        break;
    case NeedsCheck:
    case Failed:
        m_progress->setPercent(publication.percent);
        break;
    case Waiting:
    case Skipped:
    case Manual:
    case Withdrawn:
        m_progress->setPercent(0);
        break;
    }
}

void BoardTile::setThumbnail(const QImage& picture)
{
    m_picture->setImage(picture, tr("%1에 보낸 포스터").arg(m_name));
}

} // namespace madang
