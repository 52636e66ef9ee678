#pragma once

#include "domain/export_record.h"
#include "ui/models/counter_guard.h"
#include "ui/models/tone.h"

#include <QObject>

namespace madang {

class ExportService;

/// Taking the list of one event out of the program as a file. Masked is for the owner; phones and nicknames as they are
/// only with the owner's PIN, each time, and a reason.
class ExportModel final : public QObject, public CounterGuard {
    Q_OBJECT

public:
    explicit ExportModel(ExportService& exports, QObject* parent = nullptr);

    void open(const QString& campaignId, const QString& title, int customers);

    ExportForm form() const { return m_order.form; }
    void setForm(ExportForm form);
    bool isInClear() const { return m_order.isInClear; }
    void setInClear(bool isInClear);
    void setReason(const QString& reason);
    /// Why it cannot be begun yet; empty where it can.
    QString missing() const;
    /// There is an owner's PIN, so that a list in clear can be asked for.
    bool canBeInClear() const { return hasOwnerPin(); }

    /// "손님 명단 주말엔 반반 (가림).xlsx"
    QString proposedName() const;
    /// The ending that its name gets: "xlsx".
    QString suffix() const;
    void writeTo(const QString& file);
    bool isBusy() const { return m_isBusy; }
    int customers() const { return m_customers; }

signals:
    void changed();
    /// "손님 1,203명을 내보냈어요.", or why not.
    void ended(const QString& sentence, Tone tone);

private:
    void begin(const QString& file);

    ExportService& m_exports;
    ListExport m_order;
    QString m_title;
    int m_customers = 0;
    bool m_isBusy = false;
};

} // namespace madang
