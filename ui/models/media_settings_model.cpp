#include "ui/models/media_settings_model.h"

#include "services/settings.h"
#include "ui/models/error_text.h"

#include <QFileInfo>

namespace madang {

namespace {
/// The sentence of a failed check.
QString problemOf(const QString& path, Result<void> (*check)(const QString& path))
{
    if (path.isEmpty())
        return {};
    const Result<void> good = check(path);
    return good ? QString() : errorLine(good.error());
}
} // namespace

MediaSettingsModel::MediaSettingsModel(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_settings, &Settings::changed, this, &MediaSettingsModel::changed);
}

QString MediaSettingsModel::filmSound() const
{
    return m_settings.media().filmSound;
}

QString MediaSettingsModel::greeting() const
{
    return m_settings.media().greeting;
}

QString MediaSettingsModel::ownFfmpeg() const
{
    return m_settings.value("media/ffmpeg").toString();
}

QString MediaSettingsModel::ffmpeg() const
{
    return m_settings.media().ffmpeg;
}

QString MediaSettingsModel::setFilmSound(const QString& path)
{
    const QString problem = problemOf(path, checkFilmSound);
    if (problem.isEmpty())
        m_settings.setFilmSound(path);
    return problem;
}

QString MediaSettingsModel::setGreeting(const QString& path)
{
    const QString problem = problemOf(path, checkGreeting);
    if (problem.isEmpty())
        m_settings.setGreeting(path);
    return problem;
}

QString MediaSettingsModel::setFfmpeg(const QString& path)
{
    const QFileInfo program(path);
    if (!path.isEmpty() && !(program.isFile() && program.isExecutable()))
        return tr("실행할 수 있는 프로그램이 아니라 바꾸지 않았어요. ffmpeg 파일을 골라 주세요.");
    m_settings.setFfmpeg(path);
    return {};
}

} // namespace madang
