#include "ui/posters/customer_dialog.h"

#include "ui/posters/customer_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr int kMargin = 24;
constexpr int kLargest = 1240;
} // namespace

CustomerDialog::CustomerDialog(const Theme& theme, const ScreenModels& models, QWidget* parent)
    : QDialog(parent)
    , m_view(new CustomerView(theme, models))
{
    setObjectName(u"customerDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("손님 눈으로 보기"));
    setAccessibleName(windowTitle());
    QVBoxLayout* column = makeColumn(theme, 16, {kMargin, 20, kMargin, 20}, this);
    QHBoxLayout* head = makeRow(theme, 12);
    head->addWidget(makeLabel(theme, TextRole::Title, windowTitle()), 1);
    QPushButton* done = makeButton(theme, ButtonKind::Primary, tr("다 봤어요"));
    done->setObjectName(u"customerDone"_s);
    done->setAutoDefault(false); // Enter belongs to the words
    head->addWidget(done);
    column->addLayout(head);
    column->addWidget(makeScroll(m_view), 1);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    const QSize window = parent->window()->size();
    resize(std::min(window.width() * 94 / 100, theme.px(kLargest)), window.height() * 94 / 100);
}

} // namespace madang
