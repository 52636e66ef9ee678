#include "ui/draw/draw_result_part.h"

#include "ui/models/certificate_model.h"
#include "ui/models/draw_model.h"
#include "ui/models/draw_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPaperWidth = 360;
constexpr int kPictureHeight = 424;
constexpr int kListHeight = 260;
} // namespace

DrawResultPart::DrawResultPart(const Theme& theme, DrawModel& draw, CertificateModel& certificate, QWidget* parent)
    : QWidget(parent)
    , m_draw(draw)
    , m_certificate(certificate)
{
    QHBoxLayout* row = makeRow(theme, 28, {}, this);
    row->addWidget(makePeople(theme), 1);
    row->addWidget(makeCertificate(theme), 0, Qt::AlignTop);
}

QWidget* DrawResultPart::makePeople(const Theme& theme)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {}, part);
    m_line = makeLabel(theme, TextRole::Body, {}, Tone::Ink2);
    m_line->setObjectName(u"drawnWhen"_s);
    m_people = new QListWidget;
    m_people->setObjectName(u"drawnPeople"_s);
    m_people->setAccessibleName(tr("당첨자와 예비 당첨자"));
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_people->setTextElideMode(Qt::ElideRight);
    const auto fit = [this, &theme] { m_people->setMinimumHeight(theme.px(kListHeight)); };
    fit();
    connect(&theme, &Theme::changed, m_people, fit);
    m_replace = makeButton(theme, ButtonKind::Secondary, tr("다른 분으로 바꾸기"), u"repeat"_s);
    m_replace->setObjectName(u"replaceFromResult"_s);
    QPushButton* mine = makeButton(theme, ButtonKind::Secondary, tr("내 코드 확인"), u"search"_s);
    mine->setObjectName(u"openCodeCheck"_s);
    column->addWidget(makeLabel(theme, TextRole::Section, tr("당첨자"), Tone::Ink, Wrap::No));
    column->addWidget(m_line);
    column->addWidget(m_people, 1);
    QHBoxLayout* buttons = makeRow(theme, 8);
    buttons->addWidget(m_replace);
    buttons->addWidget(mine);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_people, &QListWidget::currentRowChanged, this,
            [this] { m_replace->setEnabled(!chosenWinner().isEmpty()); });
    connect(m_replace, &QPushButton::clicked, this, [this] { emit replaceRequested(chosenWinner()); });
    connect(mine, &QPushButton::clicked, this, &DrawResultPart::codeCheckRequested);
    return part;
}

QWidget* DrawResultPart::makeCertificate(const Theme& theme)
{
    auto* part = new QWidget;
    followScale(theme, part, kPaperWidth, 0);
    QVBoxLayout* column = makeColumn(theme, 10, {}, part);
    m_picture = new ImageView(theme);
    m_picture->setObjectName(u"certificatePicture"_s);
    m_picture->setExpectedSize(QSize(2480, 3508));
    m_picture->setPlaceholder(u"receipt"_s, tr("증서를 그리고 있어요"));
    followScale(theme, m_picture, 0, kPictureHeight);
    m_problem = makeLabel(theme, TextRole::Small, {}, Tone::Bad);
    m_old = makeLabel(theme, TextRole::Body, tr("봉인하기 전의 방식으로 뽑은 추첨이라 증서가 없어요."), Tone::Ink2);
    m_paper = new QWidget;
    QVBoxLayout* papers = makeColumn(theme, 10, {}, m_paper);
    papers->addWidget(m_picture);
    QPushButton* save = makeButton(theme, ButtonKind::Secondary, tr("증서 저장"), u"download"_s);
    save->setObjectName(u"saveCertificate"_s);
    save->setToolTip(tr("PDF, 그림(PNG), 다시 뽑아 볼 수 있는 파일(JSON)"));
    QPushButton* print = makeIconButton(theme, u"print"_s, tr("증서 인쇄"));
    print->setObjectName(u"printCertificate"_s);
    QPushButton* share = makeButton(theme, ButtonKind::Secondary, tr("공유 그림"), u"share"_s);
    share->setObjectName(u"shareCertificate"_s);
    QHBoxLayout* buttons = makeRow(theme, 8);
    buttons->addWidget(save, 1);
    buttons->addWidget(share, 1);
    buttons->addWidget(print);
    papers->addLayout(buttons);
    papers->addWidget(m_problem);
    column->addWidget(m_paper);
    column->addWidget(m_old);
    connect(save, &QPushButton::clicked, this, &DrawResultPart::saveRequested);
    connect(share, &QPushButton::clicked, this, &DrawResultPart::shareRequested);
    connect(print, &QPushButton::clicked, this, &DrawResultPart::printRequested);
    return part;
}

QString DrawResultPart::chosenWinner() const
{
    const QListWidgetItem* item = m_people->currentItem();
    const QString code = item != nullptr ? item->data(Qt::UserRole).toString() : QString();
    return m_draw.draw() && m_draw.draw()->winners().contains(code) ? code : QString();
}

void DrawResultPart::render()
{
    if (!m_draw.draw() || !m_draw.draw()->isDrawn())
        return;
    const Draw& draw = *m_draw.draw();
    m_line->setText(m_draw.stageLine() + u' ' + tr("추첨은 이벤트마다 한 번만 할 수 있어요."));
    const QString before = m_people->currentItem() ? m_people->currentItem()->data(Qt::UserRole).toString() : QString();
    m_people->clear();
    const auto add = [this, &before](const QString& label, const QString& code) {
        const Entry* entry = m_draw.person(code);
        QStringList words{label};
        if (entry != nullptr)
            words << maskedPhone(*entry) << entry->nickname;
        words << code;
        if (entry != nullptr)
            words << entry->number;
        words.removeAll(QString());
        auto* item = new QListWidgetItem(words.join(u"   "_s), m_people);
        item->setData(Qt::UserRole, code);
        if (code == before)
            m_people->setCurrentItem(item);
    };
    const QStringList winners = draw.winners();
    const QStringList reserves = draw.reservesLeft();
    for (qsizetype i = 0; i < winners.size(); ++i)
        add(tr("당첨 %1").arg(i + 1), winners.at(i));
    for (qsizetype i = 0; i < reserves.size(); ++i)
        add(tr("예비 %1").arg(i + 1), reserves.at(i));
    m_replace->setEnabled(!chosenWinner().isEmpty());
    const bool isOld = m_draw.stage() == DrawModel::Stage::Old;
    m_old->setVisible(isOld);
    m_paper->setVisible(!isOld);
    m_picture->setImage(m_certificate.picture(), tr("추첨 증서"));
    m_problem->setText(m_certificate.problem());
    m_problem->setVisible(!m_certificate.problem().isEmpty());
}

} // namespace madang
