#pragma once

#include "sandbox/http_message.h"

namespace madang::sandbox {

/// Server-sent events, and the ways a fault's "stream" member lets them reach the client:
///   errorAfter n      the vendor's own error event after so many events, then an orderly end;
///                     namedError: called "error" where the vendor mostly gives it no name
///   endAfter n        an orderly end after so many events; noTerminator: only the last is missing
///   cutInCharacter    the connection is lost in the middle of a character
///   stallAfter n      silence after so many events, for as long as the client cares to wait
///   bytesPerPiece n, pauseMs n       how it is cut up, and the time between the pieces
///   lineEnd "crlf"|"cr", bom, comments, noSpace, manyDataLines    other ways to write the same
///   pings, unknownEvents             events in between that mean nothing
///   untilClose        nothing marks the end but the closing of the connection
class EventStream {
public:
    struct Event {
        QByteArray name; ///< empty: a data line only
        QByteArray data;
    };
    /// What a vendor says besides an answer. Without data it has no such event.
    struct Besides {
        Event trouble;
        Event ping;
        Event unknown;
    };

    void add(const QByteArray& name, const Json& data);
    void addText(const QByteArray& data);

    Response reply(const Request& request, const Besides& besides) const;

private:
    QList<Event> m_events;
};

} // namespace madang::sandbox
