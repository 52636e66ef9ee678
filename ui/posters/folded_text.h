#pragma once

#include "domain/caption_rules.h"

#include <QLabel>

namespace madang {

class Theme;

/// The words of a post as an app shows them: folded, with "… 더 보기" at the end that opens them by touch or by Enter,
/// and "접기" that closes them again. Nothing in them is read as markup.
class FoldedText final : public QLabel {
    Q_OBJECT

public:
    explicit FoldedText(const Theme& theme, QWidget* parent = nullptr);

    /// `lead` stands in bold before the words; may be empty.
    void setWords(const QString& lead, const FoldedCaption& folded, const QString& whole, bool coloursHashtags);
    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// The words as they are seen now, without lead and markup.
    QString shown() const { return m_isOpen || !m_folded.isFolded ? m_whole : m_folded.shown; }

Q_SIGNALS:
    void toggled(bool open);

private:
    void render();
    QString marked(const QString& words) const;

    const Theme& m_theme;
    QString m_lead;
    FoldedCaption m_folded;
    QString m_whole;
    bool m_coloursHashtags = false;
    bool m_isOpen = false;
};

} // namespace madang
