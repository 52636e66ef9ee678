#pragma once

#include "domain/poster.h"
#include "ui/shell/screen_models.h"

#include <QList>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace madang {

class Field;
class Theme;
class WordsEdit;

/// 글: every line of the poster as a field, and below it why it does not fit. Follows what is typed on the canvas.
class WordsPanel final : public QWidget {
    Q_OBJECT

public:
    WordsPanel(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Line {
        PosterPart part;
        Field* field;
        WordsEdit* edit; ///< null for the guide, which has several lines
    };
    Field* addLine(const Theme& theme, PosterPart part, const QString& label, const QString& name);
    Field* addGuide(const Theme& theme);
    void render();

    WizardModel& m_wizard;
    PosterModel& m_posters;
    PosterEditorModel& m_editor;
    QList<Line> m_lines;
    QPlainTextEdit* m_guide = nullptr;
    QPushButton* m_restore = nullptr;
};

} // namespace madang
