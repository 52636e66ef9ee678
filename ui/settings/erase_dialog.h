#pragma once

#include <QDialog>

namespace madang {

class Theme;

/// The last question before everything is deleted: the owner types the words. accepted() says that they did. Open it
/// with open(); it deletes itself.
class EraseDialog final : public QDialog {
    Q_OBJECT

public:
    explicit EraseDialog(const Theme& theme, QWidget* parent);
};

} // namespace madang
