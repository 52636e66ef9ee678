#pragma once

#include <QObject>

#include <memory>

namespace madang {

class Clock;
class Database;
class JobRunner;

/// The durable background jobs of one program over one data folder, which no other program has open.
class BackgroundJobs final : public QObject {
    Q_OBJECT

public:
    BackgroundJobs(Database& database, const Clock& clock, QObject* parent = nullptr);
    ~BackgroundJobs() override;

    /// Takes up what earlier runs left. Once, after all services that bring kinds of jobs are there.
    void start();
    /// The orderly end, while the services whose work runs are still there: what has not finished goes on with the next
    /// start.
    void stop();
    JobRunner& runner();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace madang
