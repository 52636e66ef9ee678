#pragma once

#include "domain/money.h"
#include "domain/result.h"
#include "services/media_options.h"
#include "services/settings_keys.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace madang {

inline constexpr Won kAiCeilingMax = kMostForAi;

/// What the owner set: an INI file in the data folder, read through the table of settings_keys.h. What the table does
/// not know is left in the file as it is; what is not allowed counts as the usual value. Never a secret.
class Settings final : public QObject {
    Q_OBJECT

public:
    explicit Settings(const QString& folder, QObject* parent = nullptr);
    ~Settings() override;

    /// What counts now, by a key of the table; nothing for a key it does not have and for a secret.
    QVariant value(const char* key) const;
    /// False, and nothing is written: not a value of this setting, not in the table, or a secret.
    bool setValue(const char* key, const QVariant& value);
    /// Everything of this group (of all groups: empty) as it was at first, but for what is declared to be kept.
    void reset(const QString& group = {});

    /// "light", "dark" or "system" (the default); anything else in the file counts as the default.
    QString colorScheme() const;
    /// 100, 125 or 150 percent.
    int textScale() const;
    /// "ko" or "en".
    QString language() const;
    /// The draft the wizard was last in; may be empty.
    QString openDraft() const;
    /// What AI may cost in a month at most; 10,000 won unless it was set.
    Won aiCeiling() const;
    /// Vendors in the order in which they are asked; whoever is not named is not asked. Claude, then GPT.
    QStringList aiOrder() const;
    /// The vendor's model; empty: the usual one.
    QString aiModel(const QString& vendor) const;

    /// Models of pictures, first first, by their ids; empty: the usual order.
    QStringList pictureOrder() const;

    /// What films and sounds are made with; ffmpeg where the system has it unless another was set.
    MediaOptions media() const;

    /// What a provider wants to know besides a key ("naver": cafe and board); may be empty.
    QString providerAccount(const QString& provider) const;
    /// Nothing leaves this computer, unless the program was started with addresses; until the owner says otherwise.
    bool practice() const;
    /// Where the owner has a service, by its name in ProviderTable; empty: in its usual place.
    QString address(const QString& provider) const;

    void setColorScheme(const QString& scheme);
    void setTextScale(int percent);
    void setLanguage(const QString& code);
    void setOpenDraft(const QString& campaignId);
    void setAiCeiling(Won ceiling);
    void setAiOrder(const QStringList& vendors);
    void setAiModel(const QString& vendor, const QString& model);
    void setProviderAccount(const QString& provider, const QString& account);
    void setPictureOrder(const QStringList& ids);
    /// Files that exist, or nothing; who sets them has had them checked.
    void setFilmSound(const QString& path);
    void setGreeting(const QString& path);
    void setFfmpeg(const QString& path);
    void setPractice(bool isOn);
    /// False where it is no address; empty for the usual place.
    bool setAddress(const QString& provider, const QString& address);

signals:
    void changed();

private:
    void sync();

    std::unique_ptr<QSettings> m_file;
};

} // namespace madang
