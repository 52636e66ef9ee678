#pragma once

#include "domain/business_registration.h"
#include "ui/models/labels.h"

#include <QObject>

namespace madang {

class BusinessRegistry;

/// The store's business number for the fields that show it: what was typed, and what the tax office says of it in the
/// meantime.
class BusinessModel final : public QObject {
    Q_OBJECT

public:
    explicit BusinessModel(BusinessRegistry& registry, QObject* parent = nullptr);

    /// "124-81-00998"; empty where none is kept.
    QString number() const;
    const std::optional<BusinessRegistration>& registration() const;
    /// State and sentence on the number that is kept.
    StateWords words() const;
    QString line() const;
    /// The office does not know it yet, and the owner has not said that it is right.
    bool canConfirm() const;
    /// The office has not answered, or may answer otherwise by now.
    bool canCheckAgain() const;

    /// Keeps a right number at once and asks about it behind; a wrong one is refused (false) and changes nothing. With
    /// the owner's name and the opening day, where these are known, it is also asked whether it is theirs.
    bool take(const QString& typed, const QString& ownerName = {}, QDate openedOn = {});
    void remove();
    void confirm();
    void checkAgain();
    const QString& lastError() const { return m_lastError; }

signals:
    void changed();

private:
    bool note(const Result<void>& outcome);

    BusinessRegistry& m_registry;
    QString m_lastError;
};

} // namespace madang
