#pragma once

#include "domain/store_profile.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;

namespace madang {

class Banner;
class Field;
class ImageView;
class PhoneField;
class PosterModel;
class StoreModel;
class Theme;

/// What the program asks before the first event: name, trade and telephone, not more. The poster at the right already
/// carries the store's name while it is typed. A problem is said beside a field once it was touched, never before.
class FirstStartPage final : public QWidget {
    Q_OBJECT

public:
    FirstStartPage(const Theme& theme, StoreModel& store, PosterModel& posters, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The store is saved.
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeCard();
    QWidget* makeFields();
    QWidget* makeIndustries();
    QWidget* makePreview();
    StoreProfile typed() const;
    void touch(Field* field);
    void renderProblems();
    void drawSample();
    void renderSample();
    void fit();
    void save();

    const Theme& m_theme;
    StoreModel& m_store;
    PosterModel& m_posters;
    Banner* m_banner = nullptr;
    Field* m_name = nullptr;
    QButtonGroup* m_industry = nullptr;
    PhoneField* m_phone = nullptr;
    Field* m_region = nullptr;
    QPushButton* m_save = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_side = nullptr;
    ImageView* m_picture = nullptr;
    QTimer m_settle; ///< the poster is drawn when the typing rests
    QSet<Field*> m_touched;
};

} // namespace madang
