#pragma once

#include "domain/draw.h"
#include "domain/plan.h"

#include <QString>

namespace madang {

/// A draw as it is handed to whoever doubts it: everything that is needed to do it again, and nothing personal.
struct DrawCertificate {
    QString store;
    QString title; ///< of the event
    QString prize;
    DatePeriod period;
    Draw draw;
    QByteArray commitment; ///< to the secret, as it stood on the promise
    QList<DrawTicket> tickets; ///< all, with the weights of the entries

    friend bool operator==(const DrawCertificate&, const DrawCertificate&) = default;
};

/// What does not fit in a certificate.
enum class CertificateProblem {
    NotDrawn, ///< the number is not known yet
    Commitment, ///< the secret is another than was promised
    Seal, ///< the list, the terms or the commitment are others than were sealed
    Number, ///< no such number is possible
    Winners, ///< drawing again gives others
    Replacement, ///< somebody was replaced who was no winner, or by somebody who was not next
};
QString certificateProblemKey(CertificateProblem problem);

/// Draws again from the certificate alone; nothing where all of it fits.
QList<CertificateProblem> problemsIn(const DrawCertificate& certificate);

} // namespace madang
