#include "ui/models/certificate_model.h"

#include "domain/hangul_keys.h"
#include "domain/korean_text.h"
#include "domain/money.h"
#include "services/async/then.h"
#include "services/draw_papers.h"
#include "services/draw_service.h"
#include "ui/models/error_text.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kLongSide = 1400;
}

CertificateModel::CertificateModel(DrawService& draws, QObject* parent)
    : QObject(parent)
    , m_draws(draws)
{
    const auto loadIfOurs = [this](const QString& id) {
        if (id == m_id)
            load();
    };
    connect(&m_draws, &DrawService::drawn, this, loadIfOurs);
    connect(&m_draws, &DrawService::replaced, this, loadIfOurs);
}

void CertificateModel::open(const QString& campaignId)
{
    if (m_id != campaignId) {
        m_certificate.reset();
        m_picture = {};
    }
    m_id = campaignId;
    m_problem.clear();
    load();
}

void CertificateModel::load()
{
    emit changed();
    if (m_id.isEmpty())
        return;
    async::onResult(this, m_draws.certificate(m_id), [this, id = m_id](const Result<DrawCertificate>& certificate) {
        if (id != m_id || !certificate)
            return; // not drawn yet: there is none
        m_certificate = *certificate;
        emit changed();
        async::onResult(this, papers::drawCertificate(*certificate, papers::Shape::Paper, kLongSide),
                        [this, id](const QImage& picture) {
                            if (id != m_id)
                                return;
                            m_picture = picture;
                            emit changed();
                        });
    });
}

QString CertificateModel::fileName() const
{
    if (!m_certificate)
        return {};
    QString name = tr("추첨 증서") + u' ' + m_certificate->store + u' '
        + m_certificate->draw.drawnAt.toTimeZone(koreanTime()).date().toString(Qt::ISODate);
    for (QChar& c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c))
            c = u' ';
    }
    return name.simplified();
}

template <typename F>
void CertificateModel::tell(const QFuture<Result<void>>& work, F done)
{
    m_problem.clear();
    async::onResult(this, work, [this, done](const Result<void>& outcome) {
        if (outcome)
            done();
        else
            m_problem = errorLine(outcome.error());
        emit changed();
    });
}

void CertificateModel::save(const QString& path)
{
    if (m_certificate)
        tell(papers::writeCertificate(*m_certificate, path), [this, path] { emit saved(path); });
}

void CertificateModel::saveShare(const QString& path)
{
    if (!m_certificate)
        return;
    async::onResult(this, papers::drawCertificate(*m_certificate, papers::Shape::Share),
                    [this, path](const QImage& picture) { savePicture(picture, path); });
}

void CertificateModel::savePicture(const QImage& picture, const QString& path)
{
    tell(papers::writePicture(picture, path), [this, path] { emit saved(path); });
}

void CertificateModel::print(const std::shared_ptr<QPagedPaintDevice>& page)
{
    if (m_certificate)
        tell(papers::printCertificate(*m_certificate, page), [this] { emit printed(); });
}

CertificateModel::CodeAnswer CertificateModel::answerFor(const QString& typed) const
{
    QString code;
    const QString keys = asLatinKeys(typed);
    for (const QChar c : keys) {
        if (c.isLetterOrNumber())
            code += c.toUpper();
    }
    if (code.isEmpty() || !m_certificate)
        return {};
    const DrawMode mode = m_certificate->draw.terms.mode;
    const QList<DrawTicket> tickets = ticketsFor(mode, m_certificate->tickets);
    const auto found = std::ranges::find_if(
        tickets, [&code](const DrawTicket& ticket) { return ticket.code.compare(code, Qt::CaseInsensitive) == 0; });
    if (found == tickets.end())
        return {tr("‘%1’ 코드는 명단에 없어요").arg(code),
                tr("응모할 때 받은 8글자 코드를 다시 봐 주세요. 0, O, 1, I, L은 쓰지 않아요."), u"question"_s,
                Tone::Warn};
    const int all = std::accumulate(tickets.begin(), tickets.end(), 0,
                                    [](int sum, const DrawTicket& ticket) { return sum + ticket.weight; });
    const QString share
        = tr("모두 %1표 가운데 %2표로 들어 있었어요.").arg(formatCount(all), formatCount(found->weight));
    if (m_certificate->draw.winners().contains(found->code))
        return {tr("‘%1’ 당첨이에요!").arg(found->code), share, u"trophy"_s, Tone::Good};
    const qsizetype reserve = m_certificate->draw.reservesLeft().indexOf(found->code);
    if (reserve >= 0)
        return {tr("‘%1’ 예비 %2번이에요").arg(found->code).arg(reserve + 1), share, u"clock"_s, Tone::Calm};
    return {tr("‘%1’ 명단에 있었어요. 이번에는 당첨되지 않았어요").arg(found->code), share, u"check"_s, Tone::Ink2};
}

} // namespace madang
