#include "ui/settings/startup_problem.h"

#include "ui/models/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kCardWidth = 680;
} // namespace

StartupProblem::StartupProblem(const Theme& theme, const Error& error, const QString& folder, const QString& more,
                               QWidget* parent)
    : QWidget(parent)
    , m_folder(folder)
{
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("마당"));
    const ErrorText text = errorText(error.kind);
    setAccessibleName(text.sentence);

    auto* card = new Card(theme);
    card->setPadding(40, 16);
    followScale(theme, card, kCardWidth, 0);
    card->body()->addWidget(makeIconLabel(theme, u"warning"_s, 40, Tone::Warn));
    QLabel* sentence = makeLabel(theme, TextRole::Title, text.sentence);
    sentence->setObjectName(u"sentence"_s);
    card->body()->addWidget(sentence);
    card->body()->addWidget(makeLabel(theme, TextRole::Body, text.advice, Tone::Ink2));
    if (!more.isEmpty()) {
        QLabel* what = makeLabel(theme, TextRole::Body, more);
        what->setObjectName(u"more"_s);
        card->body()->addWidget(what);
    }
    auto* path = new QLineEdit(QDir::toNativeSeparators(folder));
    path->setReadOnly(true);
    path->setObjectName(u"folder"_s);
    path->setAccessibleName(tr("자료가 있는 폴더"));
    path->setCursorPosition(0);
    card->body()->addWidget(makeLabel(theme, TextRole::Small, tr("자료가 있는 폴더"), Tone::Ink2, Wrap::No));
    card->body()->addWidget(path);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(theme, 8, buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    const QList<Way> ways = waysOut(error.kind);
    for (const Way way : ways)
        flow->addWidget(makeWay(theme, way, way == ways.first()));
    card->body()->addSpacing(theme.px(8));
    card->body()->addWidget(buttons);

    auto* ground = new QWidget;
    QVBoxLayout* middle = makeColumn(theme, 0, {24, 24, 24, 24}, ground);
    middle->addStretch(2);
    auto* row = new QHBoxLayout; // not alignment, which would give wrapped words the height of one line
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    middle->addLayout(row);
    middle->addStretch(3);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(ground);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

QList<StartupProblem::Way> StartupProblem::waysOut(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Damaged:
        return {Way::Restore, Way::Folder, Way::Retry, Way::Quit};
    case ErrorKind::ReadOnly:
        return {Way::Folder, Way::Retry, Way::Quit};
    case ErrorKind::NewerData:
        return {Way::Quit, Way::Folder};
    default:
        return {Way::Retry, Way::Folder, Way::Quit};
    }
}

QPushButton* StartupProblem::makeWay(const Theme& theme, Way way, bool first)
{
    const auto kind = first ? ButtonKind::Primary : way == Way::Quit ? ButtonKind::Quiet : ButtonKind::Secondary;
    QPushButton* button = makeButton(theme, kind, {});
    switch (way) {
    case Way::Folder:
        button->setText(tr("다른 폴더 고르기"));
        button->setObjectName(u"folderButton"_s);
        setButtonIcon(theme, button, u"folder"_s);
        connect(button, &QPushButton::clicked, this, &StartupProblem::chooseFolder);
        break;
    case Way::Restore:
        button->setText(tr("백업으로 시작하기"));
        button->setObjectName(u"restoreButton"_s);
        setButtonIcon(theme, button, u"history"_s);
        connect(button, &QPushButton::clicked, this, &StartupProblem::restoreRequested);
        break;
    case Way::Retry:
        button->setText(tr("다시 해 보기"));
        button->setObjectName(u"retryButton"_s);
        setButtonIcon(theme, button, u"refresh"_s);
        connect(button, &QPushButton::clicked, this, &StartupProblem::retryRequested);
        break;
    case Way::Quit:
        button->setText(tr("끝내기"));
        button->setObjectName(u"quitButton"_s);
        connect(button, &QPushButton::clicked, this, &StartupProblem::quitRequested);
        break;
    }
    return button;
}

void StartupProblem::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("자료를 둘 폴더를 골라 주세요"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &StartupProblem::folderChosen);
    dialog->open();
}

} // namespace madang
