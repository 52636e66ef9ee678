#include "ui/draw/draw_page.h"

#include "domain/korean_text.h"
#include "domain/money.h"
#include "ui/draw/draw_number_part.h"
#include "ui/draw/draw_promise_part.h"
#include "ui/draw/draw_result_part.h"
#include "ui/draw/draw_stage.h"
#include "ui/draw/draw_terms_part.h"
#include "ui/draw/paper_files.h"
#include "ui/draw/replace_dialog.h"
#include "ui/events/confirm.h"
#include "ui/models/certificate_model.h"
#include "ui/models/draw_model.h"
#include "ui/models/draw_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/step_bar.h"
#include "ui/widgets/toast.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

DrawPage::DrawPage(const Theme& theme, DrawModel& draw, CertificateModel& certificate, QWidget* parent)
    : Page(theme, tr("추첨"), parent)
    , m_theme(theme)
    , m_draw(draw)
    , m_certificate(certificate)
    , m_event(makeLabel(theme, TextRole::Body, {}, Tone::Ink2, Wrap::No))
    , m_steps(new StepBar(theme, {tr("약속 정하기"), tr("봉인"), tr("번호"), tr("결과")}))
    , m_problem(new Banner(theme))
    , m_closed(new EmptyState(theme, u"empty-customers"_s, {}))
    , m_terms(new DrawTermsPart(theme, draw))
    , m_promise(new DrawPromisePart(theme, draw))
    , m_number(new DrawNumberPart(theme, draw))
    , m_result(new DrawResultPart(theme, draw, certificate))
{
    setAccessibleName(tr("추첨"));
    titleRow()->addWidget(m_event);
    m_steps->setObjectName(u"drawSteps"_s);
    m_steps->setFocusPolicy(Qt::NoFocus); // only tells where one is: a promise cannot be gone back to
    content()->addWidget(m_steps);
    m_problem->setObjectName(u"drawBanner"_s);
    content()->addWidget(m_problem);
    m_closed->setObjectName(u"drawClosed"_s);
    for (QWidget* part : QList<QWidget*>{m_closed, m_terms, m_promise, m_number, m_result}) {
        content()->addWidget(part, 1);
        part->hide();
    }
    setFilling(true);
    setDense(true);
    makeStrip(theme);
    m_toast = new Toast(theme, this);
    connectParts();
    render();
}

void DrawPage::makeStrip(const Theme& theme)
{
    m_back = makeButton(theme, ButtonKind::Quiet, tr("손님으로"), u"back"_s);
    m_back->setObjectName(u"drawBack"_s);
    m_note = makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No);
    m_main = makeButton(theme, ButtonKind::Primary, {});
    m_main->setObjectName(u"drawMain"_s);
    bottomStrip()->addWidget(m_back);
    bottomStrip()->addStretch(1);
    bottomStrip()->addWidget(m_note);
    bottomStrip()->addWidget(m_main);
    connect(m_back, &QPushButton::clicked, this, &DrawPage::goBack);
    connect(m_main, &QPushButton::clicked, this, &DrawPage::goOn);
}

void DrawPage::connectParts()
{
    connect(&m_draw, &DrawModel::changed, this, &DrawPage::render);
    connect(&m_draw, &DrawModel::revealed, this, &DrawPage::playStage);
    connect(&m_draw, &DrawModel::replacedNow, this,
            [this] { m_toast->say(tr("다음 순서인 분께 넘겼어요. 증서에도 적었어요."), u"repeat"_s); });
    connect(&m_certificate, &CertificateModel::changed, this, &DrawPage::render);
    connect(&m_certificate, &CertificateModel::saved, this,
            [this](const QString& path) { m_toast->say(tr("%1에 저장했어요.").arg(path.section(u'/', -1))); });
    connect(m_number, &DrawNumberPart::changed, this, [this] { renderStrip(part()); });
    connect(m_number, &DrawNumberPart::entered, this, &DrawPage::goOn);
    connect(m_promise, &DrawPromisePart::copyRequested, this, [this] {
        if (m_draw.promisePicture().isNull())
            return;
        copyPicture(m_draw.promisePicture());
        m_toast->say(tr("그림을 복사했어요. 단톡방에 붙여 넣으세요."), u"copy"_s);
    });
    connect(m_promise, &DrawPromisePart::saveRequested, this, [this] {
        askWhereToSave(this, tr("봉인 그림을 어디에 저장할까요?"), tr("추첨 봉인"), tr("그림 (*.png)"),
                       [this](const QString& path) { m_certificate.savePicture(m_draw.promisePicture(), path); });
    });
    connect(m_result, &DrawResultPart::saveRequested, this, &DrawPage::saveCertificate);
    connect(m_result, &DrawResultPart::shareRequested, this, [this] {
        askWhereToSave(this, tr("공유할 그림을 어디에 저장할까요?"), m_certificate.fileName(), tr("그림 (*.png)"),
                       [this](const QString& path) { m_certificate.saveShare(path); });
    });
    connect(m_result, &DrawResultPart::printRequested, this, [this] {
        askAndPrint(this, tr("추첨 증서"), 0, 0,
                    [this](const std::shared_ptr<QPagedPaintDevice>& page) { m_certificate.print(page); });
    });
    connect(m_result, &DrawResultPart::codeCheckRequested, this, [this] { emit codeCheckRequested(m_id); });
    connect(m_result, &DrawResultPart::replaceRequested, this, &DrawPage::askToReplace);
}

void DrawPage::open(const QString& campaignId)
{
    m_id = campaignId;
    m_isTyping = false;
    m_draw.open(campaignId);
    m_certificate.open(campaignId);
    m_terms->begin();
    m_number->begin();
    render();
    if (part() == Part::Terms)
        m_terms->firstField()->setFocus();
}

