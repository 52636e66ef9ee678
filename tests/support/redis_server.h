#pragma once

#include "support/temp_folder.h"
#include "support/wait.h"

#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace madang::test {

using namespace Qt::StringLiterals;

inline QByteArray resp(const QList<QByteArray>& words)
{
    QByteArray bytes = '*' + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray& word : words)
        bytes += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    return bytes;
}

/// A real redis-server on a socket in a folder of its own, ended with this object by its process id.
class RedisServer {
public:
    static bool isInstalled() { return !QStandardPaths::findExecutable(u"redis-server"_s).isEmpty(); }

    explicit RedisServer(const QStringList& arguments = {})
    {
        m_process.setWorkingDirectory(m_folder.path());
        m_process.setStandardOutputFile(QProcess::nullDevice());
#ifdef Q_OS_LINUX
        // A test that is killed does not leave its server behind.
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
        m_process.start(u"redis-server"_s,
                        QStringList{u"--port"_s, u"0"_s, u"--unixsocket"_s, u"r.sock"_s, u"--save"_s, u""_s,
                                    u"--databases"_s, u"16"_s}
                            + arguments);
        if (!m_process.waitForStarted() || !becomesTrue([this] { return isUp(); }))
            qFatal("redis-server does not come up");
    }
    ~RedisServer()
    {
        resume();
        m_process.kill();
        m_process.waitForFinished();
    }

    QString socket() const
    {
        return m_folder.filePath(u"r.sock"_s);
    }
    QString url() const
    {
        return u"unix:"_s + socket();
    }
    void stall() const
    {
        ::kill(pid_t(m_process.processId()), SIGSTOP);
    }
    void resume() const
    {
        ::kill(pid_t(m_process.processId()), SIGCONT);
    }

    /// What the server answers, as it came over the line.
    QByteArray run(const QList<QByteArray>& words, const QList<QByteArray>& before = {}) const
    {
        QLocalSocket line;
        line.connectToServer(socket());
        if (!line.waitForConnected())
            qFatal("no line to redis-server");
        if (!before.isEmpty()) {
            line.write(resp(before));
            line.waitForReadyRead();
            line.readAll();
        }
        line.write(resp(words));
        QByteArray answer;
        while (line.waitForReadyRead(answer.isEmpty() ? 5'000 : 20))
            answer += line.readAll();
        return answer;
    }
    /// A figure of INFO.
    qint64 figure(const QByteArray& section, const QByteArray& name) const
    {
        const QByteArray info = run({"INFO", section});
        const qsizetype at = info.indexOf('\n' + name) + name.size() + 2;
        return info.mid(at, info.indexOf('\r', at) - at).toLongLong();
    }

private:
    bool isUp() const
    {
        QLocalSocket line;
        line.connectToServer(socket());
        return line.waitForConnected(100);
    }

    TempFolder m_folder;
    QProcess m_process;
};

} // namespace madang::test
