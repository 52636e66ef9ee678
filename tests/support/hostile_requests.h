#pragma once

#include "support/join_bench.h"
#include "support/phone_line.h"

#include <QRandomGenerator>

namespace madang::test {

/// A request that must join nobody, and how it is sent.
struct Attack {
    QByteArray name;
    QByteArray bytes;
    PhoneLine::Then then = PhoneLine::Then::Waits;
};

/// Makes one bad request after another out of a good one, as a seed says.
class HostileRequests final {
public:
    HostileRequests(quint32 seed, const QByteArray& host, const QByteArray& goodForm)
        : m_random(seed)
        , m_host(host)
        , m_form(goodForm)
    {
    }

    Attack next()
    {
        switch (m_random.bounded(16)) {
        case 0: // the line breaks somewhere before the end
            return {"truncated", good().left(m_random.bounded(1, int(good().size()))), PhoneLine::Then::HangsUp};
        case 1: {
            const QByteArray bytes = good();
            const qsizetype body = bytes.indexOf("\r\n\r\n") + 4;
            return {"body too short", bytes.left(body + m_random.bounded(0, int(m_form.size()))),
                    PhoneLine::Then::HangsUp};
        }
        case 2:
            return {"huge header", head("X-Long: " + QByteArray(m_random.bounded(8'200, 60'000), 'x'))};
        case 3:
            return {"many headers", head(QByteArray("X: y\r\n").repeated(m_random.bounded(70, 400)) + "Z: z")};
        case 4:
            return {"huge body",
                    head("Content-Length: " + QByteArray::number(m_random.bounded(4'097, 2'000'000'000)))
                        + noise(m_random.bounded(0, 20'000))};
        case 5:
            return {"wrong length", lengthLie()};
        case 6:
            return {"smuggled", smuggled()};
        case 7:
            return {"binary", noise(m_random.bounded(1, 4'000)) + "\r\n\r\n", PhoneLine::Then::HangsUp};
        case 8:
            return {"bad escape", post(m_form + pick({"%", "%4", "%zz", "%ff%fe", "%00", "&x=%G1"}))};
        case 9:
            return {"bad target",
                    "GET /" + pick({"%", "%4", "%zz", "%c0%80", "%00", "%0d%0aHost:%20x", "\x01"})
                        + " HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n"};
        case 10:
            return {"wrong host", QByteArray(good()).replace("Host: " + m_host, "Host: " + pick(kHosts))};
        case 11:
            return {"wrong origin",
                    QByteArray(good()).replace("Origin: http://" + m_host,
                                               "Origin: " + pick({"null", "http://a.example"}))};
        case 12:
            return {"wrong token", post(wrongToken())};
        case 13:
            return {"field twice", post(m_form + "&phone=0101111" + QByteArray::number(m_random.bounded(1000, 9999)))};
        case 14:
            return {"broken head", brokenHead()};
        default:
            return {"wrong way",
                    pick({"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "CONNECT", "get"}) + " /join?"
                        + m_form + " HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n"};
        }
    }

    QHostAddress address() { return QHostAddress(0x7F010000U + quint32(m_random.bounded(1, 4'000))); }

private:
    inline static const QByteArrayList kHosts{"evil.example", "localhost",  "127.0.0.1",
                                              "127.0.0.1:1",  "[::1]:8250", ""};

    QByteArray pick(const QByteArrayList& all) { return all.at(m_random.bounded(int(all.size()))); }
    QByteArray noise(int size)
    {
        QByteArray bytes(size, '\0');
        for (char& byte : bytes)
            byte = char(m_random.bounded(256));
        return bytes;
    }
    QByteArray good() const { return postBytes(m_host, m_form); }
    QByteArray post(const QByteArray& form) const { return postBytes(m_host, form); }
    QByteArray head(const QByteArray& more) const
    {
        return "POST /join HTTP/1.1\r\nHost: " + m_host + "\r\n" + more + "\r\n\r\n";
    }
    QByteArray lengthLie()
    {
        const QByteArray number = QByteArray::number(m_form.size());
        return QByteArray(good()).replace("Content-Length: " + number,
                                          "Content-Length: "
                                              + pick({"-1", "+" + number, "0x10", "1e3", "", "abc",
                                                      number + "," + number, "99999999999999999999", number + " 1"}));
    }
    QByteArray smuggled()
    {
        const QByteArray more = pick({"Transfer-Encoding: chunked", "Transfer-Encoding: xchunked",
                                      "Transfer-Encoding : chunked", "Transfer-Encoding:\tchunked", "Content-Length: 0",
                                      "Content-Length: 5", "X: y\r\n Transfer-Encoding: chunked"});
        return QByteArray(good()).replace("\r\nContent-Length", "\r\n" + more + "\r\nContent-Length") + "0\r\n\r\n"
            + good();
    }
    QByteArray wrongToken()
    {
        QByteArray form = m_form;
        const int end = int(form.indexOf('&'));
        switch (m_random.bounded(3)) {
        case 0:
            form[m_random.bounded(2, end)] = '~';
            return form;
        case 1:
            return "t=" + form.mid(end);
        default:
            return form.mid(end + 1);
        }
    }
    QByteArray brokenHead()
    {
        QByteArray bytes = good();
        switch (m_random.bounded(5)) {
        case 0:
            return bytes.replace("HTTP/1.1", pick({"HTTP/0.9", "HTTP/2.0", "http/1.1", "HTTP/1.1 ", ""}));
        case 1:
            return bytes.replace("\r\nOrigin", pick({"\nOrigin", "\rOrigin", "\r\n Origin", "\r\nA B: c\r\nOrigin"}));
        case 2:
            return bytes.replace("Host: ", pick({"Host : ", "Hots: ", "Host: a\r\nHost: "}));
        case 3:
            return bytes.replace("/join", pick({"join", "http://evil.example/join", "/join /join", "*"}));
        default:
            return bytes.insert(bytes.indexOf("\r\n") + 2, pick({"\x7f", ":\r\n", "\xff\xfe: a\r\n", "X: \x02\r\n"}));
        }
    }

    QRandomGenerator m_random;
    QByteArray m_host;
    QByteArray m_form;
};

} // namespace madang::test
