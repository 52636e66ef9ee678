#pragma once

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace madang {

class AiModel;
class Theme;

/// Who is asked for pictures first, second, third; each line goes up by a button.
class PictureOrder final : public QWidget {
    Q_OBJECT

public:
    PictureOrder(const Theme& theme, AiModel& model, QWidget* parent = nullptr);

private:
    void render();

    const Theme& m_theme;
    AiModel& m_model;
    QVBoxLayout* m_column = nullptr;
    QHash<QString, QWidget*> m_lines;
    QHash<QString, QPushButton*> m_ups;
};

} // namespace madang
