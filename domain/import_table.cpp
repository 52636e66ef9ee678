#include "domain/import_table.h"

#include "domain/keys.h"

#include <algorithm>

namespace madang {

namespace {
constexpr std::array kRefusalKeys{
    KeyOf{ImportRefusal::Unreadable, "unreadable"},
    KeyOf{ImportRefusal::TooLarge, "too-large"},
    KeyOf{ImportRefusal::TooManyRows, "too-many-rows"},
    KeyOf{ImportRefusal::Empty, "empty"},
    KeyOf{ImportRefusal::NotText, "not-text"},
    KeyOf{ImportRefusal::UnknownLetters, "unknown-letters"},
    KeyOf{ImportRefusal::OpenQuote, "open-quote"},
    KeyOf{ImportRefusal::OldExcel, "old-excel"},
    KeyOf{ImportRefusal::WebPage, "web-page"},
    KeyOf{ImportRefusal::NotASheet, "not-a-sheet"},
    KeyOf{ImportRefusal::Broken, "broken"},
    KeyOf{ImportRefusal::Swollen, "swollen"},
    KeyOf{ImportRefusal::Cancelled, "cancelled"},
};
} // namespace

QString importRefusalKey(ImportRefusal refusal)
{
    return keyIn(kRefusalKeys, refusal);
}

bool ImportTableBuilder::add(int number, QStringList cells)
{
    cells.resize(std::min<qsizetype>(cells.size(), kImportColumnsMax));
    for (QString& cell : cells) {
        cell = cell.left(kImportCellMax).trimmed();
        m_text += cell.size();
    }
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    if (cells.isEmpty())
        return true;
    if (rowCount() == kImportRowsMax || m_text > kImportTextMax)
        return false;
    m_table.columns = std::max(m_table.columns, int(cells.size()));
    m_table.rows.append({number, std::move(cells)});
    return true;
}

ImportTable ImportTableBuilder::take(const QString& form)
{
    m_table.form = form;
    return std::exchange(m_table, {});
}

} // namespace madang
