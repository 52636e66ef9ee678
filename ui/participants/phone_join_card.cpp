#include "ui/participants/phone_join_card.h"

#include "ui/models/join_page_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kCode = 144;
} // namespace

PhoneJoinCard::PhoneJoinCard(const Theme& theme, JoinPageModel& page, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_page(page)
    , m_state(new Chip(theme, u"check"_s, tr("열림"), Tone::Good))
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_outcome(makeLabel(theme, TextRole::Small, {}, Tone::Bad))
    , m_move(makeButton(theme, ButtonKind::Secondary, tr("주소 바꿔서 열기"), u"refresh"_s))
    , m_switch(makeButton(theme, ButtonKind::Secondary, {}, u"phone"_s))
{
    setPadding(24, 12);
    QHBoxLayout* head = makeRow(theme, 8);
    head->addWidget(makeLabel(theme, TextRole::Section, tr("손님 휴대폰으로 참여받기"), Tone::Ink, Wrap::No));
    head->addStretch(1);
    head->addWidget(m_state);
    body()->addLayout(head);
    body()->addWidget(makeLabel(theme, TextRole::Small,
                                tr("가게 와이파이에 연결한 손님이 QR을 찍어 자기 휴대폰으로 참여해요."), Tone::Ink2));
    m_openPart = makeOpenPart();
    body()->addWidget(m_openPart);
    body()->addWidget(m_line);
    body()->addWidget(m_outcome);
    body()->addWidget(m_move);
    body()->addWidget(m_switch);
    m_state->setObjectName(u"phoneJoinState"_s);
    m_line->setObjectName(u"phoneJoinLine"_s);
    m_outcome->setObjectName(u"phoneJoinOutcome"_s);
    m_move->setObjectName(u"phoneJoinMove"_s);
    m_switch->setObjectName(u"phoneJoinSwitch"_s);
    m_outcome->hide();
    connect(m_switch, &QPushButton::clicked, this, [this] { m_page.setOn(!m_page.isOn()); });
    connect(m_move, &QPushButton::clicked, this, [this] { m_page.move(); });
    connect(&page, &JoinPageModel::changed, this, &PhoneJoinCard::render);
    connect(&theme, &Theme::changed, this, &PhoneJoinCard::render);
    render();
}

QWidget* PhoneJoinCard::makeOpenPart()
{
    auto* part = new QWidget;
    m_code = new QLabel;
    m_code->setObjectName(u"phoneJoinCode"_s);
    m_address = makeLabel(m_theme, TextRole::Small, {}, Tone::Ink);
    m_address->setObjectName(u"phoneJoinAddress"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* save = makeButton(m_theme, ButtonKind::Quiet, tr("그림으로 저장"), u"download"_s);
    save->setObjectName(u"phoneJoinSave"_s);
    QPushButton* print = makeButton(m_theme, ButtonKind::Quiet, tr("인쇄하기"), u"print"_s);
    print->setObjectName(u"phoneJoinPrint"_s);
    QVBoxLayout* side = makeColumn(m_theme, 4);
    side->addWidget(m_address);
    side->addWidget(save);
    side->addWidget(print);
    side->addStretch(1);
    QHBoxLayout* row = makeRow(m_theme, 16, {}, part);
    row->addWidget(m_code, 0, Qt::AlignTop);
    row->addLayout(side, 1);
    connect(save, &QPushButton::clicked, this, &PhoneJoinCard::save);
    connect(print, &QPushButton::clicked, this, &PhoneJoinCard::print);
    return part;
}

void PhoneJoinCard::show(const QString& campaignId)
{
    if (std::exchange(m_campaignId, campaignId) != campaignId)
        m_outcome->hide();
    setVisible(true);
}

void PhoneJoinCard::render()
{
    const bool isOpen = m_page.isOpen();
    m_state->setVisible(isOpen);
    m_openPart->setVisible(isOpen);
    if (isOpen) {
        const int side = m_theme.px(kCode);
        QImage code = m_page.code(int(side * devicePixelRatioF()));
        code.setDevicePixelRatio(devicePixelRatioF());
        m_code->setPixmap(QPixmap::fromImage(code));
        m_code->setFixedSize(side, side);
        m_code->setAccessibleName(tr("손님이 찍는 QR. 주소는 %1").arg(m_page.address()));
        m_address->setText(m_page.address());
    } else {
        m_outcome->hide();
    }
    m_line->setText(m_page.line());
    m_line->setVisible(!m_page.line().isEmpty());
    setLabelTone(m_line, m_page.tone());
    m_move->setVisible(m_page.canMove());
    m_switch->setText(m_page.isOn() ? tr("휴대폰 참여 끄기") : tr("휴대폰 참여 켜기"));
}

void PhoneJoinCard::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    auto* dialog = new QFileDialog(this, tr("QR 그림을 저장할 곳"), folder, tr("그림 (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(tr("손님 참여 QR") + u".png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const QString problem = m_page.saveSign(m_campaignId, path);
        setLabelTone(m_outcome, problem.isEmpty() ? Tone::Good : Tone::Bad);
        m_outcome->setText(problem.isEmpty() ? tr("저장했어요. 인쇄해서 계산대에 세워 두세요.") : problem);
        m_outcome->show();
    });
    dialog->open();
}

void PhoneJoinCard::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A6));
    printer->setDocName(tr("손님 참여 QR"));
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("QR 인쇄"));
    // The dialog speaks of the printer until it has gone.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        const QImage sign = m_page.sign(m_campaignId);
        QPainter painter;
        const bool isPrinted = !sign.isNull() && painter.begin(printer.get());
        if (isPrinted) {
            const QRect page = painter.viewport();
            const QSize size = sign.size().scaled(page.size(), Qt::KeepAspectRatio);
            painter.drawImage(QRect(QPoint((page.width() - size.width()) / 2, 0), size), sign);
        }
        setLabelTone(m_outcome, isPrinted ? Tone::Good : Tone::Bad);
        m_outcome->setText(isPrinted ? tr("프린터로 보냈어요.")
                                     : tr("인쇄하지 못했어요. 프린터가 켜져 있는지 봐 주세요."));
        m_outcome->show();
    });
    dialog->open();
}

} // namespace madang
