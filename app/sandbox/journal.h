#pragma once

#include "sandbox/http_message.h"

#include <deque>
#include <memory>

namespace madang::sandbox {

/// What was asked and answered, newest last, at most 2000 entries; never a credential: headers,
/// query, form and JSON members that carry one are masked, and so is every value that was once seen
/// in one of them.
class Journal {
public:
    Journal();
    ~Journal();

    /// The entry's id. An answer that comes later is told by answered(); until then its status is 0.
    qint64 add(qint64 nowMs, const QString& provider, const Request& request, const Response& response,
               const Json& fault);
    void answered(qint64 id, const Response& response);
    /// Entries whose "id" is greater.
    Json since(qint64 id) const;
    void clear();

private:
    void learnSecrets(const Request& request);
    void tell(Json& entry, const Response& response) const;
    Json bodyOf(const QByteArray& contentType, const QByteArray& body) const;
    QByteArray masked(QByteArray text) const;

    std::deque<QByteArray> m_entries; ///< JSON texts
    QList<QByteArray> m_secrets;
    qint64 m_count = 0;
};

} // namespace madang::sandbox
