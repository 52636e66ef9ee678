#pragma once

#include "ui/shell/screen_models.h"

#include <QDialog>

namespace madang {

class CustomerView;
class Theme;

/// 손님 눈으로 보기 over another page, nearly as large as its window; Esc goes back. It deletes itself.
class CustomerDialog final : public QDialog {
    Q_OBJECT

public:
    CustomerDialog(const Theme& theme, const ScreenModels& models, QWidget* parent);

    CustomerView* view() const { return m_view; }

private:
    CustomerView* m_view = nullptr;
};

} // namespace madang
