#pragma once

#include "services/http/http_message.h"
#include "services/image_provider.h"
#include "services/providers.h"

namespace madang {

class Egress;

/// What the models of pictures of all vendors have in common: address, key and model name (the account, else the usual
/// one) are read anew for each picture.
class VendorPictures : public ImageProvider {
public:
    bool isReady() const override { return access().isSetUp(); }

protected:
    /// `key` names the service in the settings and in egress/api_rules. Egress and providers outlive it.
    VendorPictures(QString key, QString usualModel, Egress& egress, const ProviderTable& providers);

    ProviderAccess access() const { return accessTo(m_providers, m_key); }
    QString model() const;
    Egress& egress() const { return m_egress; }
    AiCharge charge(const QString& operation, const PicturePrompt& prompt, const PictureUse& most) const;
    HttpRequest request(const QByteArray& method, const QString& path, const QString& operation) const;

private:
    QString m_key;
    QString m_usualModel;
    Egress& m_egress;
    const ProviderTable& m_providers;
};

/// The picture in these bytes with its size; BadReply where the header says that it had better not be decoded.
Result<PictureReply> pictureIn(const QByteArray& bytes, PictureUsage usage);
/// The same of base64, as JSON carries it, with or without "data:image/png;base64," before it.
Result<PictureReply> pictureInBase64(const QString& text, PictureUsage usage);

} // namespace madang
