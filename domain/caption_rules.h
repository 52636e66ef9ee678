#pragma once

#include <QList>
#include <QString>

namespace madang {

/// What a channel's counter counts. Where nobody says, UTF-16 units: they are never fewer than the letters meant.
enum class CaptionUnit { Utf16, CodePoint };

/// How a channel's customers are spoken to.
enum class CaptionVoice {
    Post, ///< a line that stops the thumb, what there is, hashtags
    News, ///< sentences, and how the store is reached
    Message, ///< two or three short lines to somebody who knows the store
    Spoken, ///< read aloud: whole sentences in one breath
};

/// What a channel takes of the words beside a picture, and how much of them its customers see at first.
struct CaptionRules {
    int most = 0; ///< in units, without `before` and `after`; 0: it takes no words
    int least = 0; ///< in units
    CaptionUnit unit = CaptionUnit::Utf16;
    CaptionVoice voice = CaptionVoice::Post;
    int hashtags = 0; ///< at most; 0: they lead nowhere there
    int mentions = 0; ///< at most; 0: nobody counts them
    bool opensLinks = true; ///< an address can be opened with a touch
    bool showsTitle = false; ///< the event's name stands above by itself
    int foldLines = 0; ///< lines before "더 보기"; 0: nothing is folded
    int foldLetters = 0; ///< letters before "더 보기"; 0: only lines count
    QString before = {}; ///< what the channel has to put before the words, and after them
    QString after = {};

    bool takesWords() const { return most > 0; }
    friend bool operator==(const CaptionRules&, const CaptionRules&) = default;
};

int captionLength(const QString& words, CaptionUnit unit);
/// "#수원맛집" is one, "#하나#둘" are two, a "#" before nothing or a full stop is none.
int hashtagCount(const QString& words);

enum class CaptionProblem {
    TooShort,
    TooLong,
    TooManyHashtags,
    TooManyMentions,
    HashtagsLeadNowhere,
    LinkNotOpened,
    PhoneSpoken, ///< whoever hears it has just called
    EmojiSpoken,
};

/// The channel would refuse such words; the other problems are the owner's to weigh.
bool isRefused(CaptionProblem problem);

/// What is wrong with these words there, refusals first. Nothing for a channel that takes no words.
QList<CaptionProblem> problemsOf(const QString& words, const CaptionRules& rules);
bool isRefused(const QString& words, const CaptionRules& rules);

/// The words with what the channel puts around them.
QString asSent(const QString& words, const CaptionRules& rules);

/// Words as customers meet them: what is shown, and whether the rest waits behind "더 보기".
struct FoldedCaption {
    QString shown;
    bool isFolded = false;

    friend bool operator==(const FoldedCaption&, const FoldedCaption&) = default;
};
/// Folds as the app does: after lines as wide as a phone, or after letters. Never within what is read as one letter.
FoldedCaption foldedCaption(const QString& words, const CaptionRules& rules);

/// At most `most` units, cut after a whole word and never within what is read as one letter, with an ellipsis.
QString cutCaption(const QString& words, int most, CaptionUnit unit);

} // namespace madang
