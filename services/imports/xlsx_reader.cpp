#include "services/imports/xlsx_reader.h"

#include "services/imports/xlsx_parts.h"
#include "services/imports/xlsx_styles.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::imports {

namespace {
constexpr int kSayEvery = 1'000; ///< rows
constexpr int kSheetRows = 1'048'576; ///< of a spreadsheet
constexpr int kNumberDigits = 15; ///< what a spreadsheet keeps of a number

/// What a cell's content means with the rest of the workbook.
struct Context {
    QStringList strings;
    XlsxStyles styles;
    bool since1904 = false;
};

/// "BC12" → 54; -1 where it is no address.
int columnOf(QStringView address)
{
    int column = 0;
    for (const QChar c : address) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 20'000)
            return -1;
    }
    return column - 1;
}

QString numberText(const QString& raw, int style, const Context& context)
{
    bool isNumber = false;
    const double number = raw.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return raw;
    if (context.styles.days.contains(style)) {
        if (const QString day = dayOfSerial(number, context.since1904); !day.isEmpty())
            return day;
    }
    constexpr double kWhole = 1e15;
    if (number == std::floor(number) && std::abs(number) < kWhole)
        return QString::number(qint64(number));
    return QString::number(number, 'g', kNumberDigits);
}

/// Reads the rows of one sheet into a builder.
class Sheet final {
public:
    Sheet(QIODevice* part, const Context& context, ImportTableBuilder& builder)
        : m_xml(part)
        , m_context(context)
        , m_builder(builder)
    {
    }

    /// `budget` is what the archive may still give: it shrinks while the sheet is read.
    ImportRefusal read(const Progress& progress, const qint64& budget)
    {
        const qint64 before = budget;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return ImportRefusal::Broken;
            if (token != QXmlStreamReader::StartElement || m_xml.name() != u"row")
                continue;
            if (!readRow())
                return ImportRefusal::TooManyRows;
            const qint64 percent = 100 * (before - budget) / ZipArchive::kSwollenMax;
            if (++m_rows % kSayEvery == 0 && !progress.say(int(std::min<qint64>(99, 20 + percent))))
                return ImportRefusal::Cancelled;
        }
        return m_xml.hasError() ? ImportRefusal::Broken : ImportRefusal::None;
    }

private:
    bool readRow()
    {
        const int said = m_xml.attributes().value(u"r"_s).toInt();
        m_number = said > 0 && said <= kSheetRows ? said : m_number + 1;
        QStringList cells;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD || (token == QXmlStreamReader::EndElement && m_xml.name() == u"row"))
                break;
            if (token == QXmlStreamReader::StartElement && m_xml.name() == u"c")
                readCell(cells);
        }
        return m_builder.add(m_number, std::move(cells));
    }

    void readCell(QStringList& cells)
    {
        const QXmlStreamAttributes with = m_xml.attributes();
        const QStringView address = with.value(u"r"_s);
        const int column = address.isEmpty() ? int(cells.size()) : columnOf(address);
        const QString type = with.value(u"t"_s).toString();
        const int style = with.value(u"s"_s).toInt();
        const QString raw = readContent();
        if (column < 0 || column >= kImportColumnsMax)
            return;
        while (cells.size() <= column)
            cells << QString();
        if (type == u"s")
            cells[column] = m_context.strings.value(raw.toInt());
        else if (type.isEmpty() || type == u"n")
            cells[column] = numberText(raw, style, m_context);
        else
            cells[column] = raw; // inlineStr, str, b, e, d
    }

    /// The value of a cell (v), or its inline text (is/t), to its end.
    QString readContent()
    {
        QString content;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD || (token == QXmlStreamReader::EndElement && m_xml.name() == u"c"))
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"rPh" || m_xml.name() == u"f")
                m_xml.skipCurrentElement();
            else if (m_xml.name() == u"v" || m_xml.name() == u"t")
                content += m_xml.readElementText(QXmlStreamReader::SkipChildElements)
                               .left(std::max<qsizetype>(0, kImportCellMax - content.size()));
        }
        return content;
    }

    QXmlStreamReader m_xml;
    const Context& m_context;
    ImportTableBuilder& m_builder;
    int m_number = 0;
    int m_rows = 0;
};

ImportFile refused(ImportRefusal refusal)
{
    return {refusal, {}};
}

bool readContext(ZipArchive& zip, Context& context)
{
    if (const auto part = zip.open(u"xl/sharedStrings.xml"_s)) {
        const std::optional<QStringList> strings = readSharedStrings(part.get());
        if (!strings)
            return false;
        context.strings = *strings;
    }
    if (const auto part = zip.open(u"xl/styles.xml"_s))
        context.styles = readStyles(part.get());
    return context.styles.isSound && !zip.isSwollen();
}

ImportFile readSheets(ZipArchive& zip, const Progress& progress)
{
    const std::optional<Workbook> workbook = readWorkbook(zip);
    Context context;
    if (!workbook || !readContext(zip, context))
        return refused(ImportRefusal::Broken);
    context.since1904 = workbook->since1904;
    for (const QString& name : workbook->sheets) {
        const auto part = zip.open(name);
        if (!part)
            return refused(ImportRefusal::Broken);
        ImportTableBuilder builder;
        const ImportRefusal refusal = Sheet(part.get(), context, builder).read(progress, zip.budget());
        if (refusal != ImportRefusal::None)
            return refused(refusal);
        if (builder.rowCount() > 0)
            return {ImportRefusal::None, builder.take(u"xlsx"_s)};
    }
    return refused(ImportRefusal::Empty);
}
} // namespace

ImportFile readXlsx(const QByteArray& bytes, const Progress& progress)
{
    ZipArchive zip(bytes);
    if (zip.refusal() != ImportRefusal::None)
        return refused(zip.refusal());
    if (!zip.has(u"xl/workbook.xml"_s))
        return refused(ImportRefusal::NotASheet);
    ImportFile file = readSheets(zip, progress);
    if (zip.isSwollen()) // what ended early for that reason looks broken
        return refused(ImportRefusal::Swollen);
    return file;
}

} // namespace madang::imports
