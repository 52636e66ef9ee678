#include "services/jobs/job.h"

#include "domain/keys.h"

namespace madang {

namespace {
constexpr std::array kStates{
    KeyOf{JobState::Queued, "queued"},   KeyOf{JobState::Running, "running"},
    KeyOf{JobState::Waiting, "waiting"}, KeyOf{JobState::Succeeded, "succeeded"},
    KeyOf{JobState::Failed, "failed"},   KeyOf{JobState::Cancelled, "cancelled"},
    KeyOf{JobState::Expired, "expired"},
};
} // namespace

QString jobStateKey(JobState state)
{
    return keyIn(kStates, state);
}

std::optional<JobState> jobStateFromKey(QStringView key)
{
    return valueIn(kStates, key);
}

bool isFinished(JobState state)
{
    return state != JobState::Queued && state != JobState::Running && state != JobState::Waiting;
}

} // namespace madang
