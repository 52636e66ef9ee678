#pragma once

#include "domain/entry.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace madang {

/// What a customer says yes or no to. The notice is what joining itself needs; the others are optional, their boxes are
/// unticked, nothing depends on them, and night messages need news.
enum class ConsentKind { Notice, News, Night };
QString consentKindKey(ConsentKind kind);
std::optional<ConsentKind> consentKindFromKey(QStringView key);

/// What a customer is told before joining, word for word, in the language they read.
struct JoinNotice {
    QString campaignId;
    QString language = QStringLiteral("ko");
    int version = 0; ///< from 1 in each event and language; a changed text gets the next, earlier ones are kept
    QString title;
    QString body; ///< what, why, until when, destroyed when, and that one need not: a line each
    QString news; ///< beside the box
    QString night;

    friend bool operator==(const JoinNotice&, const JoinNotice&) = default;
};

/// A notice as it was shown from that moment on to whoever joined.
struct KeptNotice {
    JoinNotice notice;
    QDateTime at;
};

/// A customer who wants to join, as it was typed.
struct JoinRequest {
    QString campaignId;
    QString phone;
    QString nickname;
    EntrySource source = EntrySource::Counter;
    QString referral; ///< the path of the code that brought them ("poster", "kiosk"); see referralOf()
    QString device; ///< whose screen it was: "매장 키오스크"; at most kDeviceMax letters are kept
    QString language = QStringLiteral("ko"); ///< of the notice they read
    bool news = false;
    bool night = false;
};

/// A choice as it is kept.
struct Consent {
    ConsentKind kind = ConsentKind::Notice;
    bool given = false;
    QString language;
    int noticeVersion = 0;
    QString device;
    QDateTime at;

    friend bool operator==(const Consent&, const Consent&) = default;
};

/// Everything that is known of one customer in one event: what they may ask to see.
struct PersonRecord {
    Entry entry;
    QList<Consent> consents;
    std::optional<JoinNotice> notice; ///< the version they were shown
    bool takesNews = false; ///< also from another event
};

inline constexpr int kDeviceMax = 40;
inline constexpr int kNicknameMax = 20;
inline constexpr int kReferralMax = 24;

/// Small letters, digits and hyphens, at most kReferralMax; empty for anything else, which comes from outside.
QString referralOf(const QString& typed);

} // namespace madang
