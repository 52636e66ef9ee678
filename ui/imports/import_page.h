#pragma once

#include "ui/widgets/page.h"

class QLabel;
class QPushButton;

namespace madang {

class EmptyState;
class ImportModel;
class ImportPreviewPart;
class ProgressLine;

/// Brings a file of customers or of sales in: choose it, look at what will happen, press the one button, and if it was
/// a mistake, take it back.
class ImportPage final : public Page {
    Q_OBJECT

public:
    ImportPage(const Theme& theme, ImportModel& model, QWidget* parent = nullptr);

    /// Begins anew, for the customers of that event.
    void open(const QString& campaignId = {});

signals:
    /// The owner is through, or turned back.
    void left();

private:
    QWidget* makeReading(const Theme& theme);
    QWidget* makeDone(const Theme& theme);
    void makeStrip(const Theme& theme);
    void goOn();
    void choose();
    void render();
    void showPart(QWidget* part);
    void renderStrip();
    QString mainWords() const;

    ImportModel& m_model;
    QLabel* m_event = nullptr;
    QWidget* m_shown = nullptr;
    EmptyState* m_choosing = nullptr;
    QWidget* m_reading = nullptr;
    QLabel* m_readingLine = nullptr;
    ProgressLine* m_progress = nullptr;
    ImportPreviewPart* m_preview = nullptr;
    QWidget* m_done = nullptr;
    QLabel* m_doneSentence = nullptr;
    QLabel* m_doneLine = nullptr;
    QLabel* m_doneProblem = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_other = nullptr;
    QPushButton* m_main = nullptr;
};

} // namespace madang
