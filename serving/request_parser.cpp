#include "serving/request_parser.h"

#include <QStringDecoder>

#include <algorithm>

namespace madang::serving {

namespace {
constexpr int kBadRequest = 400;
constexpr int kLengthRequired = 411;
constexpr int kTooLarge = 413;
constexpr int kTargetTooLong = 414;
constexpr int kExpectationFailed = 417;
constexpr int kHeadTooLarge = 431;
constexpr int kOtherVersion = 505;
constexpr qsizetype kLongestMethod = 16;
constexpr qsizetype kLongestNumber = 12;
constexpr QByteArrayView kHeadEnd("\r\n\r\n");

/// RFC 9110 §5.6.2
bool isTokenCharacter(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return isLetter || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isControl(char c)
{
    return (c >= '\0' && c < ' ') || c == '\x7f';
}

bool isPlainTarget(QByteArrayView target)
{
    return std::ranges::all_of(target, [](char c) { return c > ' ' && c < '\x7f'; }) && !target.contains('#');
}

int countOf(const Headers& headers, const char* name)
{
    return int(std::ranges::count_if(
        headers, [name](const auto& header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; }));
}

bool hasWord(const QByteArray& list, const char* word)
{
    const QByteArrayList words = list.split(',');
    return std::ranges::any_of(
        words, [word](const QByteArray& one) { return one.trimmed().compare(word, Qt::CaseInsensitive) == 0; });
}
} // namespace

RequestParser::State RequestParser::feed(QByteArray& bytes)
{
    switch (m_phase) {
    case Phase::Head:
        return readHead(bytes);
    case Phase::Body:
        return readBody(bytes);
    case Phase::Complete:
        return State::Complete;
    case Phase::Refused:
        break;
    }
    return State::Refused;
}

Request RequestParser::take()
{
    Request request = std::move(m_request);
    *this = RequestParser(m_limits);
    return request;
}

RequestParser::State RequestParser::refuse(int status)
{
    m_phase = Phase::Refused;
    m_refusal = status;
    m_closes = true;
    return State::Refused;
}

RequestParser::State RequestParser::readHead(QByteArray& bytes)
{
    const qsizetype most = m_limits.headBytes + kHeadEnd.size();
    const qsizetype from = std::max<qsizetype>(0, m_head.size() - kHeadEnd.size() + 1);
    const qsizetype taken = std::min(bytes.size(), most - m_head.size());
    m_head += bytes.left(taken);
    bytes.remove(0, taken);
    qsizetype blank = 0; // some clients end a body with a line end too many
    while (QByteArrayView(m_head).sliced(blank).startsWith("\r\n"))
        blank += 2;
    m_head.remove(0, blank);
    if (blank > 0 && !bytes.isEmpty())
        return readHead(bytes);
    const qsizetype end = m_head.indexOf(kHeadEnd, std::max<qsizetype>(0, from - blank));
    if (end < 0) {
        if (m_head.size() < most)
            return State::NeedsMore;
        return refuse(m_head.contains("\r\n") ? kHeadTooLarge : kTargetTooLong);
    }
    bytes.prepend(m_head.sliced(end + kHeadEnd.size()));
    m_head.truncate(end);
    if (const int status = parseHead(m_head); status != 0)
        return refuse(status);
    m_head.clear();
    m_phase = Phase::Body;
    return readBody(bytes);
}

RequestParser::State RequestParser::readBody(QByteArray& bytes)
{
    const qsizetype missing = m_length - m_request.body.size();
    m_request.body += bytes.left(missing);
    bytes.remove(0, std::min(missing, bytes.size()));
    if (m_request.body.size() < m_length)
        return State::NeedsMore;
    m_phase = Phase::Complete;
    return State::Complete;
}

int RequestParser::parseHead(QByteArrayView head)
{
    // One header a line, and lines end in one way only.
    const QByteArray text = head.toByteArray();
    const qsizetype ends = text.count("\r\n");
    if (text.count('\r') != ends || text.count('\n') != ends || text.contains('\0'))
        return kBadRequest;
    if (ends > m_limits.headers)
        return kHeadTooLarge;
    bool isFirst = true;
    for (qsizetype from = 0; from <= text.size();) {
        qsizetype to = text.indexOf("\r\n", from);
        if (to < 0)
            to = text.size();
        const QByteArrayView line = QByteArrayView(text).sliced(from, to - from);
        const int status = isFirst ? parseRequestLine(line) : parseHeader(line);
        if (status != 0)
            return status;
        isFirst = false;
        from = to + 2;
    }
    return judgeHeaders();
}

int RequestParser::parseRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first)
        return kBadRequest;
    const QByteArrayView method = line.first(first);
    if (method.size() > kLongestMethod || !isToken(method))
        return kBadRequest;
    const QByteArrayView version = line.sliced(last + 1);
    m_isOld = version == QByteArrayView("HTTP/1.0");
    if (!m_isOld && version != QByteArrayView("HTTP/1.1"))
        return version.startsWith("HTTP/") && version.size() == 8 ? kOtherVersion : kBadRequest;
    m_request.method = method.toByteArray();
    return parseTarget(line.sliced(first + 1, last - first - 1));
}

int RequestParser::parseTarget(QByteArrayView target)
{
    if (!target.startsWith('/') || !isPlainTarget(target) || !hasSoundEscapes(target))
        return kBadRequest;
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = QByteArray::fromPercentEncoding((mark < 0 ? target : target.first(mark)).toByteArray());
    QStringDecoder utf8(QStringDecoder::Utf8);
    m_request.path = utf8(path);
    if (utf8.hasError() || std::ranges::any_of(path, isControl))
        return kBadRequest;
    if (mark >= 0)
        m_request.rawQuery = target.sliced(mark + 1).toByteArray();
    return 0;
}

int RequestParser::parseHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon))) // also a blank before the colon, and a line that goes on
        return kBadRequest;
    const QByteArray value = line.sliced(colon + 1).toByteArray().trimmed();
    if (std::ranges::any_of(value, [](char c) { return isControl(c) && c != '\t'; }))
        return kBadRequest;
    m_request.headers.append({line.first(colon).toByteArray(), value});
    return 0;
}

int RequestParser::judgeHeaders()
{
    const int hosts = countOf(m_request.headers, "Host");
    if (hosts > 1 || (hosts == 0 && !m_isOld))
        return kBadRequest;
    const QByteArray connection = m_request.header("Connection");
    m_closes = m_isOld ? !hasWord(connection, "keep-alive") : hasWord(connection, "close");
    const QByteArray expected = m_request.header("Expect");
    m_isAwaited = expected.compare("100-continue", Qt::CaseInsensitive) == 0;
    if (!expected.isEmpty() && !m_isAwaited)
        return kExpectationFailed;
    return judgeLength();
}

/// Where two readers could see different ends, there is none.
int RequestParser::judgeLength()
{
    const int lengths = countOf(m_request.headers, "Content-Length");
    if (countOf(m_request.headers, "Transfer-Encoding") > 0)
        return lengths > 0 ? kBadRequest : kLengthRequired;
    if (lengths == 0)
        return 0;
    const QByteArray typed = m_request.header("Content-Length");
    const bool isNumber = !typed.isEmpty() && typed.size() <= kLongestNumber
        && std::ranges::all_of(typed, [](char c) { return c >= '0' && c <= '9'; });
    if (lengths > 1 || !isNumber)
        return kBadRequest;
    m_length = typed.toLongLong();
    return m_length > m_limits.bodyBytes ? kTooLarge : 0;
}

} // namespace madang::serving
