#pragma once

#include "domain/poster_work.h"
#include "domain/result.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace madang {

class Clock;
class Database;
class PosterVersionStore;

/// How the posters of an event were at one time.
struct PosterVersion {
    qint64 id = 0; ///< grows with time
    QDateTime at; ///< UTC
    PosterWork work;

    friend bool operator==(const PosterVersion&, const PosterVersion&) = default;
};

inline constexpr int kPosterVersions = 20;

/// Earlier versions of an event's posters, to go back to; the newest kPosterVersions of each event. They go with their
/// event.
class PosterVersions final : public QObject {
    Q_OBJECT

public:
    PosterVersions(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~PosterVersions() override;

    /// Nothing where the newest one is the same.
    Result<void> keep(const QString& campaignId, const PosterWork& work);
    /// Newest first.
    Result<QList<PosterVersion>> of(const QString& campaignId) const;
    /// The files of pictures that some version of some event stands on.
    Result<QSet<QString>> picturesInUse() const;

private:
    Database& m_database;
    const Clock& m_clock;
    std::unique_ptr<PosterVersionStore> m_store;
};

} // namespace madang
