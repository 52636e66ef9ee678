#pragma once

#include <QObject>
#include <QString>

namespace madang {

class Settings;

/// What films and sounds are made with: the sound of films, the recording for callers, and the program ffmpeg.
class MediaSettingsModel final : public QObject {
    Q_OBJECT

public:
    explicit MediaSettingsModel(Settings& settings, QObject* parent = nullptr);

    QString filmSound() const; ///< a file; empty: films are silent
    QString greeting() const;
    QString ownFfmpeg() const; ///< empty: the system's
    QString ffmpeg() const; ///< what is used; empty: there is none

    /// Empty, or why the file cannot be used; then the former one stays. An empty path takes the file away.
    QString setFilmSound(const QString& path);
    QString setGreeting(const QString& path);
    QString setFfmpeg(const QString& path);

signals:
    void changed();

private:
    Settings& m_settings;
};

} // namespace madang
