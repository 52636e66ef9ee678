#pragma once

#include "domain/roles.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class AccountModel;
class Chip;
class CounterModel;
class Theme;

/// The PINs of owner and staff, and handing the counter over.
class PinsCard final : public QWidget {
    Q_OBJECT

public:
    PinsCard(const Theme& theme, CounterModel& counter, AccountModel& account, QWidget* parent = nullptr);

private:
    struct Line {
        Chip* state = nullptr;
        QPushButton* set = nullptr;
        QPushButton* remove = nullptr;
    };
    Line addLine(Role role, const QString& name, const QString& id);
    void askRemove(Role role);
    void renderLine(const Line& line, Role role, const QString& name);
    void render();

    const Theme& m_theme;
    CounterModel& m_counter;
    AccountModel& m_account;
    Line m_owner;
    Line m_staff;
    QPushButton* m_hand = nullptr;
    QPushButton* m_forgotten = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang
