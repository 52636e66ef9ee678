#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class Theme;

/// Nothing here yet, or it failed, or there is no line: a drawing, a sentence, a quieter second
/// line, and one button.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const Theme& theme, const QString& drawing, const QString& sentence, const QString& line = {},
                        const QString& buttonText = {}, QWidget* parent = nullptr);

    void setTexts(const QString& sentence, const QString& line, const QString& buttonText);
    void setDrawing(const QString& drawing);

Q_SIGNALS:
    void actionRequested();

private:
    void restyle();

    const Theme& m_theme;
    QString m_drawing;
    QLabel* m_picture = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_button = nullptr;
};

} // namespace madang
