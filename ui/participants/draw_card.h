#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace madang {

class DrawModel;

/// The draw of an event in a few words: where it stands, and the way there.
class DrawCard final : public Card {
    Q_OBJECT

public:
    DrawCard(const Theme& theme, DrawModel& draw, QWidget* parent = nullptr);

    void render();

signals:
    void drawRequested();
    void handoverRequested();
    void couponsRequested();

private:
    const Theme& m_theme;
    DrawModel& m_model;
    QLabel* m_line = nullptr;
    QPushButton* m_draw = nullptr;
    QPushButton* m_handover = nullptr;
};

} // namespace madang
