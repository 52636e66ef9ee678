#pragma once

#include "domain/caption_rules.h"
#include "domain/money.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace madang {

/// How honest a channel is about doing it by itself: 자동, 반자동 (the owner presses the last button), 신청 (a review
/// follows).
enum class ChannelClass { Automatic, Assisted, Application };

enum class OptionKind {
    Choice, ///< one of `choices`
    Receivers, ///< mobile numbers that the owner types or pastes (domain/receivers): personal, and needed
};

/// One value an owner may choose, or give, for a channel.
struct ChannelOption {
    QString id;
    QString label;
    QList<QPair<QString, QString>> choices; ///< value → words; the first is the default
    OptionKind kind = OptionKind::Choice;
    QString help = {}; ///< what the owner has to know before typing; may be empty
};

/// What the program must know of a channel without talking to it.
struct ChannelDescriptor {
    QString id; ///< "instagram"
    QString name; ///< "인스타그램"
    QString mark; ///< icon name in resources/icons
    ChannelClass kind = ChannelClass::Automatic;
    QString provider; ///< key of its address and credential in the settings
    QString api; ///< what its requests are called in the access log and in ServiceHealth
    QString posterSize; ///< id in sizes.json of the picture it takes
    CaptionRules caption = {}; ///< the words beside the picture
    bool needsPublicPicture = false; ///< takes a URL, not bytes
    bool canBeWithdrawn = false; ///< what went out can be taken down, or its booking cancelled
    bool canBeLookedUp = false; ///< after an unknown outcome the program can find out by itself
    std::chrono::hours keyLifetime{0}; ///< the irreversible step sent again with the same key so long is one; 0: no key
    bool costsMoney = false; ///< uses the event's budget
    Won minBudget = 0; ///< the least it takes, where it costs money
    QString sentence; ///< what happens there, in a line for the owner
    QString page; ///< where the owner finishes or checks by hand; may be empty
    QList<ChannelOption> options;

    /// The options that say who is written to: without them the channel cannot publish.
    QStringList receiverOptions() const
    {
        QStringList ids;
        for (const ChannelOption& option : options) {
            if (option.kind == OptionKind::Receivers)
                ids << option.id;
        }
        return ids;
    }
};

} // namespace madang
