#pragma once

#include "ui/shell/screen_models.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace madang {

class LivingPreview;
class StepBar;
class Theme;
class WizardPage;

/// The five steps from a wish to an event that is out. Shows the draft of WizardModel at its step, leads forth and
/// back, says that everything is saved. Leaving asks nothing, because nothing can be lost.
class Wizard final : public QWidget {
    Q_OBJECT

public:
    Wizard(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

Q_SIGNALS:
    /// 닫기: the draft stays in the list.
    void left();
    void published(const QString& campaignId);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void addPages();
    QWidget* makeTop();
    QWidget* makeStrip();
    void addShortcuts();
    WizardPage* page() const;
    void openStep();
    void render();
    void renderSaved();
    void fitPreview();
    int reachedStep() const;
    void goOn();
    void goBack();
    void escape();
    void finish(const QString& campaignId);

    const Theme& m_theme;
    ScreenModels m_models;
    StepBar* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr;
    QList<WizardPage*> m_pages;
    LivingPreview* m_preview = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_back = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_publish = nullptr;
    QLabel* m_savedIcon = nullptr;
    QLabel* m_saved = nullptr;
    QTimer m_savedTimer;
    QElapsedTimer m_sinceSaved; ///< runs from the first change that was seen being saved
    QString m_draftId;
    int m_visited = 0; ///< the furthest step that was open in this draft
    QDateTime m_savedAt;
};

} // namespace madang
