#pragma once

#include "ui/models/labels.h"
#include "ui/models/tone.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace madang {

struct ApiHealth;
struct ChannelHealth;
struct ServiceHealth;

struct HealthWords {
    QString icon;
    QString line;
    Tone tone = Tone::Good;
};

/// "쉬는 중 (30초 뒤 다시)"; empty where nothing has to rest.
QString restingWords(const ApiHealth& api, const QDateTime& now);

/// "연결됨", "3일 뒤 다시 로그인", "쉬는 중 (30초 뒤 다시)", "그쪽 점검 중" …
StateWords channelWords(const ChannelHealth& health, const QDateTime& now);
/// Only the owner can mend it, or should soon.
bool needsOwner(const ChannelHealth& health);

/// What an owner should know of the outside now; an empty line where all is well. `name` names an API ("인스타그램").
HealthWords healthWords(const ServiceHealth& health, const std::function<QString(const QString& api)>& name);

} // namespace madang
