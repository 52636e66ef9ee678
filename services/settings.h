#pragma once

#include "domain/money.h"
#include "domain/result.h"
#include "services/media_options.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace madang {

inline constexpr Won kAiCeilingMax = 1'000'000;

/// What the owner set about the window and about AI: an INI file in the data folder. Never a secret.
class Settings final : public QObject {
    Q_OBJECT

public:
    explicit Settings(const QString& folder, QObject* parent = nullptr);
    ~Settings() override;

    /// "light", "dark" or "system" (the default); anything else in the file counts as the default.
    QString colorScheme() const;
    /// 100, 125 or 150 percent.
    int textScale() const;
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

    void setColorScheme(const QString& scheme);
    void setTextScale(int percent);
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

signals:
    void changed();

private:
    void write(const QString& key, const QVariant& value);
    std::unique_ptr<QSettings> m_file;
};

} // namespace madang
