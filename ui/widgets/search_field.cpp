#include "ui/widgets/search_field.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace madang {

SearchField::SearchField(const Theme& theme, const QString& words, QWidget* parent)
    : Field(theme, {}, nullptr, parent)
{
    QLineEdit* edit = lineEdit();
    setCompact(true);
    edit->setObjectName(u"searchField"_s);
    edit->setPlaceholderText(words);
    edit->setAccessibleName(words);
    edit->addAction(theme.icon(u"search"_s, Tone::Ink3), QLineEdit::LeadingPosition);
    m_clear = edit->addAction(theme.icon(u"close"_s, Tone::Ink2), QLineEdit::TrailingPosition);
    m_clear->setToolTip(tr("지우기"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, edit, &QLineEdit::clear);
    connect(edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
        emit searched(text.trimmed());
    });
}

} // namespace madang
