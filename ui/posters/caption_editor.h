#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace madang {

class CaptionsModel;
class Theme;

/// The words beside the picture on one channel, to be changed: counted while typed as the channel counts, with what is
/// wrong below, and the way back to the first words. Emptied, it shows the first words again once it is left.
class CaptionEditor final : public QWidget {
    Q_OBJECT

public:
    CaptionEditor(const Theme& theme, CaptionsModel& captions, QWidget* parent = nullptr);

    /// `place`: whose words they are, for the owner.
    void setChannel(const QString& channel, const QString& place);
    const QString& channel() const { return m_channel; }

Q_SIGNALS:
    /// The owner has typed.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeBelow();
    void take();
    void render();
    void renderWords();
    void renderProblems();

    const Theme& m_theme;
    CaptionsModel& m_captions;
    QString m_channel;
    QLabel* m_title = nullptr;
    QPlainTextEdit* m_edit = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_reset = nullptr;
    QWidget* m_problems = nullptr;
    QString m_problemsShown;
    bool m_isRendering = false;
};

} // namespace madang
