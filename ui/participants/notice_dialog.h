#pragma once

#include "domain/join.h"

#include <QDialog>

namespace madang {

class Theme;

/// What a customer is told before joining, word for word, for reading aloud at the counter.
class NoticeDialog final : public QDialog {
    Q_OBJECT

public:
    NoticeDialog(const Theme& theme, const JoinNotice& notice, QWidget* parent);
};

} // namespace madang
