#include "ui/draw/draw_promise_part.h"

#include "domain/draw_code.h"
#include "domain/korean_text.h"
#include "ui/models/draw_model.h"
#include "ui/models/draw_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kPictureWidth = 400;
constexpr int kPictureHeight = 500;
} // namespace

DrawPromisePart::DrawPromisePart(const Theme& theme, DrawModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_picture(new ImageView(theme))
    , m_when(makeLabel(theme, TextRole::Body, {}, Tone::Good))
    , m_terms(makeLabel(theme, TextRole::Body, {}, Tone::Ink2))
    , m_seal(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_next(makeLabel(theme, TextRole::Body, {}))
{
    QHBoxLayout* row = makeRow(theme, 32, {}, this);
    m_picture->setObjectName(u"promisePicture"_s);
    m_picture->setExpectedSize(QSize(1080, 1350));
    m_picture->setPlaceholder(u"lock"_s, tr("봉인 그림을 그리고 있어요"));
    followScale(theme, m_picture, kPictureWidth, kPictureHeight);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    auto* words = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 12, {}, words);
    m_when->setObjectName(u"sealedWhen"_s);
    m_next->setObjectName(u"promiseNext"_s);
    m_seal->setObjectName(u"sealGroups"_s);
    m_seal->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_seal->setFocusPolicy(Qt::NoFocus);
    column->addWidget(makeLabel(theme, TextRole::Title, tr("명단을 봉인했어요")));
    column->addWidget(m_when);
    column->addWidget(m_terms);
    column->addWidget(makeDivider(theme));
    column->addWidget(makeLabel(theme, TextRole::Section, tr("뽑기 전에 이 그림을 남겨 두세요")));
    column->addWidget(makeLabel(theme, TextRole::Body,
                                tr("휴대폰으로 사진을 찍거나 단톡방에 올려 두면 돼요. 명단이나 당첨자 수가 나중에 "
                                   "조금이라도 바뀌면 이 글자들이 "
                                   "모두 달라져서, 아무도 결과를 의심할 수 없어요."),
                                Tone::Ink2));
    QPushButton* save = makeButton(theme, ButtonKind::Secondary, tr("그림으로 저장"), u"download"_s);
    save->setObjectName(u"savePromise"_s);
    QPushButton* copy = makeButton(theme, ButtonKind::Secondary, tr("그림 복사"), u"copy"_s);
    copy->setObjectName(u"copyPromise"_s);
    QHBoxLayout* buttons = makeRow(theme, 8);
    buttons->addWidget(save);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_seal);
    column->addSpacing(4);
    column->addWidget(m_next);
    column->addStretch(1);
    row->addWidget(words, 1);
    connect(save, &QPushButton::clicked, this, &DrawPromisePart::saveRequested);
    connect(copy, &QPushButton::clicked, this, &DrawPromisePart::copyRequested);
}

void DrawPromisePart::render()
{
    if (!m_model.draw())
        return;
    const Draw& draw = *m_model.draw();
    const QStringList groups = readableGroups(draw.seal);
    m_picture->setImage(m_model.promisePicture(), tr("봉인: %1").arg(groups.join(u' ')));
    m_when->setText(tr("%1에 잠갔어요.").arg(formatAppointment(draw.sealedAt)));
    m_terms->setText(termsSentence(draw.terms, m_model.entries()));
    m_seal->setText(tr("봉인 %1").arg(groups.join(u' ')));
    m_next->setText(m_model.canReveal()
                        ? tr("이제 %1만 있으면 돼요.").arg(draw.terms.numberName)
                        : tr("%1에 번호가 나오면 여기로 돌아와 번호를 넣어 주세요. 프로그램을 꺼도 괜찮아요.")
                              .arg(lotteryEvening(numberKnownFrom(draw))));
}

} // namespace madang
