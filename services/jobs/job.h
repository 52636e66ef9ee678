#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace madang {

enum class JobState {
    Queued,
    Running,
    Waiting, ///< for a gate, a limit, a sign-in or the network; `error` says for what, `scheduledAt` until when
    Succeeded,
    Failed,
    Cancelled,
    Expired, ///< was finished, and is gone but for its id
};

/// Stable lower-case word for the database and wires.
QString jobStateKey(JobState state);
std::optional<JobState> jobStateFromKey(QStringView key);
bool isFinished(JobState state);

/// How often a job may end with the program, and how often it may send, before it is given up.
inline constexpr int kMaxCrashes = 3;
inline constexpr int kMaxWireAttempts = 8;
/// How long a result can be asked for, how long its id is remembered after that, and how long a job may take in all.
inline constexpr std::chrono::milliseconds kResultLifetime = std::chrono::hours(1);
inline constexpr std::chrono::milliseconds kTombstoneLifetime = std::chrono::hours(24);
inline constexpr std::chrono::milliseconds kJobLifetime = std::chrono::hours(24);

/// Why the machinery itself ended a job: its error's detail begins with one of these words.
inline constexpr QStringView kCrashLoop = u"crash_loop";
inline constexpr QStringView kLifetimeCap = u"lifetime_cap";
inline constexpr QStringView kWireCap = u"wire_cap";
inline constexpr QStringView kUnknownKind = u"unknown_kind";
inline constexpr QStringView kBadArguments = u"bad_arguments";

/// What somebody asks for. The same idempotency key is the same job for as long as its id is known.
struct JobRequest {
    QString kind;
    QByteArray arguments; ///< a JSON object or array, or nothing
    int priority = 0; ///< the smaller runs first
    QString idempotencyKey; ///< empty: every submit is a new job
};

/// One background job as it lies in the database. Times are UTC, invalid where it has not come to that.
struct Job {
    QString id;
    QString kind;
    QByteArray arguments;
    int priority = 0;
    JobState state = JobState::Queued;
    QDateTime scheduledAt; ///< its place among those of equal priority; not before this time while Waiting
    std::optional<Error> error; ///< why it failed, or what it waits for
    int attempt = 0; ///< the one that runs, and those that a crash ended; waiting and an orderly stop give theirs back
    int wireAttempts = 0; ///< sends in its whole life
    QString instance; ///< the run of the program that works on it
    bool cancelAsked = false;
    int progress = 0; ///< 0..100; never falls within an attempt, which begins at its checkpoint
    QByteArray checkpoint; ///< JSON, or nothing; where the next attempt begins
    QByteArray result;
    QDateTime createdAt;
    QDateTime startedAt;
    QDateTime finishedAt;
};

} // namespace madang
