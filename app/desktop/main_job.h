#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace madang {

class Desk;

/// One step of the main job: something to do, how one sees that it is done, and what to say about it.
struct JobStep {
    QString name; ///< also part of the picture's file name
    std::function<void()> act;
    std::function<bool()> isReached;
    std::function<QString()> summary;
    std::function<QWidget*()> window = {}; ///< what its picture is of; none: the owner's window
};

/// The owner's way from the first start to the drawn winners, for an empty data folder in practice mode.
QList<JobStep> mainJob(Desk& desk);

} // namespace madang
