#pragma once

#include "domain/store_profile.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <memory>

namespace madang {

class CampaignStore;
class Database;

/// What can be done about the ground of the logo.
enum class LogoGround {
    Kept, ///< it is not plain, or there is no logo
    TakenOff, ///< it was plain, and is transparent now
    PutBack, ///< it is plain, and the owner wants it
};

/// The store's own card: who the owner is to every plan, poster and page. Pictures are checked by what is in them and
/// kept as own copies, named by their content, in the folder "store" of the data: an event that was published with one
/// keeps it. Work on pictures is done on another thread.
class StoreService final : public QObject {
    Q_OBJECT

public:
    explicit StoreService(Database& database, QObject* parent = nullptr);
    ~StoreService() override;

    /// False until the first start is finished.
    bool hasProfile() const { return m_known; }
    const StoreProfile& profile() const { return m_profile; }

    /// InvalidInput unless name and phone pass domain's checks; storage errors; then nothing has changed.
    Result<void> save(const StoreProfile& profile);

    /// Takes a picture file as the store's logo: checks size (10 MB) and, before it is decoded, that it really is a
    /// harmless picture, then keeps a PNG copy of at most 1024 pixels. A plain ground becomes transparent. On any
    /// error the old logo stays.
    QFuture<Result<void>> importLogo(const QString& path);
    Result<void> removeLogo();
    LogoGround logoGround() const;
    /// The ground back, or off again. Rejected where there is nothing to do.
    Result<void> setLogoGround(LogoGround ground);

    /// One photo more, checked like the logo, at most 2048 pixels. Rejected where there are kStorePhotos already.
    QFuture<Result<void>> addPhoto(const QString& path);
    Result<void> removePhoto(const QString& name);
    Result<QImage> photo(const QString& name, int longestSide) const;
    /// Where a photo lies; empty for what is none.
    QString photoPath(const QString& name) const;
    /// Deletes pictures that neither the card nor any of these, which events were published with, still uses.
    void tidy(const QList<StoreProfile>& published) const;
    /// Colours of a picture file that stand for it, the strongest first: keys of BrandColour.
    QFuture<Result<QStringList>> coloursIn(const QString& path);

    /// A null image where there is none; the errors of reading its file.
    Result<QImage> logo() const;

signals:
    void profileChanged();

private:
    QString folder() const;
    QString otherLogo() const;
    Result<void> keepLogo(const QString& file);

    Database& m_database;
    std::unique_ptr<CampaignStore> m_store;
    StoreProfile m_profile;
    bool m_known = false;
};

} // namespace madang
