#pragma once

#include "domain/error.h"

#include <nlohmann/json_fwd.hpp>

#include <QCommandLineParser>
#include <QString>

namespace madang::cli {

/// 0 done, 1 failed or partly done, 2 wrong use, 3 outcome unknown.
enum ExitCode { Done = 0, Failed = 1, WrongUse = 2, OutcomeUnknown = 3 };

/// What every command shares: its own options parsed, and how it may speak. With --json standard output carries JSON
/// and nothing else; everything meant for a person goes to standard error.
class Context final {
public:
    Context(QString command, QStringList arguments);

    /// Adds --data-dir, --settings, --practice, --json and parses; false (and the mistake is said) for wrong use.
    bool parse(const QList<QCommandLineOption>& options);

    QString value(const QString& name) const { return m_parser.value(name); }
    bool isSet(const QString& name) const { return m_parser.isSet(name); }
    QStringList positional() const { return m_parser.positionalArguments(); }
    bool wantsJson() const { return m_parser.isSet(QStringLiteral("json")); }

    /// One line of standard input, without its end.
    QString readLine() const;

    /// One JSON document or line on standard output.
    void print(const nlohmann::json& document) const;
    /// Text on standard output, for a person who did not ask for JSON.
    void print(const QString& line) const;
    void say(const QString& line) const;
    ExitCode fail(const Error& error, const QString& sentence = {}) const;
    ExitCode wrongUse(const QString& why) const;

private:
    QString m_command;
    QStringList m_arguments;
    QCommandLineParser m_parser;
};

ExitCode runPlan(Context& context);
ExitCode runPoster(Context& context);
ExitCode runPublish(Context& context);
ExitCode runCampaigns(Context& context);
ExitCode runParticipants(Context& context);
ExitCode runDraw(Context& context);
ExitCode runCheckBusiness(Context& context);
ExitCode runBackup(Context& context);
ExitCode runRestore(Context& context);
ExitCode runDoctor(Context& context);
ExitCode runCache(Context& context);
ExitCode runSound(Context& context);

} // namespace madang::cli
