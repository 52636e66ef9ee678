#pragma once

#include "domain/store_profile.h"

#include <QImage>
#include <QObject>

#include <memory>

namespace madang {

class CampaignStore;
class Database;

/// The store's own card: who the owner is to every plan, poster and page.
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
    /// harmless picture, then keeps a PNG copy of at most 1024 pixels in the data folder. On any error the old logo
    /// stays.
    Result<void> importLogo(const QString& path);
    Result<void> removeLogo();
    /// A null image where there is none; the errors of reading its file.
    Result<QImage> logo() const;

signals:
    void profileChanged();

private:
    Database& m_database;
    std::unique_ptr<CampaignStore> m_store;
    StoreProfile m_profile;
    bool m_known = false;
};

} // namespace madang
