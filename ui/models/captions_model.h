#pragma once

#include "domain/channel_descriptor.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace madang {

class StoreService;
class WizardModel;

/// The words beside the picture, for each channel of the draft: the owner's own or the suggestion, counted as the
/// channel counts, with what is wrong with them there, and folded as its customers see them. It keeps nothing itself:
/// own words lie in the draft.
class CaptionsModel final : public QObject {
    Q_OBJECT

public:
    CaptionsModel(const StoreService& store, WizardModel& wizard, QObject* parent = nullptr);

    /// Channels that take words, in the order an owner sees channels.
    const QStringList& channels() const { return m_channels; }
    bool takesWords(const QString& channel) const { return m_channels.contains(channel); }
    QString name(const QString& channel) const;
    /// Nothing for an unknown channel.
    CaptionRules rules(const QString& channel) const;

    QString words(const QString& channel) const;
    QString suggestion(const QString& channel) const;
    /// The owner has written there, and not just what was suggested.
    bool isOwn(const QString& channel) const;
    /// "123 / 2,200"
    QString countLine(const QString& channel) const;
    bool isTooLong(const QString& channel) const;

    /// One thing that is wrong, as an owner reads it.
    struct Problem {
        QString sentence;
        bool isRefused = false; ///< it cannot go out like that
    };
    QList<Problem> problems(const QString& channel) const;
    /// The first sentence that keeps words of these channels from going out, with the channel's name in front.
    std::optional<QString> refusal(const QStringList& channels) const;

    /// What customers see there before "더 보기", with what the channel puts around it.
    FoldedCaption folded(const QString& channel) const;
    QString unfolded(const QString& channel) const;

    /// Empty, or just what is suggested: back to the suggestion.
    void setWords(const QString& channel, const QString& words);
    void reset(const QString& channel);

signals:
    void changed();

private:
    const StoreService& m_store;
    WizardModel& m_wizard;
    QStringList m_channels;
};

} // namespace madang
