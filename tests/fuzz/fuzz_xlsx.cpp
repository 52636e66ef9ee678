#include "fuzz/fuzz.h"
#include "services/imports/xlsx_parts.h"
#include "services/imports/xlsx_reader.h"
#include "services/imports/xlsx_styles.h"

#include <QBuffer>

/// Any bytes are a workbook or are refused. The parts of one are read as well without their zip, which bytes by chance
/// seldom are.
void madang::fuzz::once(const QByteArray& bytes)
{
    const ImportFile file = imports::readXlsx(bytes);
    MUST((file.refusal == ImportRefusal::None) != file.table.rows.isEmpty());
    MUST(file.table.rows.size() <= kImportRowsMax && file.table.columns <= kImportColumnsMax);
    const auto part = [&bytes] {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    imports::readStyles(part().get());
    const std::optional<QStringList> strings = imports::readSharedStrings(part().get());
    MUST(!strings || strings->size() <= bytes.size());
    imports::isDayFormat(QString::fromUtf8(bytes));
    const QString day = imports::dayOfSerial(bytes.toDouble(), bytes.endsWith('4'));
    MUST(day.isEmpty() || day.size() == 10 || day.size() == 16);
}
