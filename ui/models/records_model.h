#pragma once

#include "domain/retention.h"
#include "ui/models/tone.h"

#include <QAbstractTableModel>
#include <QHash>

namespace madang {

class CampaignService;
class Clock;
class ExportService;
class ParticipationService;
class RetentionService;

/// What the law asks a store to be able to show: what was destroyed and what is next, who took data out, and what
/// customers were told. One table at a time; none of them has a word about whom.
class RecordsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Kind { Coming, Destroyed, Exports, Notices };
    struct Services {
        RetentionService& retention;
        ExportService& exports;
        ParticipationService& participation;
        CampaignService& campaigns;
    };
    RecordsModel(const Services& services, const Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    Kind kind() const { return m_kind; }
    void show(Kind kind);
    void reload();
    /// Everything of a row in words, where a cell cannot hold it (the text of a notice); else empty.
    QString detail(int row) const;
    const QString& error() const { return m_error; }
    /// Which column is as wide as there is room.
    int wideColumn() const;

    QString proposedName() const;
    void saveTo(const QString& file);

signals:
    void changed();
    void ended(const QString& sentence, Tone tone);

private:
    void readComing();
    void take(const QList<QStringList>& rows, const QStringList& details = {});
    QString titleOf(const QString& campaignId);
    void readDestroyed();
    void readExports();
    void readNotices();

    Services m_services;
    const Clock& m_clock;
    Kind m_kind = Kind::Coming;
    QList<QStringList> m_rows;
    QStringList m_details;
    QHash<QString, QString> m_titles;
    QString m_error;
    int m_asked = 0;
};

} // namespace madang
