#include "services/exports/paper_printer.h"

#include <QAbstractTextDocumentLayout>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace madang::exports {

namespace {
constexpr qreal kMargin = 18; ///< mm
constexpr int kResolution = 300;

QString htmlOf(const Paper& paper)
{
    QString html = u"<h2>%1</h2>"_s.arg(paper.title.toHtmlEscaped());
    for (const Paper::Part& part : paper.parts) {
        html += u"<h3>%1</h3><table width='100%' cellpadding='3'>"_s.arg(part.title.toHtmlEscaped());
        for (const auto& [name, value] : part.lines) {
            const QString text = value.toHtmlEscaped().replace(u'\n', u"<br>"_s);
            html += name.isEmpty() ? u"<tr><td colspan='2'>%1</td></tr>"_s.arg(text)
                                   : u"<tr><td width='28%'>%1</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(), text);
        }
        html += u"</table>"_s;
    }
    return html + u"<p><small>%1</small></p>"_s.arg(paper.foot.toHtmlEscaped());
}
} // namespace

Result<void> paintPaper(const Paper& paper, QPagedPaintDevice& page)
{
    page.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&page))
        return Error{ErrorKind::ToolFailed, u"the printer takes no page"_s, {}};
    const QSizeF sheet = painter.viewport().size();
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&page);
    document.setDefaultFont(QFont(u"Pretendard"_s, 10));
    document.setHtml(htmlOf(paper));
    document.setPageSize(sheet);
    for (int i = 0; i < document.pageCount(); ++i) {
        if (i > 0 && !page.newPage())
            return Error{ErrorKind::ToolFailed, u"the printer takes no further page"_s, {}};
        painter.save();
        painter.translate(0, -i * sheet.height());
        document.drawContents(&painter, QRectF(QPointF(0, i * sheet.height()), sheet));
        painter.restore();
    }
    if (!painter.end())
        return Error{ErrorKind::ToolFailed, u"the printer did not take the page"_s, {}};
    return {};
}

Result<void> writePaper(const Paper& paper, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::ReadOnly, file.errorString(), {}};
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(kResolution);
        writer.setTitle(paper.title);
        if (const Result<void> painted = paintPaper(paper, writer); !painted)
            return painted;
    }
    if (!file.commit())
        return Error{ErrorKind::DiskFull, file.errorString(), {}};
    return {};
}

} // namespace madang::exports
