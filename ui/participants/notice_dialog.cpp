#include "ui/participants/notice_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kWidth = 520;
} // namespace

NoticeDialog::NoticeDialog(const Theme& theme, const JoinNotice& notice, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"noticeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("읽어 드릴 안내"));
    setAccessibleName(windowTitle());
    QVBoxLayout* column = makeColumn(theme, 12, {28, 28, 28, 24}, this);
    const auto add = [&](TextRole role, const QString& text, Tone tone) {
        QLabel* label = makeLabel(theme, role, text, tone);
        followScale(theme, label, kWidth, 0);
        column->addWidget(label);
    };
    add(TextRole::Section, notice.title, Tone::Ink);
    add(TextRole::Body, notice.body, Tone::Ink);
    add(TextRole::Small, tr("여쭤 볼 것 (꼭 받지 않아도 돼요)"), Tone::Ink2);
    add(TextRole::Body, notice.news + u'\n' + notice.night, Tone::Ink);
    QPushButton* close = makeButton(theme, ButtonKind::Primary, tr("다 읽었어요"));
    close->setObjectName(u"noticeRead"_s);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace madang
