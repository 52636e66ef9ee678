#pragma once

#include "ui/widgets/page.h"

class QLabel;

namespace madang {

class Card;
class CertificateModel;
class Field;

/// "Was I in it?": a customer's code looked up in the certificate of the draw, with its weight and what became of it.
class CodePage final : public Page {
    Q_OBJECT

public:
    CodePage(const Theme& theme, CertificateModel& certificate, QWidget* parent = nullptr);

    void open(const QString& campaignId);

signals:
    void left();

private:
    void render();

    const Theme& m_theme;
    CertificateModel& m_certificate;
    QLabel* m_event = nullptr;
    Field* m_code = nullptr;
    Card* m_answer = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_line = nullptr;
};

} // namespace madang
