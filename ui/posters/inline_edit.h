#pragma once

#include "domain/poster.h"
#include "ui/posters/words_edit.h"

namespace madang {

/// The line in which the words of one block are edited, on the canvas itself. Enter and leaving it keep what is there,
/// Escape brings back what was, Tab goes to the next block.
class InlineEdit final : public WordsEdit {
    Q_OBJECT

public:
    enum class Leave { Stay, Next, Previous, Lost };

    explicit InlineEdit(QWidget* parent = nullptr);

    void begin(PosterPart part, const QString& words, int longest);
    PosterPart part() const { return m_part; }

Q_SIGNALS:
    void left(Leave how);
    /// What was there before is to come back.
    void cancelled(const QString& before);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    PosterPart m_part = PosterPart::Title;
    QString m_before;
};

} // namespace madang
