#pragma once

#include "domain/result.h"
#include "domain/store_profile.h"

#include <QImage>
#include <QObject>

namespace madang {

class StoreService;

/// The store card, for the first start, for the shell's title and for 가게. Pictures are taken while one goes on:
/// pictureTaken() says what came of it.
class StoreModel final : public QObject {
    Q_OBJECT

public:
    explicit StoreModel(StoreService& service, QObject* parent = nullptr);

    bool isKnown() const;
    const StoreProfile& profile() const;

    /// Stores the card. On failure lastError() has the sentence and nothing has changed.
    bool save(const StoreProfile& profile);
    void setLogo(const QString& path);
    bool removeLogo();
    /// A null image where there is none.
    Result<QImage> logo() const;
    bool hasPlainGround() const; ///< that can be taken off, or is
    bool isGroundTakenOff() const;
    bool setGroundTakenOff(bool isOff);

    void addPhoto(const QString& path);
    bool removePhoto(const QString& name);
    Result<QImage> photo(const QString& name, int longestSide) const;
    /// Ends with coloursFound().
    void findColours(const QString& path);

    /// Empty after a success.
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();
    /// A logo or a photo: empty, or why it was not taken.
    void logoTaken(const QString& problem);
    void photoTaken(const QString& problem);
    /// Keys of BrandColour; none, and why.
    void coloursFound(const QStringList& keys, const QString& problem);

private:
    bool take(const Result<void>& outcome);

    StoreService& m_service;
    QString m_lastError;
};

} // namespace madang
