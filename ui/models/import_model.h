#pragma once

#include "domain/campaign.h"
#include "ui/models/import_rows_model.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace madang {

class CampaignService;
class ImportService;

/// Bringing a file in: choose, look at what will happen, then one button. Nothing is written before import(); for
/// customers the owner has to say first that they agreed to take part.
class ImportModel final : public QObject {
    Q_OBJECT

public:
    enum class State { Choosing, Reading, Preview, Refused, Done };

    ImportModel(ImportKind kind, ImportService& imports, CampaignService& campaigns, QObject* parent = nullptr);
    ~ImportModel() override;

    ImportKind kind() const { return m_kind; }
    /// Begins anew; `campaignId` is the event of the customers. Refused where it takes nobody now.
    void open(const QString& campaignId = {});
    const Campaign& campaign() const { return m_campaign; }

    void read(const QString& path);
    void cancel();
    State state() const { return m_state; }
    int percent() const { return m_percent; }
    /// "손님 명단.csv · CP949"
    QString fileLine() const;
    /// Why it was refused, or what went wrong with the last step; else empty.
    const QString& problem() const { return m_problem; }

    /// "B열 · 휴대폰", for each column of the file.
    QStringList columnTitles() const;
    const ImportColumns& columns() const { return m_columns; }
    void setColumn(ImportField field, std::optional<int> column);
    /// The preview of another choice of columns is on its way.
    bool isLooking() const { return m_looking; }

    QString sentence() const;
    QString unusableSentence() const;
    /// "12번째 줄: 전화번호가 없어요", the first hundred.
    QStringList unusableLines() const;
    ImportRowsModel& rows() { return m_rows; }
    /// How many customers or days the button is about.
    int changing() const;

    bool isAgreed() const { return m_agreed; }
    void setAgreed(bool agreed);
    bool canImport() const;
    /// Done, or problem(), when changed() says so: many customers take a while, and the window goes on.
    void import();
    bool isImporting() const { return m_importing; }

    /// What undo() would take back: "방금 손님 12명을 가져왔어요."; empty where there is nothing.
    QString undoSentence(const QString& campaignId = {}) const;
    void undo();
    /// Why the last undo() did nothing; else empty.
    const QString& undoProblem() const { return m_undoProblem; }

signals:
    void changed();

private:
    void take(const ImportFile& file);
    void look();
    void refuse(const QString& problem);
    void takeImported(const Result<int>& imported);
    void takeUndone(const Result<int>& undone);
    const QList<UnusableRow>& unusable() const;

    ImportKind m_kind;
    ImportService& m_imports;
    CampaignService& m_campaigns;
    ImportRowsModel m_rows;
    QFutureWatcher<ImportFile> m_reading;
    Campaign m_campaign;
    State m_state = State::Choosing;
    QString m_fileName;
    QString m_problem;
    QString m_undoProblem;
    ImportTable m_table;
    ImportColumns m_columns;
    CustomersPreview m_customers;
    SalesPreview m_sales;
    int m_percent = 0;
    int m_asked = 0; ///< previews so far; an answer to an earlier one is not shown
    bool m_looking = false;
    bool m_agreed = false;
    bool m_importing = false; ///< or being taken back
};

} // namespace madang
