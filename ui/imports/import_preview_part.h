#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QStringListModel;
class QTableView;

namespace madang {

class Banner;
class ImportColumnsCard;
class ImportModel;
class Theme;

/// What will happen, before anything is written: the sentence, the columns, the first rows as they will be stored, the
/// rows that cannot be used and why, and for customers the tick that they agreed.
class ImportPreviewPart final : public QWidget {
    Q_OBJECT

public:
    ImportPreviewPart(const Theme& theme, ImportModel& model, QWidget* parent = nullptr);

    void render();

private:
    QWidget* makeAgreement();
    QWidget* makeLeft();
    QWidget* makeRight();
    void fit();

    const Theme& m_theme;
    ImportModel& m_model;
    QLabel* m_file = nullptr;
    QLabel* m_sentence = nullptr;
    Banner* m_problem = nullptr;
    ImportColumnsCard* m_columns = nullptr;
    QCheckBox* m_agreed = nullptr;
    QLabel* m_tableTitle = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_unusable = nullptr;
    QListView* m_unusableList = nullptr;
    QStringListModel* m_unusableLines = nullptr;
};

} // namespace madang
