#pragma once

#include <QDialog>

namespace madang {

class Theme;

struct ConfirmWords {
    QString question;
    QString line; ///< what will happen and what cannot be taken back
    QString yes; ///< the verb, never "확인"
    bool dangerous = false;
};

/// Asks once before something that cannot be undone. Escape and the focused button are "no". Open it with open(); it
/// deletes itself when closed, and accepted() says yes.
class Confirm final : public QDialog {
    Q_OBJECT

public:
    Confirm(const Theme& theme, const ConfirmWords& words, QWidget* parent);
};

} // namespace madang
