#include "ui/shell/finder.h"

#include "ui/models/campaigns_model.h"
#include "ui/models/labels.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
enum Role { KindRole = Qt::UserRole, IdRole };
constexpr int kMost = 50;
const QString kScreen = u"screen"_s;
const QString kSetting = u"setting"_s;
const QString kNew = u"new"_s;
const QString kDraft = u"draft"_s;
const QString kEvent = u"event"_s;
} // namespace

Finder::Finder(const Theme& theme, const CampaignsModel& campaigns, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_campaigns(campaigns)
{
    setWindowTitle(tr("찾기"));
    m_words = new QLineEdit(this);
    m_words->setAccessibleName(tr("화면, 설정, 이벤트 이름"));
    m_words->setPlaceholderText(tr("화면, 설정, 이벤트 이름"));
    m_words->installEventFilter(this);
    m_found = new QListWidget(this);
    m_found->setAccessibleName(tr("찾은 것"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_found, 1);
    connect(m_words, &QLineEdit::textChanged, this, &Finder::fill);
    connect(m_words, &QLineEdit::returnPressed, this, &Finder::choose);
    connect(m_found, &QListWidget::itemActivated, this, &Finder::choose);
}

void Finder::open()
{
    resize(m_theme.px(520), m_theme.px(420));
    m_words->clear();
    fill({});
    show();
    m_words->setFocus();
}

bool Finder::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_found->setCurrentRow(qBound(0, m_found->currentRow() + step, m_found->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void Finder::fill(const QString& words)
{
    m_found->clear();
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    const auto add = [&](const QString& icon, const QString& text, const QString& kind, const QString& id,
                         const QString& more = {}) {
        const QString all = text + u' ' + more;
        const bool isMeant = std::ranges::all_of(
            wanted, [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
        if (!isMeant || m_found->count() >= kMost)
            return;
        auto* item = new QListWidgetItem(m_theme.icon(icon), text, m_found);
        item->setData(KindRole, kind);
        item->setData(IdRole, id);
    };
    add(u"plus"_s, tr("새 이벤트 만들기"), kNew, {});
    add(u"home"_s, tr("홈"), kScreen, u"home"_s);
    add(u"events"_s, tr("이벤트"), kScreen, u"events"_s);
    add(u"customers"_s, tr("손님"), kScreen, u"customers"_s);
    add(u"qr"_s, tr("쿠폰 확인"), kScreen, u"coupons"_s);
    add(u"results"_s, tr("결과"), kScreen, u"results"_s);
    add(u"store"_s, tr("가게"), kScreen, u"store"_s);
    add(u"settings"_s, tr("설정"), kScreen, u"settings"_s);
    add(u"receipt"_s, tr("AI 비용"), kScreen, u"ai-costs"_s);
    for (const CampaignPhase phase :
         {CampaignPhase::Running, CampaignPhase::Coming, CampaignPhase::Draft, CampaignPhase::Ended}) {
        const QList<CampaignRow> rows = m_campaigns.ofPhase(phase, kMost);
        for (const CampaignRow& row : rows)
            add(phaseWords(phase).icon, row.title + u" · "_s + phaseLabel(phase),
                phase == CampaignPhase::Draft ? kDraft : kEvent, row.id);
    }
    // Too many to stand there before anything is typed.
    for (const FoundSetting& setting : wanted.isEmpty() ? QList<FoundSetting>() : m_settings)
        add(setting.icon, tr("설정") + u" › "_s + setting.name, kSetting, setting.id, setting.words);
    m_found->setCurrentRow(0);
}

void Finder::choose()
{
    const QListWidgetItem* item = m_found->currentItem();
    if (item == nullptr)
        return;
    const QString kind = item->data(KindRole).toString();
    const QString id = item->data(IdRole).toString();
    accept();
    if (kind == kScreen)
        emit screenChosen(id);
    else if (kind == kSetting)
        emit settingChosen(id);
    else if (kind == kNew)
        emit newChosen();
    else if (kind == kDraft)
        emit draftChosen(id);
    else
        emit eventChosen(id);
}

} // namespace madang
