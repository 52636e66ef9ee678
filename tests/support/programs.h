#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

/// The built programs, run as somebody would run them.
namespace madang::test {

using namespace Qt::StringLiterals;

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline Ran run(const QStringList& arguments, const QProcessEnvironment& environment = {}, const QByteArray& input = {})
{
    QProcess cli;
    if (!environment.isEmpty())
        cli.setProcessEnvironment(environment);
    cli.start(QStringLiteral(MADANG_BIN "/madang-cli"), arguments);
    cli.write(input);
    cli.closeWriteChannel();
    if (!cli.waitForFinished(120'000))
        return {};
    return {cli.exitCode(), cli.readAllStandardOutput(), cli.readAllStandardError()};
}

/// Starts madang-sandbox and stops it by its process id.
class SandboxProcess final {
public:
    SandboxProcess()
    {
        m_process.start(QStringLiteral(MADANG_BIN "/madang-sandbox"), {u"--port"_s, u"0"_s});
        if (m_process.waitForStarted() && m_process.waitForReadyRead(10'000))
            m_port = QJsonDocument::fromJson(m_process.readLine()).object().value(u"port"_s).toInt();
    }
    ~SandboxProcess()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
    }
    int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace madang::test
