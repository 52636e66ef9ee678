#pragma once

#include <QObject>
#include <QString>

namespace madang {

class Settings;

/// How the window looks.
class SettingsModel final : public QObject {
    Q_OBJECT

public:
    explicit SettingsModel(Settings& settings, QString dataFolder, QObject* parent = nullptr);

    QString colorScheme() const; ///< "light", "dark" or "system"
    int textScale() const; ///< 100, 125 or 150
    const QString& dataFolder() const { return m_dataFolder; }

    void setColorScheme(const QString& scheme);
    void setTextScale(int percent);

signals:
    void changed();

private:
    Settings& m_settings;
    QString m_dataFolder;
};

} // namespace madang
