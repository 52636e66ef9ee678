#pragma once

#include "sandbox/chance.h"
#include "sandbox/json.h"

#include <QDate>

#include <optional>

namespace madang::sandbox {

/// What an invention depends on: the same seed, name and day give the same words.
struct Muse {
    const Chance& chance;
    QString name;
    QDate today;
};

/// A JSON text valid for the schema that stands at `pointer` ("/output_config/format/schema") of a
/// request's body; members in the schema's order, the required ones first; three elements where an
/// array may have them; Korean for names and sentences. Nothing where the schema has a pattern this
/// cannot write.
std::optional<QByteArray> inventJson(const QByteArray& body, const char* pointer, const Muse& muse);

/// A Korean sentence or three, for a question without a schema.
QString inventText(const Muse& muse);

} // namespace madang::sandbox
