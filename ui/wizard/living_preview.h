#pragma once

#include <QWidget>

class QLabel;

namespace madang {

class ImageView;
class PosterModel;
class Theme;
class WizardModel;

/// The poster as it stands, at the right of the wizard's first steps: it grows with each answer.
class LivingPreview final : public QWidget {
    Q_OBJECT

public:
    LivingPreview(const Theme& theme, const WizardModel& wizard, const PosterModel& posters, QWidget* parent = nullptr);

private:
    void render();

    const WizardModel& m_wizard;
    const PosterModel& m_posters;
    ImageView* m_picture = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang
