#pragma once

#include "domain/money.h"
#include "domain/result.h"
#include "ui/models/labels.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace madang {

class AiConnections;
class Settings;
struct AiVendor;

/// One vendor of AI as the settings show it.
struct AiVendorView {
    QString id;
    QString name;
    QString use; ///< what it is for
    StateWords key; ///< is there one, and where
    bool takesKey = false; ///< false: the settings file has given one
    bool hasKey = false;
    bool canAsk = false; ///< there is a key, and nothing is under way
    QString model;
    QStringList models; ///< as the vendor lists them, once it was asked
    QString line; ///< what came of what was done last
    Tone lineTone = Tone::Ink2;
};

/// Who is asked for plans and pictures, with which keys and models, and what it may cost.
class AiModel final : public QObject {
    Q_OBJECT

public:
    AiModel(AiConnections& connections, Settings& settings, QObject* parent = nullptr);

    QList<AiVendorView> vendors() const;
    /// Nobody is asked, whatever is set: a rehearsal.
    bool isRehearsal() const;
    /// "claude" or "openai", the other one after it; "none".
    QString firstAsked() const;
    void setFirstAsked(const QString& vendor);
    /// Models of pictures in the order in which they are asked.
    QStringList pictureOrder() const;
    /// One place further to the front.
    void preferPicture(const QString& model);
    Won ceiling() const;
    Won mostCeiling() const;
    void setCeiling(Won ceiling);

    /// The key as it was typed or pasted; it is not kept here.
    void saveKey(const QString& vendor, const QString& key);
    void removeKey(const QString& vendor);
    void setModel(const QString& vendor, const QString& model);
    void loadModels(const QString& vendor);
    void check(const QString& vendor);

signals:
    void changed();

private:
    struct State {
        QString line;
        Tone tone = Tone::Ink2;
        QStringList models;
        bool isBusy = false;
    };
    AiVendorView viewOf(const AiVendor& vendor) const;
    void begin(const QString& vendor, const QString& line);
    void end(const QString& vendor, const QString& line, Tone tone);

    AiConnections& m_connections;
    Settings& m_settings;
    QHash<QString, State> m_states;
};

/// What "연결 확인" says of a failure.
QString aiCheckLine(const Error& error);

} // namespace madang
