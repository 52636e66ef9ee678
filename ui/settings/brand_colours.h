#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace madang {

class ColourSwatch;
class StoreModel;
class Theme;

/// The two colours of the store: from a photo's own colours, or picked by hand. Nothing is kept here.
class BrandColours final : public QWidget {
    Q_OBJECT

public:
    BrandColours(const Theme& theme, StoreModel& model, QWidget* parent = nullptr);

    QStringList keys() const;
    /// Does not emit edited().
    void setKeys(const QStringList& keys);

signals:
    void edited();

private:
    void choosePhoto();
    void pick();
    void take(const QString& key);
    void suggest(const QStringList& keys, const QString& problem);
    int chosen() const;
    void render();

    StoreModel& m_model;
    QList<ColourSwatch*> m_own;
    QList<ColourSwatch*> m_suggested;
    QPushButton* m_clear = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang
