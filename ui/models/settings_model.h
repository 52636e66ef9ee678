#pragma once

#include "ui/models/addresses_model.h"
#include "ui/models/media_settings_model.h"

#include <QObject>
#include <QString>

namespace madang {

class Settings;

/// What holds for this start of the program.
struct StartFacts {
    bool isPractice = true; ///< nothing leaves this computer
    bool isGiven = false; ///< by the command line: the settings about practice and addresses do not count
    QHash<QString, QString> usualAddresses = {};
};

/// What the owner set about the program itself: how the window looks, practice mode, what reset does.
class SettingsModel final : public QObject {
    Q_OBJECT

public:
    explicit SettingsModel(Settings& settings, QString dataFolder, StartFacts facts = {}, QObject* parent = nullptr);

    QString colorScheme() const; ///< "light", "dark" or "system"
    int textScale() const; ///< 100, 125 or 150
    const QString& dataFolder() const { return m_dataFolder; }
    const StartFacts& facts() const { return m_facts; }
    MediaSettingsModel& media() { return m_media; }
    AddressesModel& addresses() { return m_addresses; }

    void setColorScheme(const QString& scheme);
    void setTextScale(int percent);
    QString language() const; ///< "ko" or "en"
    /// Counts from the next opening of the data on, which is asked for at once.
    void setLanguage(const QString& code);
    /// Counts from the next opening of the data on, which is asked for at once.
    void setPractice(bool isOn);

    /// Is there anything in this group that reset would clear? All groups: empty.
    bool canReset(const QString& group) const;
    /// What it clears, and what it leaves.
    QString resetLine(const QString& group) const;
    void reset(const QString& group);

signals:
    void changed();
    /// The data is to be closed and opened again, and this row of the settings shown: in the other mode or language.
    void reopenRequested(const QString& row);

private:
    Settings& m_settings;
    QString m_dataFolder;
    StartFacts m_facts;
    MediaSettingsModel m_media;
    AddressesModel m_addresses;
};

} // namespace madang
