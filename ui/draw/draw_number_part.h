#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace madang {

class DrawModel;
class NumberBalls;
class Theme;

/// The number that decides, typed in, and shown as it will count.
class DrawNumberPart final : public QWidget {
    Q_OBJECT

public:
    DrawNumberPart(const Theme& theme, DrawModel& model, QWidget* parent = nullptr);

    void begin();
    void render();
    QString typed() const;
    bool isNumber() const;
    QWidget* firstField() const;

signals:
    void changed();
    void entered();

private:
    DrawModel& m_model;
    QLabel* m_question = nullptr;
    QLabel* m_hint = nullptr;
    QLineEdit* m_number = nullptr;
    NumberBalls* m_balls = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace madang
