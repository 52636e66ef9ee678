#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace madang {

class CampaignsModel;
class Theme;

/// Ctrl+K: finds a screen or an event by its words.
class Finder final : public QDialog {
    Q_OBJECT

public:
    Finder(const Theme& theme, const CampaignsModel& campaigns, QWidget* parent = nullptr);

    /// Shows it empty, with the cursor in its field. (QDialog::open is for window-modal dialogs and not meant here.)
    void open() override;

signals:
    void screenChosen(const QString& id);
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
    QLineEdit* m_words = nullptr;
    QListWidget* m_found = nullptr;
};

} // namespace madang
