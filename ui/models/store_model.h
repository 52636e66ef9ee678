#pragma once

#include "domain/result.h"
#include "domain/store_profile.h"

#include <QImage>
#include <QObject>

namespace madang {

class StoreService;

/// The store card, for the first start, for the shell's title and for 가게.
class StoreModel final : public QObject {
    Q_OBJECT

public:
    explicit StoreModel(StoreService& service, QObject* parent = nullptr);

    bool isKnown() const;
    const StoreProfile& profile() const;

    /// Stores the card. On failure lastError() has the sentence and nothing has changed.
    bool save(const StoreProfile& profile);
    bool setLogo(const QString& path);
    bool removeLogo();
    /// A null image where there is none.
    Result<QImage> logo() const;
    /// Empty after a success.
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();

private:
    bool take(const Result<void>& outcome);

    StoreService& m_service;
    QString m_lastError;
};

} // namespace madang
