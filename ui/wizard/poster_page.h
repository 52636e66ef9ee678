#pragma once

#include "domain/poster.h"
#include "ui/shell/screen_models.h"
#include "ui/wizard/wizard_page.h"

#include <QList>

class QPushButton;

namespace madang {

class Banner;
class ChoiceCard;
class PicturePanel;
class PosterEditor;

/// Step 4: one of three styles, large; and the editor of the chosen one, in the same place. The editor's sitting ends
/// when the step is left.
class PosterPage final : public WizardPage {
    Q_OBJECT

public:
    PosterPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    QString mainWords() const override;
    bool isReady() const override;
    void enter() override;
    QWidget* firstField() const override;
    bool wantsPreview() const override { return false; }
    bool enterGoesOn() const override { return !isEditing(); }
    bool stepBack() override;

    bool isEditing() const;
    void openEditor();
    void closeEditor();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Style {
        PosterStyle style;
        ChoiceCard* card;
        QPushButton* edit;
    };
    QWidget* makeStyles();
    PosterEditor* makeEditor();
    void showPart();
    void fit();
    void render();

    const Theme& m_theme;
    const ScreenModels m_models;
    WizardModel& m_wizard;
    PosterModel& m_posters;
    PicturesModel& m_pictures;
    QWidget* m_choice = nullptr;
    Banner* m_problem = nullptr;
    QList<Style> m_styles; ///< in the order of kPosterStyles
    PicturePanel* m_panel = nullptr;
    PosterEditor* m_editor = nullptr; ///< made when it is opened for the first time
    int m_pictureHeight = 300; ///< design pixels
};

} // namespace madang
