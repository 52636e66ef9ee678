#pragma once

#include "domain/poster.h"
#include "ui/shell/screen_models.h"
#include "ui/wizard/wizard_page.h"

#include <QList>

class QBoxLayout;

namespace madang {

class ChoiceCard;
class Field;
class PicturePanel;
class SizeStrip;

/// Step 4: one of three styles, the words, and how it looks in every size; all of it live.
class PosterPage final : public WizardPage {
    Q_OBJECT

public:
    PosterPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    QString mainWords() const override;
    bool isReady() const override;
    void enter() override;
    QWidget* firstField() const override;
    bool wantsPreview() const override { return false; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeStyles(const Theme& theme);
    QWidget* makeEditor(const Theme& theme);
    void takeWords();
    void restoreWords();
    void fit();
    void placeStrip(bool beside);
    void fillFields();
    void render();

    const Theme& m_theme;
    StoreModel& m_store;
    WizardModel& m_wizard;
    PosterModel& m_posters;
    PicturesModel& m_pictures;
    QBoxLayout* m_main = nullptr;
    QBoxLayout* m_left = nullptr;
    QList<ChoiceCard*> m_styles; ///< in the order of kPosterStyles
    QWidget* m_editor = nullptr;
    Field* m_badge = nullptr;
    Field* m_title = nullptr;
    Field* m_prize = nullptr;
    Field* m_guide = nullptr;
    PicturePanel* m_panel = nullptr;
    SizeStrip* m_strip = nullptr;
    int m_pictureHeight = 240; ///< design pixels
};

} // namespace madang
