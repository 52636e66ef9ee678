#include "services/exports/xlsx_writer.h"

#include <QMap>

#include <algorithm>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace madang::exports {

namespace {
constexpr char kXml[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char kMain[] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr char kOffice[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char kPackage[] = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr int kWidest = 60; ///< letters

/// As XML has it; signs that XML cannot hold are left out.
QByteArray escaped(const QString& text)
{
    QString whole;
    whole.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'&')
            whole += u"&amp;"_s;
        else if (c == u'<')
            whole += u"&lt;"_s;
        else if (c == u'>')
            whole += u"&gt;"_s;
        else if (c == u'"')
            whole += u"&quot;"_s;
        else if (c.unicode() >= 0x20 && c.unicode() < 0xFFFE)
            whole += c;
        else if (c == u'\t' || c == u'\n')
            whole += c;
    }
    return whole.toUtf8(); // a half of a surrogate pair becomes a question mark
}

QByteArray rowXml(const QStringList& cells, bool isHeading)
{
    QByteArray xml = "<row>";
    for (const QString& cell : cells) {
        xml += isHeading ? "<c t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">"
                         : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">";
        xml += escaped(cell) + "</t></is></c>";
    }
    return xml + "</row>";
}

/// A Korean letter is as wide as two others.
int widthOf(const QString& text)
{
    const auto wide = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x1100; });
    return int(std::min<qsizetype>(text.size() + wide, kWidest));
}

QByteArray columnsXml(const QList<int>& widths)
{
    QByteArray xml = "<cols>";
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + QByteArray::number(widths.at(i) + 2)
            + "\" customWidth=\"1\"/>";
    }
    return xml + "</cols>";
}

QByteArray sheetXml(const QStringList& headings, const NextRow& next)
{
    QByteArray rows = rowXml(headings, true);
    QList<int> widths;
    for (const QString& heading : headings)
        widths << widthOf(heading);
    QStringList row;
    while (next(row)) {
        rows += rowXml(row, false);
        for (qsizetype i = 0; i < std::min(row.size(), widths.size()); ++i)
            widths[i] = std::max(widths.at(i), widthOf(row.at(i)));
    }
    return QByteArray(kXml) + "<worksheet xmlns=\"" + kMain
        + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
          "activePane=\"bottomLeft\" "
          "state=\"frozen\"/></sheetView></sheetViews>"
        + columnsXml(widths) + "<sheetData>" + rows + "</sheetData></worksheet>";
}

QByteArray relation(const char* id, const char* type, const char* target)
{
    return QByteArray("<Relationship Id=\"") + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" + target
        + "\"/>";
}

QMap<QByteArray, QByteArray> partsOf(const QString& sheet, const QStringList& headings, const NextRow& next)
{
    const QByteArray relations = QByteArray(kXml) + "<Relationships xmlns=\"" + kPackage + "\">";
    const QByteArray kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return {
        {"[Content_Types].xml",
         QByteArray(kXml) + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
             + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
               "ContentType=\""
             + kind + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + kind
             + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + kind
             + "styles+xml\"/></Types>"},
        {"_rels/.rels", relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         QByteArray(kXml) + "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kOffice + "\"><sheets><sheet name=\""
             + escaped(sheet.left(31)) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relations + relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml")
             + "</Relationships>"},
        {"xl/styles.xml",
         QByteArray(kXml) + "<styleSheet xmlns=\"" + kMain
             + "\"><fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
               "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
               "patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs "
               "count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf "
               "numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", sheetXml(headings, next)},
    };
}

QByteArray zipped(const QMap<QByteArray, QByteArray>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (target == nullptr)
        return {};
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    bool isWhole = zip != nullptr;
    for (auto it = parts.cbegin(); isWhole && it != parts.cend(); ++it) {
        zip_source_t* part = zip_source_buffer(zip, it->constData(), zip_uint64_t(it->size()), 0);
        isWhole = part != nullptr && zip_file_add(zip, it.key().constData(), part, ZIP_FL_ENC_UTF_8) >= 0;
    }
    isWhole = isWhole && zip_close(zip) == 0;
    QByteArray bytes;
    if (isWhole && zip_source_open(target) == 0) {
        zip_source_seek(target, 0, SEEK_END);
        bytes.resize(qsizetype(zip_source_tell(target)));
        zip_source_seek(target, 0, SEEK_SET);
        isWhole = zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size())) == zip_int64_t(bytes.size());
        zip_source_close(target);
    }
    zip_source_free(target);
    zip_error_fini(&error);
    return isWhole ? bytes : QByteArray();
}
} // namespace

QByteArray xlsxBytes(const QString& sheet, const QStringList& headings, const NextRow& next)
{
    return zipped(partsOf(sheet, headings, next));
}

} // namespace madang::exports
