#pragma once

#include "ui/models/records_model.h"
#include "ui/widgets/page.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace madang {

class Banner;
class EmptyState;
class Toast;

/// 개인정보 기록: what of customers is destroyed next, what has been, who took lists out, and what customers were told.
class RecordsPage final : public Page {
    Q_OBJECT

public:
    RecordsPage(const Theme& theme, RecordsModel& records, QWidget* parent = nullptr);

    /// The file was chosen; what the file dialog does.
    void saveTo(const QString& file);

signals:
    void backRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeKinds(const Theme& theme);
    QWidget* makeTable(const Theme& theme);
    void fitTable(const Theme& theme);
    void chooseFile();
    void showDetail();
    void render();

    const Theme& m_theme;
    RecordsModel& m_records;
    Banner* m_problem = nullptr;
    QButtonGroup* m_kinds = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_save = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_none = nullptr;
    QLabel* m_detail = nullptr;
    Toast* m_toast = nullptr;
};

} // namespace madang
