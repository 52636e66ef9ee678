#pragma once

#include "domain/campaign.h"
#include "domain/draw_certificate.h"
#include "domain/result.h"
#include "ui/models/tone.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <memory>
#include <optional>

class QPagedPaintDevice;

namespace madang {

class DrawService;

/// The certificate of one event's draw: how it looks, where it is saved, and whether a code was in the box.
class CertificateModel final : public QObject {
    Q_OBJECT

public:
    /// What is answered to who asks for their code.
    struct CodeAnswer {
        QString sentence;
        QString line;
        QString icon;
        Tone tone = Tone::Ink;
    };

    explicit CertificateModel(DrawService& draws, QObject* parent = nullptr);

    /// Empty: none.
    void open(const QString& campaignId);
    const std::optional<DrawCertificate>& certificate() const { return m_certificate; }
    const QImage& picture() const { return m_picture; } ///< A4, for the screen
    /// "추첨 증서 수원왕갈비통닭 2026-11-28", without an end
    QString fileName() const;
    const QString& problem() const { return m_problem; }

    /// By the end of the name: .png, .pdf or .json.
    void save(const QString& path);
    /// For a telephone, 1080×1350.
    void saveShare(const QString& path);
    void savePicture(const QImage& picture, const QString& path);
    void print(const std::shared_ptr<QPagedPaintDevice>& page);

    CodeAnswer answerFor(const QString& typed) const;

signals:
    void changed();
    void saved(const QString& path);
    void printed();

private:
    void load();
    template <typename F>
    void tell(const QFuture<Result<void>>& work, F done);

    DrawService& m_draws;
    QString m_id;
    std::optional<DrawCertificate> m_certificate;
    QImage m_picture;
    QString m_problem;
};

} // namespace madang
