#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace madang {

class DataModel;
class Theme;

/// 자료: a backup now, the list of backups and putting one back, moving to another computer, deleting everything.
class DataSettings final : public QWidget {
    Q_OBJECT

public:
    DataSettings(const Theme& theme, DataModel& model, QWidget* parent = nullptr);

    /// The file was chosen; what the file dialog does.
    void exportTo(const QString& file);
    void importFrom(const QString& file);

private:
    QWidget* makeBackups(const Theme& theme);
    QWidget* makeMove(const Theme& theme);
    void askToRestore();
    void chooseWhereTo();
    void chooseWhatFrom();
    void askToErase();
    void render();

    const Theme& m_theme;
    DataModel& m_model;
    QPushButton* m_now = nullptr;
    QComboBox* m_list = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_erase = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang
