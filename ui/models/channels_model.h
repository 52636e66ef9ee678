#pragma once

#include "domain/campaign.h"
#include "domain/channel_descriptor.h"
#include "ui/models/health_words.h"

#include <QObject>
#include <QTimer>

namespace madang {

class ChannelWatch;
class Outside;

/// One channel as the owner may choose it.
struct ChannelChoice {
    ChannelDescriptor descriptor;
    bool connected = false;
    StateWords state;
};

/// Which channels there are and which of them are connected.
class ChannelsModel final : public QObject {
    Q_OBJECT

public:
    ChannelsModel(const Outside& outside, const ChannelWatch& watch, bool practice, QObject* parent = nullptr);

    const QList<ChannelChoice>& channels() const { return m_channels; }
    const ChannelDescriptor* descriptor(const QString& id) const;
    /// "가게" for the counter, the id itself for a channel this program does not know.
    QString name(const QString& id) const;
    /// What the wizard ticks at first: every connected channel that publishes by itself, the paid ones only as far as
    /// the draft's budget bears them, those that write to people only where the draft names them.
    QStringList suggested(const Campaign& draft) const;
    /// The descriptors of these ids; unknown ones are left out.
    QList<ChannelDescriptor> descriptors(const QStringList& ids) const;
    /// "채널 6개 모두 연결됨", "연결된 채널이 없어요", "인스타그램 쉬는 중 (30초 뒤 다시)", "카카오톡: 다시 로그인해
    /// 주세요"
    HealthWords health() const;
    /// How one channel is doing: "연결됨", "2일 뒤 다시 로그인", "쉬는 중 (30초 뒤 다시)".
    StateWords state(const QString& channel) const;
    /// The first thing of which only the owner can take care; an empty line where there is none.
    HealthWords attention() const;
    bool isPractice() const { return m_practice; }

signals:
    /// The outside is doing better or worse, or a second of waiting has passed.
    void changed();

private:
    HealthWords connectionWords() const;
    QString nameOfApi(const QString& api) const;
    void follow();

    const Outside& m_outside;
    const ChannelWatch& m_watch;
    QTimer m_tick; ///< while something counts down
    QList<ChannelChoice> m_channels;
    bool m_practice;
};

} // namespace madang
