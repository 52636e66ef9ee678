#pragma once

#include "ui/widgets/card.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace madang {

class Field;
class ParticipantsModel;
class PhoneField;

/// Types a customer in at the counter: number, perhaps a nickname, what they said about news, Enter. Says thanks with
/// the entry number, or kindly why not, always in the same place, and is ready for the next one; a slip is taken back
/// with one button.
class StaffEntryCard final : public Card {
    Q_OBJECT

public:
    StaffEntryCard(const Theme& theme, ParticipantsModel& participants, QWidget* parent = nullptr);

    /// Empty `closedBecause`: customers may join now.
    void setClosed(const QString& closedBecause);
    /// Forgets the last customer: another event is open.
    void reset();
    void focusPhone();

signals:
    /// The number was there already: show whose it is.
    void showRequested(const QString& entryId);

private:
    QWidget* makeChoices(const Theme& theme);
    void makeAnswer(const Theme& theme);
    void showNotice();
    void join();
    void act();
    void clearFields();
    void say(Tone tone, const QString& icon, const QString& small, const QString& large, const QString& action = {});
    void sayReady();

    const Theme& m_theme;
    ParticipantsModel& m_participants;
    PhoneField* m_phone = nullptr;
    Field* m_nickname = nullptr;
    QWidget* m_choices = nullptr;
    QCheckBox* m_news = nullptr;
    QCheckBox* m_night = nullptr;
    QPushButton* m_join = nullptr;
    QLabel* m_closed = nullptr;
    Card* m_answer = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_small = nullptr;
    QLabel* m_large = nullptr;
    QPushButton* m_action = nullptr;
};

} // namespace madang
