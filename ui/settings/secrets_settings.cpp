#include "ui/settings/secrets_settings.h"

#include "ui/events/confirm.h"
#include "ui/models/secrets_model.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

SecretsSettings::SecretsSettings(const Theme& theme, SecretsModel& model, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(model)
{
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    m_place = new Chip(theme);
    m_place->setObjectName(u"secretPlace"_s);
    m_placeLine = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_placeLine->setObjectName(u"secretPlaceLine"_s);
    m_dataKey = new Chip(theme);
    m_dataKey->setObjectName(u"dataKeyState"_s);
    m_dataKeyLine = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_dataKeyLine->setObjectName(u"dataKeyLine"_s);
    column->addWidget(m_place, 0, Qt::AlignLeft);
    column->addWidget(m_placeLine);
    column->addSpacing(theme.px(4));
    column->addWidget(m_dataKey, 0, Qt::AlignLeft);
    column->addWidget(m_dataKeyLine);
    column->addWidget(makeButtons(theme));
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"secretLine"_s);
    column->addWidget(m_line);
    connect(&m_model, &SecretsModel::changed, this, &SecretsSettings::render);
    render();
}

QWidget* SecretsSettings::makeButtons(const Theme& theme)
{
    auto* part = new QWidget;
    auto* flow = new FlowLayout(theme, 8, part);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& words, const QString& icon, const QString& name, auto act) {
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, words, icon);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        return button;
    };
    m_unlock = add(tr("암호 넣고 열기"), u"key"_s, u"secretUnlock"_s, &SecretsSettings::askToUnlock);
    m_move = add(tr("암호 파일로 옮기기"), u"lock"_s, u"secretMove"_s, &SecretsSettings::askForNew);
    m_change = add(tr("암호 바꾸기"), u"edit"_s, u"secretChange"_s, &SecretsSettings::askToChange);
    m_look = add(tr("열쇠 다시 찾기"), u"refresh"_s, u"dataKeyLook"_s, [this] { m_model.lookAgain(); });
    m_anew = add(tr("새 열쇠로 시작하기"), {}, u"dataKeyAnew"_s, &SecretsSettings::askToStartAnew);
    return part;
}

void SecretsSettings::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model.judge(); // whether there is a store is known only once it has taken something
}

void SecretsSettings::askToUnlock()
{
    auto* dialog = new PassphraseDialog(m_theme,
                                        {.title = tr("열쇠 파일 열기"),
                                         .line = tr("암호 파일을 만들 때 정한 암호를 넣어 주세요."),
                                         .passphrase = tr("암호"),
                                         .yes = tr("열기")},
                                        window());
    connect(dialog, &PassphraseDialog::entered, this,
            [this](const QString& passphrase) { m_model.unlock(passphrase); });
    dialog->open();
}

void SecretsSettings::askForNew()
{
    auto* dialog = new PassphraseDialog(
        m_theme,
        {.title = tr("열쇠를 암호 파일로 옮길까요?"),
         .line = tr("AI 열쇠와 손님 정보 열쇠를 암호로 잠근 파일에 넣어요. 마당을 켤 때마다 암호를 한 번 넣어야 해요."),
         .passphrase = tr("새 암호"),
         .again = tr("새 암호 한 번 더"),
         .yes = tr("옮기기")},
        window());
    connect(dialog, &PassphraseDialog::entered, this,
            [this](const QString& passphrase) { m_model.moveIntoFile(passphrase); });
    dialog->open();
}

void SecretsSettings::askToChange()
{
    auto* dialog = new PassphraseDialog(m_theme,
                                        {.title = tr("암호 바꾸기"),
                                         .line = tr("지금 암호와 새 암호를 넣어 주세요."),
                                         .before = tr("지금 암호"),
                                         .passphrase = tr("새 암호"),
                                         .again = tr("새 암호 한 번 더"),
                                         .yes = tr("바꾸기")},
                                        window());
    connect(dialog, &PassphraseDialog::entered, this,
            [this](const QString& passphrase, const QString& before) { m_model.changePassphrase(before, passphrase); });
    dialog->open();
}

void SecretsSettings::askToStartAnew()
{
    auto* confirm = new Confirm(m_theme,
                                {tr("새 열쇠로 시작할까요?"),
                                 tr("지금까지의 손님 전화번호와 별명은 옛 열쇠를 찾기 전에는 열 수 없어요. 지우지는 "
                                    "않아요. 이벤트와 추첨은 그대로예요."),
                                 tr("새 열쇠로 시작하기"), true},
                                window());
    connect(confirm, &QDialog::accepted, this, [this] { m_model.startAnew(); });
    confirm->open();
}

void SecretsSettings::render()
{
    const StateWords place = m_model.place();
    m_place->setState(place.icon, place.label, place.tone);
    m_place->setAccessibleName(tr("열쇠 보관: %1").arg(place.label));
    m_placeLine->setText(m_model.placeLine());
    const StateWords key = m_model.dataKey();
    m_dataKey->setState(key.icon, key.label, key.tone);
    m_dataKey->setAccessibleName(key.label);
    m_dataKeyLine->setText(m_model.dataKeyLine());
    m_unlock->setVisible(m_model.canUnlock());
    m_move->setVisible(m_model.canMoveIntoFile());
    m_change->setVisible(m_model.canChangePassphrase());
    m_look->setVisible(m_model.canLookAgain());
    m_anew->setVisible(m_model.canStartAnew());
    m_line->setText(m_model.line());
    m_line->setVisible(!m_model.line().isEmpty());
    setLabelTone(m_line, m_model.lineTone());
}

} // namespace madang
