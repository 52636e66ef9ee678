#include "services/media_options.h"

#include "services/media/sound_file.h"

namespace madang {

Result<void> checkFilmSound(const QString& path)
{
    const Result<media::SoundKind> kind = media::soundKind(path);
    return kind ? Result<void>() : kind.error();
}

Result<void> checkGreeting(const QString& path)
{
    const Result<media::SoundKind> kind = media::soundKind(path);
    if (!kind || *kind != media::SoundKind::Wav)
        return kind ? Result<void>() : kind.error();
    const Result<media::WavFacts> facts = media::readWav(path);
    if (!facts)
        return facts.error();
    return facts->isPcm ? media::checkGreetingLength(*facts) : Result<void>();
}

} // namespace madang