DrawPage::Part DrawPage::part() const
{
    switch (m_draw.stage()) {
    case DrawModel::Stage::NotYet:
    case DrawModel::Stage::Nobody:
        return Part::Closed;
    case DrawModel::Stage::Open:
        return Part::Terms;
    case DrawModel::Stage::Sealed:
        return m_isTyping && m_draw.canReveal() ? Part::Number : Part::Promise;
    case DrawModel::Stage::Drawn:
    case DrawModel::Stage::Old:
        break;
    }
    return Part::Result;
}

void DrawPage::askForNumber()
{
    m_isTyping = true;
    render();
    m_number->firstField()->setFocus();
}

void DrawPage::goOn()
{
    if (m_draw.isBusy())
        return;
    switch (part()) {
    case Part::Closed:
        return;
    case Part::Terms:
        return askToDraw();
    case Part::Promise:
        if (m_draw.canReveal())
            askForNumber();
        return;
    case Part::Number:
        return m_draw.reveal(m_number->typed());
    case Part::Result:
        emit handoverRequested(m_id);
    }
}

void DrawPage::goBack()
{
    if (part() == Part::Number) {
        m_isTyping = false;
        render();
        return;
    }
    emit left();
}

/// The one thing in all of it that cannot be taken back is asked for once.
void DrawPage::askToDraw()
{
    const DrawTerms terms = m_terms->terms();
    auto* confirm = new Confirm(m_theme,
                                {tr("이대로 봉인할까요?"),
                                 tr("%1 봉인하면 명단과 당첨자 수를 바꿀 수 없고, 추첨은 한 번만 할 수 있어요.")
                                     .arg(termsSentence(terms, m_draw.entries())),
                                 tr("봉인하기"), false},
                                window());
    connect(confirm, &QDialog::accepted, this, [this, terms] { m_draw.seal(terms); });
    confirm->open();
}

void DrawPage::askToReplace(const QString& code)
{
    if (!code.isEmpty())
        (new ReplaceDialog(m_theme, m_draw, code, window()))->open();
}

void DrawPage::saveCertificate()
{
    askWhereToSave(this, tr("증서를 어디에 저장할까요?"), m_certificate.fileName(),
                   tr("인쇄용 문서 (*.pdf);;그림 (*.png);;다시 뽑아 볼 수 있는 파일 (*.json)"),
                   [this](const QString& path) { m_certificate.save(path); });
}

void DrawPage::playStage()
{
    const Draw& draw = *m_draw.draw();
    StageShow show;
    show.store = m_draw.campaign().store.value_or(StoreProfile{}).name;
    show.title = m_draw.campaign().poster.title;
    show.prize = m_draw.campaign().plan.value_or(Plan{}).prize.name;
    show.numberName = draw.terms.numberName;
    show.numbers = draw.publicNumber.split(u' ');
    show.entries = m_draw.entries();
    for (const QString& code : draw.winners()) {
        const Entry* entry = m_draw.person(code);
        show.winners.append({code, entry ? maskedPhone(*entry) : QString(), entry ? entry->number : QString()});
    }
    show.reserves = int(draw.reservesLeft().size());
    if (m_stage == nullptr) {
        m_stage = new DrawStage(m_theme, window());
        connect(m_stage, &DrawStage::left, this, [this] { m_main->setFocus(); });
    }
    m_stage->play(show);
}

void DrawPage::showPart(Part part)
{
    const QList<QWidget*> parts{m_closed, m_terms, m_promise, m_number, m_result};
    QWidget* wanted = parts.at(int(part));
    if (m_shown == wanted)
        return;
    m_shown = wanted;
    for (QWidget* other : parts)
        other->setVisible(other == wanted);
    scrollToTop();
}

void DrawPage::render()
{
    const Part now = part();
    m_event->setText(m_draw.campaign().poster.title);
    m_steps->setVisible(now != Part::Closed);
    const int step = std::max(0, int(now) - 1);
    m_steps->setProgress(step, step);
    if (m_draw.error().isEmpty() || now == Part::Number)
        m_problem->clear();
    else
        m_problem->say(Tone::Bad, m_draw.error());
    m_closed->setTexts(m_draw.stage() == DrawModel::Stage::Nobody ? tr("참여한 손님이 없어요")
                                                                  : tr("아직 추첨할 때가 아니에요"),
                       m_draw.stageLine(), {});
    m_promise->render();
    m_number->render();
    m_result->render();
    showPart(now);
    renderStrip(now);
}

void DrawPage::renderStrip(Part now)
{
    m_main->setVisible(now != Part::Closed);
    m_back->setText(now == Part::Number ? tr("봉인 다시 보기") : tr("손님으로"));
    m_note->clear();
    switch (now) {
    case Part::Closed:
        break;
    case Part::Terms:
        m_main->setText(m_draw.isBusy() ? tr("봉인하고 있어요") : tr("이대로 봉인하기"));
        break;
    case Part::Promise:
        m_main->setText(tr("번호 넣기"));
        if (m_draw.draw() && !m_draw.canReveal())
            m_note->setText(tr("%1에 열려요").arg(lotteryEvening(numberKnownFrom(*m_draw.draw()))));
        break;
    case Part::Number:
        m_main->setText(m_draw.isBusy() ? tr("뽑고 있어요") : tr("이 번호로 뽑기"));
        m_note->setText(tr("뽑은 뒤에는 다시 뽑을 수 없어요."));
        break;
    case Part::Result:
        m_main->setText(tr("전달 시작하기"));
        break;
    }
    const bool isReady = (now != Part::Promise || m_draw.canReveal()) && (now != Part::Number || m_number->isNumber());
    m_main->setEnabled(isReady && !m_draw.isBusy());
}

} // namespace madang
