#pragma once

#include "domain/choices.h"

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class PicturesModel;
class ProgressLine;
class Theme;

/// Below the three styles: have AI paint under them, how far each is, stop it, and one line on where the chosen one's
/// ground came from. Hidden where no model of pictures is set up.
class PicturePanel final : public QWidget {
    Q_OBJECT

public:
    PicturePanel(const Theme& theme, PicturesModel& pictures, QWidget* parent = nullptr);

    void setStyle(PosterStyle chosen);

private:
    QWidget* makeProgress(const Theme& theme);
    QWidget* makeButtons(const Theme& theme);
    void render();

    struct Row {
        PosterStyle style;
        ProgressLine* line;
        QLabel* words;
    };

    PicturesModel& m_pictures;
    PosterStyle m_chosen = PosterStyle::Simple;
    QWidget* m_progress = nullptr;
    QList<Row> m_rows;
    QLabel* m_line = nullptr;
    QPushButton* m_paint = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_drop = nullptr;
};

} // namespace madang
