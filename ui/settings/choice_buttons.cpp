#include "ui/settings/choice_buttons.h"

#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QPushButton>

namespace madang {

QWidget* makeChoiceButtons(const Theme& theme, QButtonGroup* group, const QString& name,
                           const QList<ButtonChoice>& choices)
{
    auto* row = new QWidget;
    auto* layout = new FlowLayout(theme, 8, row);
    for (const ButtonChoice& choice : choices) {
        QPushButton* button = makeButton(theme, ButtonKind::Secondary, choice.word, choice.icon);
        button->setCheckable(true);
        button->setObjectName(name + QString::number(choice.id));
        group->addButton(button, choice.id);
        layout->addWidget(button);
    }
    return row;
}

} // namespace madang
