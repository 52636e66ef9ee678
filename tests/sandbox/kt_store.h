#pragma once

#include "sandbox/http_probe.h"

#include <QCryptographicHash>

namespace madang::sandbox {

using namespace Qt::StringLiterals;

inline const QString kBroadcasts = u"/kt/uridongne-tv/v1/broadcasts"_s;
inline const QString kCampaigns = u"/kt/genie-ads/v1/campaigns"_s;

inline QByteArray wave(int seconds, int bits = 16)
{
    const auto number = [](quint32 value, int bytes) {
        QByteArray text;
        for (int i = 0; i < bytes; ++i)
            text += char((value >> (8 * i)) & 0xffU);
        return text;
    };
    const QByteArray data(seconds * 8000 * bits / 8, '\1');
    const QByteArray format = number(1, 2) + number(1, 2) + number(8000, 4) + number(quint32(8000 * bits / 8), 4)
        + number(quint32(bits / 8), 2) + number(quint32(bits), 2);
    return "RIFF" + number(quint32(36 + data.size()), 4) + "WAVEfmt " + number(16, 4) + format + "data"
        + number(quint32(data.size()), 4) + data;
}

/// One store's dealings with KT.
struct Store {
    Probe probe;
    QByteArray token;
    int keys = 0;

    Store()
    {
        // Noon of a Thursday, standing still: reviews and schedules move only when told.
        probe.post(u"/__ctl/clock"_s, {{"now", "2026-04-02T12:00:00+09:00"}, {"frozen", true}});
        const Answer answer = probe.send("POST", u"/kt/oauth/token"_s, "grant_type=client_credentials",
                                         {formType(), {"Authorization", "Basic " + QByteArray(kKtClient).toBase64()}});
        token = textAt(answer.json, "access_token").toUtf8();
    }

    /// A token for tests that jump over days.
    void staySignedIn()
    {
        probe.send("PUT", u"/__ctl/state/kt"_s, R"({"tokens":{"forever":{"expiresAt":9000000000000}}})");
        token = "forever";
    }
    void goTo(const char* moment) { probe.post(u"/__ctl/clock"_s, {{"now", moment}}); }

    RequestHeaders headers(const QByteArray& key = {}) const
    {
        RequestHeaders list{bearer(token)};
        if (!key.isEmpty())
            list.append({"Idempotency-Key", key});
        return list;
    }
    QByteArray newKey() { return "key-" + QByteArray::number(++keys); }
    Answer get(const QString& path) { return probe.get(path, headers()); }
    Answer write(const QByteArray& method, const QString& path, const Json& body)
    {
        return probe.send(method, path, dumpJson(body), headers(newKey()));
    }

    Answer create(const QString& product, const char* kind, const char* type, const QByteArray& bytes)
    {
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        return write("POST", u"/kt/%1/v1/assets"_s.arg(product),
                     {{"kind", kind},
                      {"fileName", "file"},
                      {"sizeBytes", bytes.size()},
                      {"sha256", hash.toStdString()},
                      {"contentType", type}});
    }
    QString pathOf(const Answer& created) const { return textAt(created.json, "uploadUrl").mid(probe.base().size()); }

    /// Uploaded and approved.
    std::string picture(const QString& product = u"uridongne-tv"_s)
    {
        const QByteArray bytes = jpeg(1920, 1080);
        const Answer created = create(product, "IMAGE", "image/jpeg", bytes);
        probe.send("PUT", pathOf(created), bytes, headers());
        probe.advance(2);
        return utf8(textAt(created.json, "assetId"));
    }

    Json booking(const std::string& asset) const
    {
        return {{"externalRef", "event:42"},
                {"creative", {{"assetId", asset}, {"lengthSec", 15}, {"title", "봄맞이 50% 할인"}}},
                {"area", {{"type", "RADIUS"}, {"radiusM", 1000}, {"center", {{"lat", 37.4979}, {"lng", 127.0276}}}}},
                {"schedule",
                 {{"startDate", "2026-04-08"},
                  {"endDate", "2026-04-14"},
                  {"slots", Json::array({{{"days", "ALL"}, {"slot", "EVENING"}}})}}},
                {"budget", {{"totalKrw", 100000}}}};
    }

    Json campaign(const std::string& asset) const
    {
        return {{"externalRef", "event:42"},
                {"name", "봄맞이 50% 할인"},
                {"advertiser", {{"businessNo", "1248100998"}, {"name", "우리가게"}, {"category", "FOOD_CAFE"}}},
                {"placement", "LIVE_CUE"},
                {"creatives", Json::array({{{"assetId", asset}, {"lengthSec", 15}}})},
                {"targeting", {{"regions", {"1168010100", "1168010800"}}}},
                {"schedule", {{"startDate", "2026-04-08"}, {"endDate", "2026-04-17"}}},
                {"budget", {{"totalKrw", 500000}, {"dailyKrw", 50000}, {"pacing", "EVEN"}}},
                {"bid", {{"type", "CPV"}, {"maxKrw", 12}}}};
    }

    Json greeting() const
    {
        return {
            {"source", {{"type", "TTS"}, {"text", "봄맞이 할인 행사를 합니다. 많이 찾아 주세요."}, {"voice", "F1"}}},
            {"effectiveFrom", "2026-04-03T00:00:00+09:00"},
            {"effectiveUntil", "2026-04-10T00:00:00+09:00"},
            {"afterExpiry", "RESTORE_PREVIOUS"}};
    }
};

inline QString codeOf(const Answer& answer)
{
    return textAt(at(answer.json, "error"), "code");
}

} // namespace madang::sandbox
