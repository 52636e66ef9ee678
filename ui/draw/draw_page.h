#pragma once

#include "ui/widgets/page.h"

class QLabel;
class QPushButton;

namespace madang {

class Banner;
class CertificateModel;
class DrawModel;
class DrawNumberPart;
class DrawPromisePart;
class DrawResultPart;
class DrawStage;
class DrawTermsPart;
class EmptyState;
class StepBar;
class Toast;

/// The draw as one flow: what is promised, the sealed promise, the number, the stage, and what came out. Where it
/// stands is the model's; a draw that is over opens at its result.
class DrawPage final : public Page {
    Q_OBJECT

public:
    DrawPage(const Theme& theme, DrawModel& draw, CertificateModel& certificate, QWidget* parent = nullptr);

    void open(const QString& campaignId);
    /// The part with the number, where it is its turn.
    void askForNumber();

signals:
    void left();
    void handoverRequested(const QString& campaignId);
    void codeCheckRequested(const QString& campaignId);

private:
    enum class Part { Closed, Terms, Promise, Number, Result };

    void makeStrip(const Theme& theme);
    void connectParts();
    Part part() const;
    void goOn();
    void goBack();
    void askToDraw();
    void askToReplace(const QString& code);
    void saveCertificate();
    void playStage();
    void showPart(Part part);
    void render();
    void renderStrip(Part part);

    const Theme& m_theme;
    DrawModel& m_draw;
    CertificateModel& m_certificate;
    QLabel* m_event = nullptr;
    StepBar* m_steps = nullptr;
    Banner* m_problem = nullptr;
    EmptyState* m_closed = nullptr;
    DrawTermsPart* m_terms = nullptr;
    DrawPromisePart* m_promise = nullptr;
    DrawNumberPart* m_number = nullptr;
    DrawResultPart* m_result = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_main = nullptr;
    QLabel* m_note = nullptr;
    Toast* m_toast = nullptr;
    DrawStage* m_stage = nullptr;
    QWidget* m_shown = nullptr;
    QString m_id;
    bool m_isTyping = false;
};

} // namespace madang
