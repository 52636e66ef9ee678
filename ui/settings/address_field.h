#pragma once

#include "ui/widgets/field.h"

namespace madang {

class AddressesModel;

/// The address of one outside service: kept when it is whole, said what is wrong with it else.
class AddressField final : public Field {
    Q_OBJECT

public:
    AddressField(const Theme& theme, AddressesModel& model, const QString& id, const QString& label,
                 const QString& usual, QWidget* parent = nullptr);

private:
    void take();
    void render();

    AddressesModel& m_model;
    QString m_id;
};

} // namespace madang
