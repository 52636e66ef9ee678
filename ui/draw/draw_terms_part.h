#pragma once

#include "domain/draw.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace madang {

class ChoiceCard;
class DrawModel;
class Theme;

/// What will be promised: how many, with which chances, and which number decides.
class DrawTermsPart final : public QWidget {
    Q_OBJECT

public:
    DrawTermsPart(const Theme& theme, DrawModel& model, QWidget* parent = nullptr);

    /// Puts in what is usual for this event.
    void begin();
    DrawTerms terms() const;
    QWidget* firstField() const;

private:
    QWidget* makeCounts(const Theme& theme);
    QWidget* makeModes(const Theme& theme);
    QWidget* makeNumbers(const Theme& theme);
    QWidget* makeSummary(const Theme& theme);
    void fitCounts();
    void render();

    DrawModel& m_model;
    QSpinBox* m_winners = nullptr;
    QSpinBox* m_reserves = nullptr;
    ChoiceCard* m_random = nullptr;
    ChoiceCard* m_weighted = nullptr;
    ChoiceCard* m_lottery = nullptr;
    ChoiceCard* m_called = nullptr;
    QLabel* m_people = nullptr;
    QLabel* m_chances = nullptr;
    QLabel* m_number = nullptr;
};

} // namespace madang
