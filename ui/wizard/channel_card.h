#pragma once

#include "ui/models/channels_model.h"
#include "ui/widgets/choice_card.h"

#include <QHash>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace madang {

class Chip;

/// One channel to choose: what it is, how honest it is about doing it by itself, and its options. A channel that is not
/// connected is shown, says so, and cannot be chosen.
class ChannelCard final : public ChoiceCard {
    Q_OBJECT

public:
    ChannelCard(const Theme& theme, const ChannelChoice& choice, QWidget* parent = nullptr);

    const QString& channel() const { return m_channel; }
    bool isConnected() const { return m_connected; }
    /// How the channel is doing now.
    void setHealth(const ChannelChoice& choice);
    /// Nothing is missing and nothing is wrong in what the owner has to type here.
    bool isFilledIn() const;
    /// `values` as in Campaign::channelOptions.
    void show(bool chosen, const QMap<QString, QString>& values);
    using ChoiceCard::show;

Q_SIGNALS:
    void optionChosen(const QString& channel, const QString& option, const QString& value);
    void receiversTyped(const QString& channel, const QString& option, const QString& numbers);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addClass(const Theme& theme, const ChannelDescriptor& descriptor);
    void addOption(const Theme& theme, const ChannelOption& option, const QString& channelName);
    void addReceivers(const Theme& theme, const ChannelOption& option, const QString& channelName);
    void showReceivers(const QString& option, const QString& text);

    QString m_channel;
    bool m_connected = false;
    Chip* m_class = nullptr;
    Chip* m_health = nullptr; ///< hidden where all is well
    QHash<QString, QComboBox*> m_options;
    struct ReceiversField {
        QPlainTextEdit* edit = nullptr;
        QLabel* words = nullptr;
    };
    QHash<QString, ReceiversField> m_receivers;
};

} // namespace madang
