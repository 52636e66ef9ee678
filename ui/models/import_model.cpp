#include "ui/models/import_model.h"

#include "domain/money.h"
#include "services/async/then.h"
#include "services/campaign_service.h"
#include "services/import_service.h"
#include "ui/models/error_text.h"
#include "ui/models/import_words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
constexpr qsizetype kListed = 100;
}

ImportModel::ImportModel(ImportKind kind, ImportService& imports, CampaignService& campaigns, QObject* parent)
    : QObject(parent)
    , m_kind(kind)
    , m_imports(imports)
    , m_campaigns(campaigns)
    , m_rows(kind)
{
    connect(&m_reading, &QFutureWatcherBase::progressValueChanged, this, [this](int percent) {
        m_percent = percent;
        emit changed();
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (!m_reading.isCanceled() && m_reading.future().resultCount() > 0)
            take(m_reading.result());
    });
    connect(&m_imports, &ImportService::undoChanged, this, &ImportModel::changed);
}

ImportModel::~ImportModel()
{
    m_reading.cancel();
}

void ImportModel::open(const QString& campaignId)
{
    m_reading.cancel();
    ++m_asked;
    m_looking = false;
    m_state = State::Choosing;
    m_campaign = {};
    m_table = {};
    m_columns = {};
    m_customers = {};
    m_sales = {};
    m_problem.clear();
    m_undoProblem.clear();
    m_fileName.clear();
    m_agreed = false;
    m_rows.clear();
    if (m_kind == ImportKind::Customers) {
        if (const Result<void> open = m_imports.mayImportCustomers(campaignId); !open)
            return refuse(closedText(open.error()));
        m_campaign = m_campaigns.load(campaignId).value_or({});
    }
    emit changed();
}

void ImportModel::read(const QString& path)
{
    m_reading.cancel();
    ++m_asked;
    m_looking = false;
    m_table = {};
    m_fileName = QFileInfo(path).fileName();
    m_state = State::Reading;
    m_percent = 0;
    m_agreed = false;
    m_problem.clear();
    m_reading.setFuture(m_imports.read(path));
    emit changed();
}

void ImportModel::cancel()
{
    m_reading.cancel();
    m_state = State::Choosing;
    emit changed();
}

void ImportModel::take(const ImportFile& file)
{
    if (file.refusal != ImportRefusal::None)
        return refuse(refusalText(file.refusal));
    m_table = file.table;
    m_columns = understandColumns(m_table, m_kind);
    m_state = State::Preview;
    look();
}

void ImportModel::refuse(const QString& problem)
{
    m_problem = problem;
    m_state = State::Refused;
    emit changed();
}

QString ImportModel::fileLine() const
{
    return m_table.form.isEmpty() ? m_fileName : u"%1 · %2"_s.arg(m_fileName, m_table.form);
}

QStringList ImportModel::columnTitles() const
{
    QStringList titles;
    for (int column = 0; column < m_table.columns; ++column) {
        const QString letter = tr("%1열").arg(columnLetter(column));
        const QString name = m_columns.names.value(column).simplified();
        titles << (name.isEmpty() ? letter : u"%1 · %2"_s.arg(letter, name.left(30)));
    }
    return titles;
}

void ImportModel::setColumn(ImportField field, std::optional<int> column)
{
    m_columns.set(field, column);
    look();
}

void ImportModel::look()
{
    const int asked = ++m_asked;
    m_looking = m_columns.isComplete(m_kind);
    m_problem = m_looking ? QString() : missingColumnsText(m_kind);
    if (!m_looking) {
        m_customers = {};
        m_sales = {};
        m_rows.clear();
        emit changed();
        return;
    }
    const auto shown = [this, asked](const auto& preview, auto& mine) {
        if (asked != m_asked) // a later choice is what counts
            return;
        m_looking = false;
        if (preview) {
            mine = *preview;
            m_rows.show(mine);
        } else {
            m_problem = errorLine(preview.error());
        }
        emit changed();
    };
    if (m_kind == ImportKind::Customers)
        async::onResult(this, m_imports.previewCustomers(m_campaign.id, m_table, m_columns),
                        [this, shown](const Result<CustomersPreview>& preview) { shown(preview, m_customers); });
    else
        async::onResult(this, m_imports.previewSales(m_table, m_columns),
                        [this, shown](const Result<SalesPreview>& preview) { shown(preview, m_sales); });
    emit changed();
}

