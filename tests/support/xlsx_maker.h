#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <cstring>
#include <zip.h>

/// Spreadsheet files for tests, in the form that Excel and LibreOffice write.
namespace madang::test {

/// A zip file of these parts.
inline QByteArray zipOf(const QMap<QString, QByteArray>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        zip_source_t* part = zip_source_buffer(zip, it->constData(), zip_uint64_t(it->size()), 0);
        zip_file_add(zip, it.key().toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
    }
    zip_close(zip);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(qsizetype(zip_source_tell(target)), Qt::Uninitialized);
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

inline constexpr char kXml[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr char kSheetSpace[] = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// The parts of a workbook with one sheet of these rows (the XML inside of sheetData) and shared strings; cell style 1
/// is Excel's own short date, 2 an own format "yyyy\년 m\월 d\일", 3 an amount.
inline QMap<QString, QByteArray> workbookOf(const QByteArray& rows, const QByteArrayList& strings = {},
                                            bool since1904 = false)
{
    QByteArray shared;
    for (const QByteArray& text : strings)
        shared += "<si><t xml:space=\"preserve\">" + text + "</t></si>";
    const QByteArray space(kSheetSpace);
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return {
        {QStringLiteral("[Content_Types].xml"),
         QByteArray(kXml) + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
        {QStringLiteral("xl/workbook.xml"),
         kXml + QByteArray("<workbook ") + space + " xmlns:r=\"" + relations + "\"><workbookPr date1904=\""
             + (since1904 ? "1" : "0")
             + "\"/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         kXml + QByteArray("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
             + "<Relationship Id=\"rId1\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
             + "<Relationship Id=\"rId2\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/></Relationships>"},
        {QStringLiteral("xl/styles.xml"),
         kXml + QByteArray("<styleSheet ") + space
             + "><numFmts count=\"1\"><numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;년&quot; m&quot;월&quot; "
               "d&quot;일&quot;\"/>"
               "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf "
               "numFmtId=\"14\"/>"
               "<xf numFmtId=\"165\"/><xf numFmtId=\"3\"/></cellXfs></styleSheet>"},
        {QStringLiteral("xl/sharedStrings.xml"), kXml + QByteArray("<sst ") + space + ">" + shared + "</sst>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"),
         kXml + QByteArray("<worksheet ") + space + "><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

inline QByteArray xlsxOf(const QByteArray& rows, const QByteArrayList& strings = {}, bool since1904 = false)
{
    return zipOf(workbookOf(rows, strings, since1904));
}

} // namespace madang::test
