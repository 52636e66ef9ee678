#pragma once

#include "domain/result.h"
#include "domain/roles.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace madang {

class Clock;
class CounterService;

/// Who is at the counter, for all screens, and the asking for the owner's PIN where staff begins what is the owner's.
/// Models begin such a thing with permit(): it goes on at once, or when the PIN was right, or not at all.
class CounterModel final : public QObject {
    Q_OBJECT

public:
    enum class Lasts { Once, UntilEnded };

    CounterModel(CounterService& counter, const Clock& clock, QObject* parent = nullptr);

    bool isStaff() const;
    bool hasPin(Role role) const;

    /// Calls `goOn` where it may be done, at once or after the owner's PIN; not when `context` goes first, nor when
    /// the asking is given up or another thing is asked for. True where it was done at once.
    bool permit(Action action, QObject* context, std::function<void()> goOn, Lasts lasts = Lasts::Once);
    /// The same, but the owner's PIN is asked for whoever is at the counter, each time. Nothing happens while the owner
    /// has none: hasPin() says so first.
    void confirm(Action action, QObject* context, std::function<void()> goOn);
    void endPermission(Action action);
    bool may(Action action) const;

    /// Only with an owner's PIN; else line() says why.
    void handToStaff();
    /// Asks for a PIN to make the counter the owner's again.
    void askForOwner();

    /// A PIN is being asked for: the question, and the line below the digits.
    bool isAsking() const { return m_isAsking; }
    QString question() const;
    const QString& line() const { return m_line; }
    bool isBusy() const { return m_isBusy; }
    void enter(const QString& pin);
    void giveUp();

    /// For the settings; line() says what came of it.
    void setPin(Role role, const QString& pin);
    void removePin(Role role);

signals:
    void changed();
    void pinAsked();
    /// The asking is over, with or without a right PIN.
    void pinDone();
    void pinSet();

private:
    void ask(Action action, QObject* context, std::function<void()> goOn, Lasts lasts);
    void finish(const Result<void>& outcome);

    CounterService& m_counter;
    const Clock& m_clock;
    bool m_isAsking = false;
    bool m_isBusy = false;
    QString m_line;
    std::optional<Action> m_action; ///< nothing: the counter itself
    Lasts m_lasts = Lasts::Once;
    QPointer<QObject> m_context;
    std::function<void()> m_goOn;
};

} // namespace madang
