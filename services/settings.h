#pragma once

#include "domain/result.h"

#include <QObject>
#include <QString>

#include <memory>

class QSettings;

namespace madang {

/// What the owner set about the window: an INI file in the data folder. Never a secret.
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

    /// Models of pictures, first first, by their ids; empty: the usual order.
    QStringList pictureOrder() const;

    void setColorScheme(const QString& scheme);
    void setTextScale(int percent);
    void setOpenDraft(const QString& campaignId);
    void setPictureOrder(const QStringList& ids);

signals:
    void changed();

private:
    void write(const QString& key, const QVariant& value);
    std::unique_ptr<QSettings> m_file;
};

} // namespace madang
