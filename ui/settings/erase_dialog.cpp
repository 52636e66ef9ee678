#include "ui/settings/erase_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kWidth = 420;
} // namespace

EraseDialog::EraseDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"eraseDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("모두 지우기"));
    const QString words = tr("모두 지우기");
    const QString what
        = tr("이 컴퓨터에 있는 이벤트, 손님, 포스터, 백업, 열쇠를 모두 지워요. 되돌릴 수 없어요. 이미 올린 글과 다른 "
             "곳에 옮겨 둔 파일은 그대로 남아요.");
    setAccessibleName(windowTitle());
    setAccessibleDescription(what);
    QVBoxLayout* column = makeColumn(theme, 12, {28, 28, 28, 24}, this);
    QLabel* title = makeLabel(theme, TextRole::Section, tr("마당의 자료를 모두 지울까요?"));
    QLabel* line = makeLabel(theme, TextRole::Body, what, Tone::Ink2);
    followScale(theme, title, kWidth, 0);
    followScale(theme, line, kWidth, 0);
    auto* typed = new Field(theme, tr("지우려면 ‘%1’라고 적어 주세요").arg(words));
    typed->setCompact(true);
    typed->lineEdit()->setObjectName(u"eraseWords"_s);
    QPushButton* no = makeButton(theme, ButtonKind::Secondary, tr("그만두기"));
    QPushButton* yes = makeButton(theme, ButtonKind::Danger, words);
    no->setObjectName(u"eraseNo"_s);
    no->setDefault(true);
    yes->setObjectName(u"eraseYes"_s);
    yes->setAutoDefault(false);
    yes->setEnabled(false);
    column->addWidget(title);
    column->addWidget(line);
    column->addWidget(typed);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addStretch(1);
    row->addWidget(no);
    row->addWidget(yes);
    column->addLayout(row);
    column->setSizeConstraint(QLayout::SetFixedSize);
    connect(typed, &Field::edited, this,
            [yes, words](const QString& text) { yes->setEnabled(text.simplified() == words); });
    connect(no, &QPushButton::clicked, this, &QDialog::reject);
    connect(yes, &QPushButton::clicked, this, &QDialog::accept);
    typed->lineEdit()->setFocus();
}

} // namespace madang
