#pragma once

#include "domain/handover_message.h"
#include "ui/widgets/card.h"

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace madang {

class Chip;
class HandoverModel;

/// One winner: where the prize stands, the one step that comes next, and the words to send.
class WinnerPanel final : public Card {
    Q_OBJECT

public:
    WinnerPanel(const Theme& theme, HandoverModel& model, QWidget* parent = nullptr);

    void show(const QString& code);

signals:
    void replaceRequested(const QString& code);
    void copied(const QString& what);

private:
    QWidget* makeHead(const Theme& theme);
    QWidget* makeWords(const Theme& theme);
    QWidget* makeSteps(const Theme& theme);
    WinnerMessage chosenMessage() const;
    void copyMessage();
    void renderMessage();

    const Theme& m_theme;
    HandoverModel& m_model;
    QString m_code;
    HandoverState m_state = HandoverState::Won;
    QLabel* m_phone = nullptr;
    QLabel* m_number = nullptr;
    QLabel* m_due = nullptr;
    Chip* m_chip = nullptr;
    QPushButton* m_tell = nullptr;
    QWidget* m_words = nullptr;
    QButtonGroup* m_messages = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_coupon = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_replace = nullptr;
};

} // namespace madang
