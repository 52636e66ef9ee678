#include "ui/models/captions_model.h"

#include "domain/captions.h"
#include "domain/money.h"
#include "services/channels.h"
#include "services/store_service.h"
#include "ui/models/wizard_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

CaptionsModel::CaptionsModel(const StoreService& store, WizardModel& wizard, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_wizard(wizard)
{
    for (const ChannelDescriptor& channel : channelDescriptors()) {
        if (channel.caption.takesWords())
            m_channels << channel.id;
    }
    connect(&m_wizard, &WizardModel::changed, this, &CaptionsModel::changed);
    connect(&m_store, &StoreService::profileChanged, this, &CaptionsModel::changed);
}

QString CaptionsModel::name(const QString& channel) const
{
    const ChannelDescriptor* descriptor = channelDescriptor(channel);
    return descriptor ? descriptor->name : channel;
}

CaptionRules CaptionsModel::rules(const QString& channel) const
{
    const ChannelDescriptor* descriptor = channelDescriptor(channel);
    return descriptor ? descriptor->caption : CaptionRules{};
}

QString CaptionsModel::words(const QString& channel) const
{
    const QString own = m_wizard.draft().captions.value(channel);
    return own.trimmed().isEmpty() ? suggestion(channel) : own;
}

QString CaptionsModel::suggestion(const QString& channel) const
{
    return suggestedCaption(m_wizard.draft(), m_store.profile(), rules(channel));
}

bool CaptionsModel::isOwn(const QString& channel) const
{
    return !m_wizard.draft().captions.value(channel).trimmed().isEmpty();
}

QString CaptionsModel::countLine(const QString& channel) const
{
    const CaptionRules rules = this->rules(channel);
    return u"%1 / %2"_s.arg(formatCount(captionLength(words(channel).trimmed(), rules.unit)), formatCount(rules.most));
}

bool CaptionsModel::isTooLong(const QString& channel) const
{
    return problemsOf(words(channel).trimmed(), rules(channel)).contains(CaptionProblem::TooLong);
}

QList<CaptionsModel::Problem> CaptionsModel::problems(const QString& channel) const
{
    const CaptionRules rules = this->rules(channel);
    const QString words = this->words(channel).trimmed();
    const auto sentence = [&](CaptionProblem problem) {
        switch (problem) {
        case CaptionProblem::TooShort:
            return tr("%1자보다 짧으면 받지 않아요. 조금 더 적어 주세요.").arg(rules.least);
        case CaptionProblem::TooLong:
            return tr("%1자를 넘었어요. 줄여야 올릴 수 있어요.")
                .arg(formatCount(captionLength(words, rules.unit) - rules.most));
        case CaptionProblem::TooManyHashtags:
            return tr("해시태그는 %1개까지 받아요. 지금 %2개라서 줄여야 올릴 수 있어요.")
                .arg(rules.hashtags)
                .arg(hashtagCount(words));
        case CaptionProblem::TooManyMentions:
            return tr("@로 부르는 계정은 %1개까지 받아요. 줄여야 올릴 수 있어요.").arg(rules.mentions);
        case CaptionProblem::HashtagsLeadNowhere:
            return tr("여기서는 해시태그를 눌러도 아무것도 열리지 않아요. 빼면 더 깔끔해요.");
        case CaptionProblem::LinkNotOpened:
            return tr("여기 적은 주소는 눌러지지 않아요. 프로필에 걸거나 '전화 주세요'처럼 적어 주세요.");
        case CaptionProblem::PhoneSpoken:
            return tr("전화를 건 손님이 듣는 말이라 전화번호는 없어도 돼요.");
        case CaptionProblem::EmojiSpoken:
            return tr("소리 내어 읽는 글이라 그림 글자는 빼 주세요.");
        }
        return QString();
    };
    QList<Problem> problems;
    for (const CaptionProblem problem : problemsOf(words, rules))
        problems << Problem{sentence(problem), isRefused(problem)};
    return problems;
}

std::optional<QString> CaptionsModel::refusal(const QStringList& channels) const
{
    for (const QString& channel : channels) {
        const QList<Problem> all = problems(channel);
        const auto refused = std::ranges::find_if(all, &Problem::isRefused);
        if (refused != all.end())
            return u"%1: %2"_s.arg(name(channel), refused->sentence);
    }
    return std::nullopt;
}

FoldedCaption CaptionsModel::folded(const QString& channel) const
{
    return foldedCaption(unfolded(channel), rules(channel));
}

QString CaptionsModel::unfolded(const QString& channel) const
{
    return asSent(words(channel).trimmed(), rules(channel));
}

void CaptionsModel::setWords(const QString& channel, const QString& words)
{
    const QString own = words.trimmed();
    m_wizard.setCaption(channel, own.isEmpty() || own == suggestion(channel) ? QString() : words);
}

void CaptionsModel::reset(const QString& channel)
{
    m_wizard.setCaption(channel, {});
}

} // namespace madang
