#pragma once

#include "domain/result.h"
#include "ui/models/labels.h"

#include <QFuture>
#include <QObject>

namespace madang {

class DataKeyService;
class OwnerSecrets;

/// Where keys are kept, as the owner sees it and can change it. Passphrases go through as they are typed and are not
/// kept here.
class SecretsModel final : public QObject {
    Q_OBJECT

public:
    /// isPractice: the owner is asked for nothing, also not by the system's store.
    SecretsModel(OwnerSecrets& secrets, DataKeyService& dataKey, bool isPractice, QObject* parent = nullptr);

    StateWords place() const;
    QString placeLine() const;
    /// Of the key that opens what is personal of customers.
    StateWords dataKey() const;
    QString dataKeyLine() const;

    bool canUnlock() const;
    bool canMoveIntoFile() const;
    bool canChangePassphrase() const;
    bool canLookAgain() const;
    /// The data key is gone for good, as far as anybody can tell.
    bool canStartAnew() const;
    bool isBusy() const { return m_isBusy; }
    /// What came of what was done last.
    const QString& line() const { return m_line; }
    Tone lineTone() const { return m_tone; }

    /// Tries whether the system's store takes a key: shown only then.
    void judge();
    void unlock(const QString& passphrase);
    void moveIntoFile(const QString& passphrase);
    void changePassphrase(const QString& before, const QString& after);
    void lookAgain();
    void startAnew();

signals:
    void changed();

private:
    void run(const QFuture<Result<void>>& work, const QString& done);
    void say(const QString& line, Tone tone);

    OwnerSecrets& m_secrets;
    DataKeyService& m_dataKey;
    bool m_isPractice;
    bool m_isBusy = false;
    QString m_line;
    Tone m_tone = Tone::Ink2;
};

} // namespace madang
