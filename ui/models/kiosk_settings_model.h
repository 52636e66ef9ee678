#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace madang {

class Settings;

/// Where the kiosk is: on a PC of its own (or in front of everything), or on a second screen beside the owner's window.
enum class KioskPlace { Alone, Beside };

/// What the owner set about the kiosk, and whether it was left open.
class KioskSettingsModel final : public QObject {
    Q_OBJECT

public:
    explicit KioskSettingsModel(Settings& settings, QObject* parent = nullptr);

    /// The event customers join; empty: whichever is running.
    QString chosenEvent() const;
    void setChosenEvent(const QString& campaignId);
    /// 100, 125, 150, 175 or 200 percent.
    int zoom() const;
    void setZoom(int percent);
    bool opensAtStart() const;
    void setOpensAtStart(bool opens);
    /// As it was typed; may be empty.
    QString typedDevice() const;
    void setDevice(const QString& name);
    /// What is kept beside each consent; never empty.
    QString device() const;

    /// How many pixels of this screen are a millimetre; 0 where it has not been measured.
    double pixelsPerMillimetre(const QString& screen) const;
    void measure(const QString& screen, double pixelsPerMillimetre);

    /// Where it was open when the program ended without the owner's leaving it.
    std::optional<KioskPlace> running() const;
    void setRunning(std::optional<KioskPlace> place);

signals:
    void changed();

private:
    Settings& m_settings;
};

} // namespace madang
