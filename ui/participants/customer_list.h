#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace madang {

class EmptyState;
class ParticipantsModel;
class SearchField;
class Theme;
struct Entry;

/// The list of an event's customers with its search, its filters and how many they leave. Fifty thousand scroll like
/// three; who is chosen stays chosen, and where one has scrolled to stays, while customers come in.
class CustomerList final : public QWidget {
    Q_OBJECT

public:
    CustomerList(const Theme& theme, ParticipantsModel& customers, QWidget* parent = nullptr);

    /// For buttons of the page, at the right of the number of customers.
    void addButton(QWidget* button);
    /// Shows everybody, chooses that one and brings them into view; false where they are not in the list.
    bool reveal(const QString& entryId);
    void focusSearch();
    void render();

signals:
    /// Enter or a double click on a customer, or the button for it.
    void personRequested(const Entry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFilters(const Theme& theme);
    QWidget* makeTable(const Theme& theme);
    QPushButton* makeToggle(const Theme& theme, const QString& word, const char* name);
    void fitTable(const Theme& theme);
    void keepPlace();
    void restorePlace();
    void openChosen();
    void showEverybody();
    void clearControls();

    ParticipantsModel& m_customers;
    QLabel* m_count = nullptr;
    QWidget* m_buttons = nullptr;
    SearchField* m_search = nullptr;
    QComboBox* m_source = nullptr;
    QPushButton* m_today = nullptr;
    QPushButton* m_visited = nullptr;
    QPushButton* m_news = nullptr;
    QPushButton* m_open = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_none = nullptr;
    QWidget* m_reading = nullptr;
    QString m_chosen; ///< the entry's id, while the list is put together anew
    QString m_campaign;
    int m_scrolledTo = 0;
};

} // namespace madang
