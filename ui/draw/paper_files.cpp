#include "ui/draw/paper_files.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace madang {

void askWhereToSave(QWidget* parent, const QString& question, const QString& name, const QString& filters,
                    const std::function<void(const QString& path)>& save)
{
    auto* dialog = new QFileDialog(parent, question, QString(), filters);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto suffixOf = [](const QString& filter) { return filter.section(u"*."_s, 1, 1).section(u')', 0, 0); };
    dialog->setDefaultSuffix(suffixOf(filters.section(u";;"_s, 0, 0)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, suffixOf](const QString& filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, save);
    dialog->open();
}

void askAndPrint(QWidget* parent, const QString& title, int millimetres, int length,
                 const std::function<void(const std::shared_ptr<QPagedPaintDevice>&)>& print)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (millimetres > 0) {
        printer->setPageSize(QPageSize(QSizeF(millimetres, length), QPageSize::Millimeter, title));
        printer->setPageMargins({4, 0, 4, 0}, QPageLayout::Millimeter);
    } else {
        printer->setPageSize(QPageSize(QPageSize::A4));
        printer->setFullPage(true);
    }
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    // The dialog speaks of the printer until it has gone.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, print] { print(printer); });
    dialog->open();
}

void copyPicture(const QImage& picture)
{
    QGuiApplication::clipboard()->setImage(picture);
}

} // namespace madang
