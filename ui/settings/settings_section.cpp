#include "ui/settings/settings_section.h"

#include "ui/events/confirm.h"
#include "ui/models/settings_model.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_groups.h"
#include "ui/shell/screen_models.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

SettingsSection::SettingsSection(const Theme& theme, const ScreenModels& models, const SettingsGroup& group,
                                 QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_models(models)
    , m_group(group)
    , m_column(makeColumn(theme, 12, {}, this))
    , m_heading(new QWidget)
{
    setObjectName(u"section-"_s + QLatin1StringView(group.id));
    setAccessibleName(group.name());
    QHBoxLayout* heading = makeRow(theme, 8, {4, 4, 0, 0}, m_heading);
    heading->addWidget(makeIconLabel(theme, QString::fromLatin1(group.icon), 20, Tone::Ink2));
    QLabel* name = makeLabel(theme, TextRole::Small, group.name(), Tone::Ink2, Wrap::No);
    name->setProperty("strong", true);
    heading->addWidget(name, 1);
    m_column->addWidget(m_heading);
    m_heading->hide();
    group.fill(*this);
    if (models.settings.canReset(QString::fromLatin1(group.id)))
        addReset();
}

void SettingsSection::addRow(const QString& id, const QString& title, const QString& line, const QString& more,
                             QWidget* control)
{
    auto* row = new SettingRow(m_theme, title, line, more + u' ' + m_group.name(), control);
    row->setObjectName(u"row-"_s + id);
    m_column->addWidget(row);
    m_rows << row;
}

void SettingsSection::addReset()
{
    const QString group = QString::fromLatin1(m_group.id);
    QPushButton* reset = makeButton(m_theme, ButtonKind::Secondary, tr("처음 설정으로"), u"undo"_s);
    reset->setObjectName(u"reset-"_s + group);
    reset->setAccessibleName(tr("%1, 처음 설정으로").arg(m_group.name()));
    connect(reset, &QPushButton::clicked, this, [this, group] {
        auto* confirm = new Confirm(m_theme,
                                    {tr("‘%1’ 설정을 처음으로 되돌릴까요?").arg(m_group.name()),
                                     m_models.settings.resetLine(group), tr("되돌리기"), true},
                                    this);
        connect(confirm, &QDialog::accepted, this, [this, group] { m_models.settings.reset(group); });
        confirm->open();
    });
    auto* part = new QWidget;
    QHBoxLayout* row = makeRow(m_theme, 8, {}, part);
    row->addWidget(reset);
    row->addStretch(1);
    addRow(u"reset-"_s + group, tr("처음 설정으로"), m_models.settings.resetLine(group),
           tr("초기화 되돌리기 원래대로 리셋"), part);
}

bool SettingsSection::show(const QString& words)
{
    bool any = false;
    for (SettingRow* row : std::as_const(m_rows)) {
        const bool isWanted = row->matches(words);
        row->setVisible(isWanted);
        any = any || isWanted;
    }
    m_heading->setVisible(any && !words.isEmpty());
    setVisible(any);
    return any;
}

} // namespace madang
