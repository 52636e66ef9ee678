#include "ui/settings/setting_row.h"

#include "ui/participants/side_by_side.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

SettingRow::SettingRow(const Theme& theme, const QString& title, const QString& line, const QString& more,
                       QWidget* control, QWidget* parent)
    : Card(theme, parent)
    , m_title(title)
    , m_words(QStringList{title, line, more}.join(u' '))
{
    setPadding(20, 0);
    setAccessibleName(title);
    auto* texts = new QWidget;
    QVBoxLayout* column = makeColumn(theme, 4, {}, texts);
    QLabel* name = makeLabel(theme, TextRole::Body, title);
    name->setProperty("strong", true);
    column->addWidget(name);
    if (!line.isEmpty())
        column->addWidget(makeLabel(theme, TextRole::Small, line, Tone::Ink2));
    column->addStretch(1);
    body()->addWidget(new SideBySide(theme, texts, control, SideBySide::Fixed::Left, 280, 420));
}

bool SettingRow::matches(const QString& words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted,
                               [this](const QString& word) { return m_words.contains(word, Qt::CaseInsensitive); });
}

} // namespace madang
