#include "domain/draw_certificate.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kProblemKeys{
    KeyOf{CertificateProblem::NotDrawn, "not-drawn"}, KeyOf{CertificateProblem::Commitment, "commitment"},
    KeyOf{CertificateProblem::Seal, "seal"},          KeyOf{CertificateProblem::Number, "number"},
    KeyOf{CertificateProblem::Winners, "winners"},    KeyOf{CertificateProblem::Replacement, "replacement"},
};

bool replacementsFit(const Draw& draw)
{
    Draw soFar = draw;
    soFar.replacements.clear();
    for (const Replacement& replacement : draw.replacements) {
        if (!soFar.winners().contains(replacement.out) || soFar.reservesLeft().value(0) != replacement.in)
            return false;
        soFar.replacements << replacement;
    }
    return true;
}
} // namespace

QString certificateProblemKey(CertificateProblem problem)
{
    return keyIn(kProblemKeys, problem);
}

QList<CertificateProblem> problemsIn(const DrawCertificate& certificate)
{
    const Draw& draw = certificate.draw;
    if (!draw.isDrawn())
        return {CertificateProblem::NotDrawn};
    QList<CertificateProblem> problems;
    if (draw.secret.size() != kDrawSecretBytes || commitmentTo(draw.secret) != certificate.commitment)
        problems << CertificateProblem::Commitment;
    const Result<QByteArray> seal = drawSeal(draw.terms, certificate.commitment, certificate.tickets);
    if (!seal || *seal != draw.seal)
        problems << CertificateProblem::Seal;
    if (publicNumberOf(draw.terms.numberKind, draw.publicNumber) != draw.publicNumber)
        problems << CertificateProblem::Number;
    const qint64 count = qint64(draw.terms.winners) + draw.terms.reserves;
    const bool isPossible = draw.terms.winners > 0 && draw.terms.reserves >= 0 && count <= certificate.tickets.size();
    const Result<QStringList> again
        = drawOrder(ticketsFor(draw.terms.mode, certificate.tickets), isPossible ? int(count) : 0,
                    drawSeed(draw.seal, draw.secret, draw.publicNumber));
    if (!again || *again != draw.drawn)
        problems << CertificateProblem::Winners;
    if (!replacementsFit(draw))
        problems << CertificateProblem::Replacement;
    return problems;
}

} // namespace madang
