#pragma once

#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace madang {

class Banner;
class Chip;
class DrawCard;
class EmptyState;
class JoinCard;
class PhoneJoinCard;
struct ScreenModels;

/// The customers of one event: type one in, see the list with phones masked, draw the winners when it has ended.
class ParticipantsPage final : public Page {
    Q_OBJECT

public:
    ParticipantsPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    void open(const QString& campaignId);

signals:
    void importRequested(const QString& campaignId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead(const Theme& theme);
    QWidget* makeTable(const Theme& theme);
    void fitTable(const Theme& theme);
    void renderChooser();
    void renderImport();
    void render();
    QString closedBecause(int phase) const;

    const ScreenModels& m_models;
    QString m_id;
    QComboBox* m_chooser = nullptr;
    Chip* m_phase = nullptr;
    Chip* m_practice = nullptr;
    Banner* m_problem = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_body = nullptr;
    EmptyState* m_empty = nullptr;
    JoinCard* m_join = nullptr;
    DrawCard* m_draw = nullptr;
    PhoneJoinCard* m_phoneJoin = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_import = nullptr;
    Banner* m_imported = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_tableStack = nullptr;
    int m_scrolledTo = 0;
};

} // namespace madang
