#include "ui/settings/address_field.h"

#include "ui/models/addresses_model.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace madang {

AddressField::AddressField(const Theme& theme, AddressesModel& model, const QString& id, const QString& label,
                           const QString& usual, QWidget* parent)
    : Field(theme, label, nullptr, parent)
    , m_model(model)
    , m_id(id)
{
    lineEdit()->setObjectName(u"address-"_s + id);
    lineEdit()->setPlaceholderText(usual);
    lineEdit()->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    setCompact(true);
    // Not while it is typed: half an address is another one.
    connect(lineEdit(), &QLineEdit::editingFinished, this, &AddressField::take);
    connect(&model, &AddressesModel::changed, this, &AddressField::render);
    render();
}

void AddressField::take()
{
    const QString problem = m_model.setAddress(m_id, text());
    setProblem(problem);
    setCompact(problem.isEmpty());
    if (problem.isEmpty())
        render();
}

void AddressField::render()
{
    if (lineEdit()->hasFocus() && !problem().isEmpty())
        return; // it is being put right
    setText(m_model.address(m_id));
    lineEdit()->setCursorPosition(0);
}

} // namespace madang
