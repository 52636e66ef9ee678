#include "ui/participants/person_dialog.h"

#include "ui/models/person_model.h"
#include "ui/participants/forget_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kWidth = 720;
constexpr int kHeight = 600;
constexpr int kNames = 150;

QWidget* makePart(const Theme& theme, const Paper::Part& part)
{
    auto* card = new Card(theme);
    card->setPadding(20, 8);
    card->body()->addWidget(makeLabel(theme, TextRole::Section, part.title, Tone::Ink, Wrap::No));
    auto* grid = new QGridLayout;
    followScale(theme, grid, 8);
    int row = 0;
    for (const auto& [name, value] : part.lines) {
        QLabel* text = makeLabel(theme, TextRole::Body, value);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(name.isEmpty() ? value : u"%1: %2"_s.arg(name, value));
        if (name.isEmpty()) {
            grid->addWidget(text, row++, 0, 1, 2);
            continue;
        }
        QLabel* label = makeLabel(theme, TextRole::Small, name, Tone::Ink2);
        followScale(theme, label, kNames, 0);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(text, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    return card;
}
} // namespace

PersonDialog::PersonDialog(const Theme& theme, PersonModel& model, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_model(model)
{
    setObjectName(u"personDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("손님 기록"));
    setAccessibleName(windowTitle());
    QVBoxLayout* column = makeColumn(theme, 12, {24, 24, 24, 20}, this);
    QHBoxLayout* head = makeRow(theme, 8);
    head->addWidget(makeLabel(theme, TextRole::Title, tr("손님 기록"), Tone::Ink, Wrap::No));
    head->addStretch(1);
    m_show = makeButton(theme, ButtonKind::Quiet, tr("번호 보기"), u"eye"_s);
    m_show->setObjectName(u"showPhone"_s);
    connect(m_show, &QPushButton::clicked, this, [this] { m_model.showPhone(); });
    head->addWidget(m_show);
    column->addLayout(head);
    auto* all = new QWidget;
    m_parts = makeColumn(theme, 12, {0, 0, 8, 0}, all);
    QScrollArea* scroll = makeScroll(all);
    scroll->setAccessibleName(tr("이 손님에 대해 적혀 있는 모든 것"));
    column->addWidget(scroll, 1);
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"personLine"_s);
    m_line->hide();
    column->addWidget(m_line);
    column->addWidget(makeButtons(theme));
    resize(theme.px(kWidth), std::min(theme.px(kHeight), parent != nullptr ? parent->height() : theme.px(kHeight)));
    connect(&m_model, &PersonModel::changed, this, &PersonDialog::render);
    connect(&m_model, &PersonModel::ended, this, &PersonDialog::say);
    render();
}

QWidget* PersonDialog::makeButtons(const Theme& theme)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, part);
    m_forget = makeButton(theme, ButtonKind::Danger, tr("지워 달라고 하셨어요"), u"trash"_s);
    m_forget->setObjectName(u"forgetButton"_s);
    QPushButton* print = makeButton(theme, ButtonKind::Secondary, tr("인쇄"), u"print"_s);
    print->setObjectName(u"printPerson"_s);
    QPushButton* save = makeButton(theme, ButtonKind::Secondary, tr("PDF로 저장"), u"save"_s);
    save->setObjectName(u"savePerson"_s);
    QPushButton* close = makeButton(theme, ButtonKind::Primary, tr("닫기"));
    close->setObjectName(u"closePerson"_s);
    close->setDefault(true);
    connect(m_forget, &QPushButton::clicked, this, &PersonDialog::askToForget);
    connect(print, &QPushButton::clicked, this, &PersonDialog::print);
    connect(save, &QPushButton::clicked, this, &PersonDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(m_forget);
    row->addStretch(1);
    for (QPushButton* button : {print, save, close})
        row->addWidget(button);
    return part;
}

void PersonDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("기록을 어디에 둘까요?"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_model.proposedName());
    connect(dialog, &QFileDialog::fileSelected, this, &PersonDialog::savePdf);
    dialog->open();
}

void PersonDialog::savePdf(const QString& file)
{
    m_model.savePdf(file);
}

void PersonDialog::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(m_model.proposedName());
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("손님 기록 인쇄"));
    // The dialog speaks of the printer until it has gone.
    connect(dialog, &QObject::destroyed, &m_model, [printer] {});
    connect(dialog, &QDialog::accepted, &m_model, [printer, &model = m_model] { model.print(printer); });
    dialog->open();
}

void PersonDialog::askToForget()
{
    auto* dialog = new ForgetDialog(m_theme, m_model, this);
    dialog->open();
}

void PersonDialog::say(const QString& sentence, Tone tone)
{
    m_line->setText(sentence);
    setLabelTone(m_line, tone);
    m_line->setVisible(!sentence.isEmpty());
}

void PersonDialog::render()
{
    while (QLayoutItem* item = m_parts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Paper::Part& part : m_model.parts())
        m_parts->addWidget(makePart(m_theme, part));
    m_parts->addStretch(1);
    m_show->setVisible(m_model.entry().personal == PersonalState::Open && !m_model.isPhoneShown());
    m_forget->setVisible(m_model.canForget());
    if (!m_model.error().isEmpty())
        say(m_model.error(), Tone::Bad);
}

} // namespace madang
