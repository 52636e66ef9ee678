#pragma once

#include <QString>

#include <functional>
#include <memory>

class QImage;
class QPagedPaintDevice;
class QWidget;

namespace madang {

/// Asks where to save; `filters` as QFileDialog takes them, the first one's end is added where none is typed.
void askWhereToSave(QWidget* parent, const QString& question, const QString& name, const QString& filters,
                    const std::function<void(const QString& path)>& save);
/// The system's printer dialog for one page; `millimetres` 0: A4, else a roll of that width.
void askAndPrint(QWidget* parent, const QString& title, int millimetres, int length,
                 const std::function<void(const std::shared_ptr<QPagedPaintDevice>&)>& print);
/// On the clipboard, for a messenger.
void copyPicture(const QImage& picture);

} // namespace madang
