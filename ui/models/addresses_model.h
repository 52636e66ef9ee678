#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace madang {

class Settings;

/// One outside service whose address an operator may change.
struct ServiceAddress {
    QString id; ///< as in ProviderTable
    QString name;
    QString usual; ///< may be empty: it has no public address
    QString own; ///< empty: the usual one counts
};

/// Where the outside services are, for who runs servers of his own. Counts outside of practice mode.
class AddressesModel final : public QObject {
    Q_OBJECT

public:
    AddressesModel(Settings& settings, QHash<QString, QString> usual, QObject* parent = nullptr);

    /// All but WebUI, which is the owner's own in any case.
    QList<ServiceAddress> services() const;
    QString address(const QString& id) const;
    /// Empty, or what is wrong with it; then the former one stays.
    QString setAddress(const QString& id, const QString& address);

signals:
    void changed();

private:
    Settings& m_settings;
    QHash<QString, QString> m_usual;
};

} // namespace madang