const QList<UnusableRow>& ImportModel::unusable() const
{
    return m_kind == ImportKind::Customers ? m_customers.unusable : m_sales.unusable;
}

QString ImportModel::sentence() const
{
    const bool isDone = m_state == State::Done;
    return m_kind == ImportKind::Customers ? customersSentence(m_customers, isDone) : salesSentence(m_sales, isDone);
}

QString ImportModel::unusableSentence() const
{
    return madang::unusableSentence(unusable());
}

QStringList ImportModel::unusableLines() const
{
    QStringList lines;
    for (const UnusableRow& row : unusable().first(std::min(kListed, unusable().size())))
        lines << tr("%1번째 줄: %2").arg(formatCount(row.row), rowProblemText(row.problem));
    if (unusable().size() > kListed)
        lines << tr("그 밖에 %1줄이 더 있어요").arg(formatCount(unusable().size() - kListed));
    return lines;
}

int ImportModel::changing() const
{
    return m_kind == ImportKind::Customers ? int(m_customers.adding.size()) : m_sales.added() + m_sales.replaced();
}

void ImportModel::setAgreed(bool agreed)
{
    m_agreed = agreed;
    emit changed();
}

bool ImportModel::canImport() const
{
    return m_state == State::Preview && !isLooking() && !m_importing && m_columns.isComplete(m_kind) && changing() > 0
        && (m_kind == ImportKind::Sales || m_agreed);
}

void ImportModel::import()
{
    if (!canImport())
        return;
    m_problem.clear();
    if (m_kind == ImportKind::Sales)
        return takeImported(m_imports.importSales(m_sales));
    m_importing = true;
    emit changed();
    async::onResult(this, m_imports.importCustomers(m_campaign.id, m_customers),
                    [this, asked = m_asked](const Result<int>& imported) {
                        m_importing = false;
                        if (asked == m_asked)
                            takeImported(imported);
                        else
                            emit changed(); // another file is open by now
                    });
}

void ImportModel::takeImported(const Result<int>& imported)
{
    if (imported) {
        m_state = State::Done;
        m_undoProblem.clear();
    } else if (imported.error().kind == ErrorKind::Conflict) {
        m_problem = tr("방금 참여한 손님이 명단에 있어서 아무도 넣지 않았어요. 다시 한 번 눌러 주세요.");
    } else {
        m_problem = m_kind == ImportKind::Customers ? closedText(imported.error()) : errorLine(imported.error());
    }
    emit changed();
}

QString ImportModel::undoSentence(const QString& campaignId) const
{
    const int count = m_kind == ImportKind::Customers ? m_imports.customersToUndo(campaignId) : m_imports.daysToUndo();
    if (count == 0)
        return {};
    return (m_kind == ImportKind::Customers ? tr("방금 손님 %1명을 가져왔어요.") : tr("방금 %1일의 매출을 가져왔어요."))
        .arg(formatCount(count));
}

void ImportModel::undo()
{
    if (m_importing)
        return;
    m_undoProblem.clear();
    if (m_kind == ImportKind::Sales)
        return takeUndone(m_imports.undoSales());
    m_importing = true;
    emit changed();
    async::onResult(this, m_imports.undoCustomers(), [this](const Result<int>& undone) { takeUndone(undone); });
}

void ImportModel::takeUndone(const Result<int>& undone)
{
    m_importing = false;
    if (undone) {
        if (m_state == State::Done)
            m_state = State::Choosing;
    } else if (undone.error().kind == ErrorKind::Conflict) {
        m_undoProblem = m_kind == ImportKind::Customers
            ? tr("이미 추첨한 이벤트라서 되돌릴 수 없어요. 바뀐 것은 없어요.")
            : tr("가져온 뒤에 다시 적은 날이 있어서 되돌리지 않았어요. 그날의 매출을 직접 고쳐 주세요.");
    } else {
        m_undoProblem = errorLine(undone.error());
    }
    emit changed();
}

} // namespace madang
