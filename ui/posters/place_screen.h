#pragma once

#include "domain/caption_rules.h"

#include <QImage>
#include <QWidget>

namespace madang {

/// What there is to see of an event at a place.
struct PlaceContent {
    QString place; ///< its name
    QString store;
    QString address;
    QString phone;
    QString title; ///< the event's; empty where the place does not show it
    QImage picture; ///< null until it is drawn
    QSize pixels; ///< of the picture to come
    FoldedCaption folded;
    QString unfolded;
    bool coloursHashtags = false;
};

/// One place as its customers see it: the app's own neutral imitation of the arrangement, without anybody's signs or
/// colours. It only shows; what it shows is handed to it.
class PlaceScreen : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void show(const PlaceContent& content) = 0;
    /// What has changed when the words have, to be brought into view; may be null.
    virtual QWidget* words() const { return nullptr; }

Q_SIGNALS:
    /// The words take more or less room now.
    void unfolded(QWidget* words);
};

} // namespace madang
