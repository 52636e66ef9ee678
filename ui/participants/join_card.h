#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace madang {

class Field;
class ParticipantsModel;
class PhoneField;

/// Types a customer in: number, perhaps a nickname, Enter. Says thanks with the entry number, or kindly why not, always
/// in the same place, and is ready for the next one.
class JoinCard final : public Card {
    Q_OBJECT

public:
    JoinCard(const Theme& theme, ParticipantsModel& participants, QWidget* parent = nullptr);

    /// Empty `closedBecause`: customers may join now.
    void setClosed(const QString& closedBecause);
    /// Forgets the last customer: another event is open.
    void reset();
    void focusPhone();

private:
    void makeAnswer(const Theme& theme);
    void join();
    void say(Tone tone, const QString& icon, const QString& small, const QString& large);
    void sayReady();

    const Theme& m_theme;
    ParticipantsModel& m_participants;
    PhoneField* m_phone = nullptr;
    Field* m_nickname = nullptr;
    QPushButton* m_join = nullptr;
    QLabel* m_closed = nullptr;
    Card* m_answer = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_small = nullptr;
    QLabel* m_large = nullptr;
};

} // namespace madang
