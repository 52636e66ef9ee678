#pragma once

#include "ui/widgets/form_dialog.h"

class QCheckBox;

namespace madang {

class PersonModel;

/// Asks once before a customer is forgotten, and says what will be gone and what stays.
class ForgetDialog final : public FormDialog {
    Q_OBJECT

public:
    ForgetDialog(const Theme& theme, PersonModel& model, QWidget* parent);

protected:
    void submit() override;

private:
    PersonModel& m_model;
    QCheckBox* m_news = nullptr;
};

} // namespace madang
