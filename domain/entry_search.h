#pragma once

#include "domain/entry.h"

#include <QString>

namespace madang {

/// What somebody types to find a customer: the last digits of the phone (up to four), the phone from its beginning
/// (five and more), the entry number or its end, the code, or a part of the nickname. Large and small letters are the
/// same; what stands between digits does not matter. Nothing typed finds everybody.
class EntryQuery {
public:
    EntryQuery() = default;
    explicit EntryQuery(const QString& typed);

    bool isEmpty() const { return m_words.isEmpty(); }
    bool matches(const Entry& entry) const;

    friend bool operator==(const EntryQuery&, const EntryQuery&) = default;

private:
    bool matchesDigits(const Entry& entry) const;

    QString m_words;
    Qt::CaseSensitivity m_case
        = Qt::CaseSensitive; ///< Hangul and digits have no case: comparing them so is much faster
    QString m_digits; ///< empty unless digits are all that was typed
    QString m_tail; ///< how the entry number ends that was typed
};

/// Which customers a list shows.
struct EntryFilter {
    std::optional<EntrySource> source;
    bool visited = false; ///< only who was in the store
    bool news = false; ///< only who takes news
    QDateTime since; ///< only who joined from then on; invalid: whenever
    EntryQuery query;

    bool isEmpty() const { return !source && !visited && !news && !since.isValid() && query.isEmpty(); }
    bool matches(const Entry& entry) const;

    friend bool operator==(const EntryFilter&, const EntryFilter&) = default;
};

} // namespace madang
