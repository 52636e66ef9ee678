#include "ui/settings/ai_vendor_card.h"

#include "ui/models/ai_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLongestModel = 100;
constexpr int kLongestKey = 500;
} // namespace

AiVendorCard::AiVendorCard(const Theme& theme, AiModel& model, QString vendor, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_vendor(std::move(vendor))
{
    setObjectName(u"ai-"_s + m_vendor);
    const QString name = providerLabel(m_vendor);
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    auto* head = new QWidget;
    QHBoxLayout* row = makeRow(theme, 12, {}, head);
    row->addWidget(makeLabel(theme, TextRole::Body, name, Tone::Ink, Wrap::No));
    m_use = makeLabel(theme, TextRole::Small, {}, Tone::Ink2, Wrap::No);
    row->addWidget(m_use);
    m_state = new Chip(theme);
    m_state->setObjectName(u"aiKeyState"_s);
    row->addWidget(m_state);
    row->addStretch(1);
    column->addWidget(head);
    column->addWidget(makeKeyRow(theme, name));
    column->addWidget(makeModelRow(theme, name));
    m_line = makeLabel(theme, TextRole::Small, {}, Tone::Ink2);
    m_line->setObjectName(u"aiLine"_s);
    column->addWidget(m_line);
    connect(&m_model, &AiModel::changed, this, &AiVendorCard::render);
    render();
}

QWidget* AiVendorCard::makeKeyRow(const Theme& theme, const QString& name)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, part);
    m_key = new QLineEdit;
    m_key->setObjectName(u"aiKey"_s);
    m_key->setAccessibleName(tr("%1 열쇠(API 키)").arg(name));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_key->setMaxLength(kLongestKey);
    m_save = makeButton(theme, ButtonKind::Secondary, tr("넣기"));
    m_save->setObjectName(u"aiSaveKey"_s);
    m_save->setAccessibleName(tr("%1 열쇠 넣기").arg(name));
    m_remove = makeButton(theme, ButtonKind::Quiet, tr("지우기"));
    m_remove->setObjectName(u"aiRemoveKey"_s);
    m_remove->setAccessibleName(tr("%1 열쇠 지우기").arg(name));
    row->addWidget(m_key, 1);
    row->addWidget(m_save);
    row->addWidget(m_remove);
    connect(m_key, &QLineEdit::textChanged, this, &AiVendorCard::render);
    connect(m_key, &QLineEdit::returnPressed, this, &AiVendorCard::saveKey);
    connect(m_save, &QPushButton::clicked, this, &AiVendorCard::saveKey);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_model.removeKey(m_vendor); });
    return part;
}

QWidget* AiVendorCard::makeModelRow(const Theme& theme, const QString& name)
{
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(theme, 8, {}, part);
    m_models = new QComboBox;
    m_models->setObjectName(u"aiModels"_s);
    m_models->setEditable(true);
    m_models->setInsertPolicy(QComboBox::NoInsert);
    m_models->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_models->setAccessibleName(tr("%1 모델").arg(name));
    m_models->lineEdit()->setAccessibleName(tr("%1 모델").arg(name));
    m_models->lineEdit()->setMaxLength(kLongestModel);
    m_load = makeButton(theme, ButtonKind::Quiet, tr("모델 목록"), u"refresh"_s);
    m_load->setObjectName(u"aiLoadModels"_s);
    m_load->setAccessibleName(tr("%1 모델 목록 받기").arg(name));
    m_check = makeButton(theme, ButtonKind::Secondary, tr("연결 확인"), u"plug"_s);
    m_check->setObjectName(u"aiCheck"_s);
    m_check->setAccessibleName(tr("%1 연결 확인").arg(name));
    row->addWidget(m_models, 1);
    row->addWidget(m_load);
    row->addWidget(m_check);
    connect(m_models, &QComboBox::activated, this, &AiVendorCard::chooseModel);
    connect(m_models->lineEdit(), &QLineEdit::editingFinished, this, &AiVendorCard::chooseModel);
    connect(m_load, &QPushButton::clicked, this, [this] { m_model.loadModels(m_vendor); });
    connect(m_check, &QPushButton::clicked, this, [this] { m_model.check(m_vendor); });
    return part;
}

void AiVendorCard::saveKey()
{
    const QString key = m_key->text();
    m_key->clear();
    if (!key.trimmed().isEmpty())
        m_model.saveKey(m_vendor, key);
}

void AiVendorCard::chooseModel()
{
    m_model.setModel(m_vendor, m_models->currentText());
}

void AiVendorCard::render()
{
    const QList<AiVendorView> vendors = m_model.vendors();
    const auto it = std::ranges::find(vendors, m_vendor, &AiVendorView::id);
    if (it == vendors.end())
        return;
    m_state->setState(it->key.icon, it->key.label, it->key.tone);
    m_state->setAccessibleName(u"%1, %2"_s.arg(it->name, it->key.label));
    m_use->setText(it->use);
    m_key->setPlaceholderText(it->hasKey ? u"••••••••••••••••"_s : tr("열쇠(API 키)를 붙여 넣으세요"));
    m_key->setEnabled(it->takesKey);
    m_save->setEnabled(it->takesKey && !m_key->text().trimmed().isEmpty());
    m_remove->setVisible(it->takesKey && it->hasKey);
    m_load->setEnabled(it->canAsk);
    m_check->setEnabled(it->canAsk);
    QStringList shown;
    for (int i = 0; i < m_models->count(); ++i)
        shown << m_models->itemText(i);
    const QSignalBlocker quiet(m_models);
    if (shown != it->models) {
        m_models->clear();
        m_models->addItems(it->models);
    }
    if (!m_models->lineEdit()->hasFocus() || shown != it->models)
        m_models->setCurrentText(it->model);
    m_line->setText(it->line);
    m_line->setVisible(!it->line.isEmpty());
    setLabelTone(m_line, it->lineTone);
}

} // namespace madang
