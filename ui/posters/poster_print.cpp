#include "ui/posters/poster_print.h"

#include "ui/models/poster_editor_model.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PosterPrint)
};
} // namespace

void askAndPrint(PosterEditorModel& editor, QWidget* parent)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(Words::tr("매장 포스터"));
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("포스터 인쇄"));
    // The dialog speaks of the printer until it has gone.
    QObject::connect(dialog, &QObject::destroyed, &editor, [printer] {});
    QObject::connect(dialog, &QDialog::accepted, &editor, [printer, &editor] { editor.print(printer); });
    dialog->open();
}

} // namespace madang
