#pragma once

#include "ui/settings/found_setting.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace madang {

class CampaignsModel;
class Theme;

/// Ctrl+K: finds a screen, a setting or an event by its words.
class Finder final : public QDialog {
    Q_OBJECT

public:
    Finder(const Theme& theme, const CampaignsModel& campaigns, QWidget* parent = nullptr);

    void setSettings(const QList<FoundSetting>& settings) { m_settings = settings; }
    /// Shows it empty, with the cursor in its field. (QDialog::open is for window-modal dialogs and not meant here.)
    void open() override;

signals:
    void screenChosen(const QString& id);
    void settingChosen(const QString& row);
    void newChosen();
    void draftChosen(const QString& campaignId);
    void eventChosen(const QString& campaignId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QString& words);
    void choose();

    const Theme& m_theme;
    const CampaignsModel& m_campaigns;
    QList<FoundSetting> m_settings;
    QLineEdit* m_words = nullptr;
    QListWidget* m_found = nullptr;
};

} // namespace madang
