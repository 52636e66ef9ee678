#pragma once

#include "services/channel.h"

#include <QByteArray>

namespace madang {

/// What the journal keeps of an order: every word, and the file that holds the picture's bytes.
QByteArray orderToText(const PublishOrder& order, const QString& pictureFile);
void orderFromText(const QByteArray& text, PublishOrder& order, QString& pictureFile);

QByteArray preparedToText(const Prepared& prepared);
Prepared preparedFromText(const QByteArray& text);

} // namespace madang
