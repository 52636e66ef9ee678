#include "command.h"

#include "ui/models/error_text.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {
constexpr qint64 kLongestLine = 4096;

void writeLine(FILE* stream, const QByteArray& line)
{
    fwrite(line.constData(), 1, std::size_t(line.size()), stream);
    fputc('\n', stream);
    fflush(stream);
}
} // namespace

Context::Context(QString command, QStringList arguments)
    : m_command(std::move(command))
    , m_arguments(std::move(arguments))
{
}

bool Context::parse(const QList<QCommandLineOption>& options)
{
    m_parser.addOptions(options);
    m_parser.addOptions({{u"data-dir"_s, u"자료 폴더"_s, u"DIR"_s},
                         {u"settings"_s, u"바깥 서비스 주소 파일(JSON)"_s, u"FILE"_s},
                         {u"practice"_s, u"설정에서 껐더라도 연습 모드로"_s},
                         {u"json"_s, u"결과를 JSON으로"_s}});
    const QCommandLineOption help = m_parser.addHelpOption();
    if (!m_parser.parse(QStringList{u"madang-cli "_s + m_command} + m_arguments)) {
        wrongUse(m_parser.errorText());
        return false;
    }
    if (m_parser.isSet(help)) {
        print(m_parser.helpText());
        std::exit(Done);
    }
    return true;
}

QString Context::readLine() const
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine(kLongestLine);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

void Context::print(const nlohmann::json& document) const
{
    writeLine(stdout,
              QByteArray::fromStdString(document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

void Context::print(const QString& line) const
{
    writeLine(stdout, line.toUtf8());
}

void Context::say(const QString& line) const
{
    writeLine(stderr, line.toUtf8());
}

ExitCode Context::fail(const Error& error, const QString& sentence) const
{
    say(sentence.isEmpty() ? errorLine(error) : sentence);
    if (!error.detail.isEmpty())
        say(u"("_s + errorKey(error.kind) + u": "_s + error.detail + u")"_s);
    return error.kind == ErrorKind::OutcomeUnknown ? OutcomeUnknown : Failed;
}

ExitCode Context::wrongUse(const QString& why) const
{
    say(u"madang-cli %1: %2"_s.arg(m_command, why));
    return WrongUse;
}

} // namespace madang::cli
