#pragma once

#include <QString>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace madang {

class AiModel;
class Chip;
class Theme;

/// One vendor of AI in the settings: its key, its model, and whether it answers. A key that was saved is never shown.
class AiVendorCard final : public QWidget {
    Q_OBJECT

public:
    AiVendorCard(const Theme& theme, AiModel& model, QString vendor, QWidget* parent = nullptr);

private:
    QWidget* makeKeyRow(const Theme& theme, const QString& name);
    QWidget* makeModelRow(const Theme& theme, const QString& name);
    void saveKey();
    void chooseModel();
    void render();

    AiModel& m_model;
    QString m_vendor;
    QLabel* m_use = nullptr;
    Chip* m_state = nullptr;
    QLineEdit* m_key = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
    QComboBox* m_models = nullptr;
    QPushButton* m_load = nullptr;
    QPushButton* m_check = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang
