#pragma once

#include "ui/posters/customer_places.h"
#include "ui/posters/place_screen.h"
#include "ui/shell/screen_models.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace madang {

class CaptionEditor;
class PhoneFrame;
class SideList;
class Theme;

/// 손님 눈으로 보기: the places at the left, the chosen one in the middle as its customers see it, and at the right the
/// words beside the picture there, to be changed. Everything is live; pictures are drawn only while it is seen.
class CustomerView final : public QWidget {
    Q_OBJECT

public:
    CustomerView(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    /// A place by its id; what was looked at stays for an unknown one.
    void showPlace(const QString& id);
    /// The first place where words of this channel stand.
    void showChannel(const QString& channel);
    QString place() const { return m_place.id; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Seen {
        QWidget* frame = nullptr; ///< in the stack
        PlaceScreen* screen = nullptr;
        PhoneFrame* phone = nullptr; ///< null for what hangs or stands in a room
    };
    QWidget* makeSide(const Theme& theme);
    Seen seenAt(const CustomerPlace& place);
    PlaceContent content() const;
    void revealWords();
    void render();
    void fit();

    const Theme& m_theme;
    StoreModel& m_store;
    WizardModel& m_wizard;
    CaptionsModel& m_captions;
    CustomerPicturesModel& m_pictures;
    CustomerPlace m_place;
    QHash<QString, Seen> m_seen; ///< made when a place is first looked at
    SideList* m_list = nullptr;
    QWidget* m_places = nullptr;
    QBoxLayout* m_middle = nullptr;
    QStackedWidget* m_stage = nullptr;
    QWidget* m_side = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_note = nullptr;
    CaptionEditor* m_editor = nullptr;
};

} // namespace madang
