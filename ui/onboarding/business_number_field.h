#pragma once

#include <QDate>
#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class BusinessModel;
class Chip;
class Field;
class Theme;

/// The store's business number: grouped and checked while it is typed (000-00-00000), kept as soon as it is right, and
/// below it what the tax office says in the meantime. Empty is fine; nothing here ever holds anybody up.
class BusinessNumberField final : public QWidget {
    Q_OBJECT

public:
    BusinessNumberField(const Theme& theme, BusinessModel& model, QWidget* parent = nullptr);

    Field* field() const { return m_field; }
    /// Where both are known, the office is also asked whether the number is theirs.
    void setOwner(const QString& name, QDate openedOn);
    /// Nothing is typed, or a right number.
    bool isGood() const;
    /// Keeps the number once more, now that the owner may be known. False where it is wrong or cannot be kept.
    bool keep();

private:
    QWidget* makeAnswer(const Theme& theme);
    void typed(const QString& text);
    void regroup(const QString& text);
    void leave();
    void render();

    BusinessModel& m_model;
    Field* m_field = nullptr;
    QWidget* m_answer = nullptr;
    Chip* m_state = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_confirm = nullptr;
    QPushButton* m_again = nullptr;
    QString m_ownerName;
    QDate m_openedOn;
    bool m_isTouched = false; ///< what stands there is the owner's, and not yet what is kept
};

} // namespace madang
