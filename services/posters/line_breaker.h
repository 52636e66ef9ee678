#pragma once

#include <QList>
#include <QStringList>

namespace madang::posters {

/// A piece of text that is never split: an 어절, or a part of one that is wider than any line.
struct Word {
    QString text;
    double width = 0;
    bool glued = false; ///< follows without a space
};

/// One way to set a text: its lines and the width of the widest.
struct Setting {
    QStringList lines;
    double width = 0;
};

/// Breaks words into exactly `lines` lines (fewer where there are fewer words) so that the widest
/// is as narrow as it can be, and among those settings the evenest, with breaks after punctuation
/// preferred and no lonely last word.
Setting breakLines(const QList<Word>& words, double space, int lines);

} // namespace madang::posters
