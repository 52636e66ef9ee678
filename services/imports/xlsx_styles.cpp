#include "services/imports/xlsx_styles.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace madang::imports {

namespace {
constexpr int kFormatsMax = 70'000; ///< Excel allows 64,000 cell formats
constexpr double kLastSerial = 2'958'465; ///< 9999-12-31
} // namespace

bool isDayFormat(int id)
{
    return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54)
        || id == 57 || id == 58;
}

bool isDayFormat(QStringView code)
{
    bool hasMonth = false;
    bool hasTime = false;
    QChar closing;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code.at(at).toLower();
        if (!closing.isNull()) {
            if (c == closing)
                closing = {};
        } else if (c == u'"') {
            closing = u'"';
        } else if (c == u'[') {
            closing = u']';
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++at; // the next one is only shown
        } else if (c == u'y' || c == u'd') {
            return true;
        } else if (c == u';') {
            break; // what is below zero is shown otherwise
        } else {
            hasMonth = hasMonth || c == u'm';
            hasTime = hasTime || c == u'h' || c == u's';
        }
    }
    return hasMonth && !hasTime;
}

XlsxStyles readStyles(QIODevice* part)
{
    XlsxStyles styles;
    QHash<int, bool> own;
    QXmlStreamReader xml(part);
    bool inCells = false;
    int index = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            break;
        if (token == QXmlStreamReader::EndElement && xml.name() == u"cellXfs")
            inCells = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"cellXfs") {
            inCells = true;
        } else if (xml.name() == u"numFmt" && own.size() < kFormatsMax) {
            const QXmlStreamAttributes with = xml.attributes();
            own.insert(with.value(u"numFmtId"_s).toInt(), isDayFormat(with.value(u"formatCode"_s)));
        } else if (inCells && xml.name() == u"xf" && index < kFormatsMax) {
            const int format = xml.attributes().value(u"numFmtId"_s).toInt();
            if (own.contains(format) ? own.value(format) : isDayFormat(format))
                styles.days.insert(index);
            ++index;
        }
    }
    styles.isSound = !xml.hasError() && xml.tokenType() != QXmlStreamReader::DTD;
    return styles;
}

QString dayOfSerial(double serial, bool since1904)
{
    if (!(serial >= 0) || serial > kLastSerial)
        return {};
    double day = std::floor(serial);
    qint64 minutes = std::llround((serial - day) * 24 * 60);
    if (minutes == 24 * 60) {
        minutes = 0;
        ++day;
    }
    const QDate first = since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day < 60 ? 31 : 30);
    const QDate date = first.addDays(qint64(day));
    if (date.year() < 1900 || date.year() > 9999)
        return {};
    const QString text = date.toString(u"yyyy-MM-dd");
    return minutes > 0 ? text + QTime(int(minutes / 60), int(minutes % 60)).toString(u" HH:mm") : text;
}

} // namespace madang::imports
