#pragma once

#include "domain/channel_descriptor.h"
#include "domain/publication.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace madang {

class Chip;
class ImageView;
class ProgressLine;

/// One channel on the publish board: its state as icon, word and colour, real progress, what was sent, and the one
/// thing that can be done about it. Where nobody knows what became of a post, the two answers are equal.
class BoardTile final : public Card {
    Q_OBJECT

public:
    BoardTile(const Theme& theme, const ChannelDescriptor& channel, QWidget* parent = nullptr);

    /// `line` says how it stands.
    void show(const Publication& publication, const QString& line, bool canWithdraw);
    using Card::show;
    void setThumbnail(const QImage& picture);

Q_SIGNALS:
    void linkRequested(const QString& link);
    void retryRequested();
    void thereConfirmed();
    void missingConfirmed();
    void nowRequested();
    void skipRequested();
    void withdrawRequested();
    /// The owner finishes by hand: caption to the clipboard, page opened.
    void copyRequested();
    void posterRequested();

private:
    void build(const ChannelDescriptor& channel);
    QPushButton* addButton(const QString& text, const QString& icon, const QString& name);
    void showProgress(const Publication& publication, Tone tone);

    const Theme& m_theme;
    QString m_id;
    QString m_name;
    QString m_page;
    QString m_link;
    bool m_goesToPeople = false;
    Chip* m_state = nullptr;
    ProgressLine* m_progress = nullptr;
    ImageView* m_picture = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_poster = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_there = nullptr;
    QPushButton* m_missing = nullptr;
    QPushButton* m_now = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_withdraw = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_posted = nullptr;
};

} // namespace madang
