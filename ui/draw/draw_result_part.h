#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace madang {

class CertificateModel;
class DrawModel;
class ImageView;
class Theme;

/// Who has won, and the certificate that everybody may have.
class DrawResultPart final : public QWidget {
    Q_OBJECT

public:
    DrawResultPart(const Theme& theme, DrawModel& draw, CertificateModel& certificate, QWidget* parent = nullptr);

    void render();

signals:
    void saveRequested();
    void shareRequested();
    void printRequested();
    void codeCheckRequested();
    void replaceRequested(const QString& code);

private:
    QWidget* makePeople(const Theme& theme);
    QWidget* makeCertificate(const Theme& theme);
    QString chosenWinner() const;

    DrawModel& m_draw;
    CertificateModel& m_certificate;
    QLabel* m_line = nullptr;
    QListWidget* m_people = nullptr;
    QPushButton* m_replace = nullptr;
    QWidget* m_paper = nullptr;
    ImageView* m_picture = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_old = nullptr;
};

} // namespace madang
