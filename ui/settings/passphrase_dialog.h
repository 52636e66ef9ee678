#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace madang {

class Field;
class Theme;

struct PassphraseWords {
    QString title;
    QString line;
    QString before = {}; ///< label of the one that is valid now; empty: not asked
    QString passphrase; ///< label
    QString again = {}; ///< label of the repetition; empty: not asked
    QString yes;
};

/// Asks for a passphrase; a new one twice. Open it with open(); it deletes itself, and says entered() with what was
/// typed.
class PassphraseDialog final : public QDialog {
    Q_OBJECT

public:
    PassphraseDialog(const Theme& theme, const PassphraseWords& words, QWidget* parent);

Q_SIGNALS:
    void entered(const QString& passphrase, const QString& before);

private:
    Field* addField(const Theme& theme, const QString& label, const QString& name);
    void render();
    void finish();

    Field* m_before = nullptr;
    Field* m_passphrase = nullptr;
    Field* m_again = nullptr;
    QPushButton* m_yes = nullptr;
};

} // namespace madang
