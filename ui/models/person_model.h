#pragma once

#include "domain/campaign.h"
#include "domain/join.h"
#include "domain/paper.h"
#include "domain/result.h"
#include "ui/models/counter_guard.h"
#include "ui/models/tone.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

class QPagedPaintDevice;

namespace madang {

class CampaignService;
class Clock;
class DrawService;
class ExportService;
class ParticipationService;
class RetentionService;

/// Everything that the program knows of one customer of an event: to look at, to print or hand over as PDF, and to
/// destroy on request. The phone is masked until the owner shows it; on paper, which is for that customer, it is whole.
class PersonModel final : public QObject, public CounterGuard {
    Q_OBJECT

public:
    struct Services {
        ParticipationService& participation;
        RetentionService& retention;
        ExportService& exports;
        DrawService& draws;
        CampaignService& campaigns;
    };
    PersonModel(const Services& services, const Clock& clock, QObject* parent = nullptr);

    void open(const Entry& entry);
    const Entry& entry() const { return m_record.entry; }
    bool isPhoneShown() const { return m_isPhoneShown; }
    /// Once the owner may.
    void showPhone();
    QList<Paper::Part> parts() const { return partsWith(m_isPhoneShown); }
    /// The same for the customer, with everything.
    Paper paper() const;

    void print(const std::shared_ptr<QPagedPaintDevice>& page);
    void savePdf(const QString& file);
    QString proposedName() const;

    bool canForget() const;
    bool takesNews() const { return m_record.takesNews; }
    /// What will be gone and what stays, before it is done.
    QString forgetLine() const;
    void forget(bool alsoNews);
    const QString& error() const { return m_error; }

signals:
    void changed();
    /// Printed, saved or destroyed, or why not.
    void ended(const QString& sentence, Tone tone);
    void forgotten();

private:
    QList<Paper::Part> partsWith(bool isPhoneWhole) const;
    Paper::Part entryPart(bool isPhoneWhole) const;
    Paper::Part consentPart() const;
    Paper::Part keepingPart() const;
    void begin(const std::function<QFuture<Result<void>>(Role)>& give, const QString& done);

    Services m_services;
    const Clock& m_clock;
    PersonRecord m_record;
    Campaign m_campaign;
    bool m_isPhoneShown = false;
    QString m_error;
};

} // namespace madang
