#pragma once

#include "ui/models/tone.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace madang {

struct ApiHealth;
struct ServiceHealth;

struct HealthWords {
    QString icon;
    QString line;
    Tone tone = Tone::Good;
};

/// "쉬는 중 (30초 뒤 다시)"; empty where nothing has to rest.
QString restingWords(const ApiHealth& api, const QDateTime& now);

/// What an owner should know of the outside now; an empty line where all is well. `name` names an API ("인스타그램").
HealthWords healthWords(const ServiceHealth& health, const std::function<QString(const QString& api)>& name);

} // namespace madang
