#pragma once

#include "services/images/vendor_pictures.h"

#include <QPointer>

#include <deque>

namespace madang {

class Clock;
class WebUiJob;

/// A Stable Diffusion WebUI of the store's own (AUTOMATIC1111 or Forge, started with --api). It has no more than one
/// picture in work: ours wait here, where they can be stopped, and not behind its lock. Credential: "user:password"
/// where it was started with --api-auth, else none. Account: the checkpoint, else the one it has loaded.
class WebUiProvider final : public VendorPictures {
public:
    /// All outlive it.
    WebUiProvider(Egress& egress, const ProviderTable& providers, const Clock& clock);
    ~WebUiProvider() override;

    QString id() const override { return QStringLiteral("webui"); }
    bool isReady() const override { return access().baseUrl.isValid() && !access().baseUrl.isEmpty(); }
    QString recipe() const override;
    AiCharge chargeFor(const PicturePrompt& prompt) const override;
    QFuture<Result<PictureReply>> paint(QObject* context, const PicturePrompt& prompt,
                                        const PictureProgress& progress) override;

private:
    HttpRequest withLogin(HttpRequest request) const;
    HttpRequest control(const QByteArray& method, const QString& path, const QString& operation) const;
    void next();

    const Clock& m_clock;
    QPointer<WebUiJob> m_running;
    std::deque<QPointer<WebUiJob>> m_waiting;
};

} // namespace madang
