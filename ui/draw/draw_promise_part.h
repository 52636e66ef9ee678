#pragma once

#include <QWidget>

class QLabel;

namespace madang {

class DrawModel;
class ImageView;
class Theme;

/// The promise: the seal as a picture to keep and send around, and what it means.
class DrawPromisePart final : public QWidget {
    Q_OBJECT

public:
    DrawPromisePart(const Theme& theme, DrawModel& model, QWidget* parent = nullptr);

    void render();

signals:
    void saveRequested();
    void copyRequested();

private:
    DrawModel& m_model;
    ImageView* m_picture = nullptr;
    QLabel* m_when = nullptr;
    QLabel* m_terms = nullptr;
    QLabel* m_seal = nullptr;
    QLabel* m_next = nullptr;
};

} // namespace madang
