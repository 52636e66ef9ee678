#include "await.h"
#include "command.h"
#include "documents.h"
#include "domain/campaign_text.h"
#include "domain/korean_text.h"
#include "domain/receivers.h"
#include "open_runtime.h"
#include "services/async/then.h"
#include "services/channels.h"
#include "services/sealed_option.h"

#include <nlohmann/json.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace madang::cli {

namespace {

/// Reviews that take longer go on the next time the program runs.
constexpr auto kLongestWait = 60s;
constexpr qint64 kLongestOption = 64LL * 1024;

nlohmann::json lineOf(const Publication& p)
{
    return {{"at", p.updatedAt.toString(Qt::ISODateWithMs).toStdString()},
            {"channel", p.channel.toStdString()},
            {"state", publicationStateKey(p.state).toStdString()},
            {"link", p.link.toStdString()},
            {"reason", p.reason ? errorKey(*p.reason).toStdString() : std::string()},
            {"detail", p.reasonDetail.toStdString()},
            {"percent", p.percent},
            {"attempt", p.attempt}};
}

/// As ISO 8601 writes it; without an offset it is Korea's. Invalid where it is none, and where none is given.
QDateTime timeIn(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), koreanTime());
    return time.isValid() ? time.toUTC() : QDateTime();
}

/// By "kakao-brand.receivers"; null where there is none.
const ChannelOption* optionOf(const QString& key)
{
    const ChannelDescriptor* channel = channelDescriptor(key.section(u'.', 0, 0));
    if (channel == nullptr)
        return nullptr;
    const auto it = std::ranges::find(channel->options, key.section(u'.', 1), &ChannelOption::id);
    return it == channel->options.end() ? nullptr : &*it;
}

/// "kakao-brand.receivers=@numbers.txt": what a file holds does not stand in the list of running programs.
Result<QMap<QString, QString>> optionsIn(const QStringList& given)
{
    QMap<QString, QString> options;
    for (const QString& one : given) {
        const QString key = one.section(u'=', 0, 0);
        QString value = one.section(u'=', 1);
        const ChannelOption* found = optionOf(key);
        if (found == nullptr)
            return Error{ErrorKind::InvalidInput, u"no option "_s + key, {}};
        const ChannelOption& option = *found;
        if (value.startsWith(u'@')) {
            QFile file(value.mid(1));
            if (!file.open(QIODevice::ReadOnly))
                return Error{ErrorKind::FileUnreadable, file.fileName() + u": "_s + file.errorString(), {}};
            value = QString::fromUtf8(file.read(kLongestOption));
        }
        const bool isUsable = option.kind == OptionKind::Receivers
            ? parseReceivers(value).areUsable()
            : std::ranges::any_of(option.choices, [&](const auto& choice) { return choice.first == value; });
        if (!isUsable)
            return Error{ErrorKind::InvalidInput, u"%1 cannot be this"_s.arg(key), {}};
        options.insert(key, value);
    }
    return options;
}

/// What writes to people and does not know to whom is not part of "all".
bool knowsItsReceivers(const ChannelDescriptor& channel, const QMap<QString, QString>& options)
{
    return std::ranges::all_of(channel.receiverOptions(), [&](const QString& option) {
        return !options.value(channel.id + u'.' + option).isEmpty();
    });
}

/// Stores the event that was given as a file; one of the data folder is taken as it is.
Result<QString> campaignId(Runtime& runtime, const Context& context)
{
    const QString given = context.value(u"campaign"_s);
    Result<Campaign> campaign = QFileInfo(given).isFile()
        ? readCampaign(given, context.value(u"index"_s).toInt(), runtime.clock.today())
        : runtime.campaigns.load(given);
    if (!campaign)
        return campaign.error();
    Campaign draft = *campaign;
    if (draft.state != CampaignState::Draft)
        return draft.id;
    if (QFileInfo(given).isFile()) {
        const Result<Campaign> fresh = runtime.campaigns.create(runtime.isPractice());
        if (!fresh)
            return fresh.error();
        draft.id = fresh->id;
        draft.createdAt = fresh->createdAt;
        draft.practice = fresh->practice;
    }
    if (draft.plan && draft.poster.title.isEmpty())
        draft.poster = posterTextFor(*draft.plan, runtime.store.profile(), draft.period);
    const Result<QMap<QString, QString>> options = optionsIn(context.values(u"option"_s));
    if (!options)
        return options.error();
    for (auto it = options->cbegin(); it != options->cend(); ++it) {
        const bool namesPeople = optionOf(it.key())->kind == OptionKind::Receivers;
        const Result<QString> kept
            = namesPeople ? sealedOption(runtime.cipher, it.key(), it.value()) : Result<QString>(it.value());
        if (!kept)
            return kept.error();
        draft.channelOptions.insert(it.key(), *kept);
    }
    const QString wanted = context.value(u"channels"_s);
    draft.channels.clear();
    for (const auto& channel : runtime.outside.channels()) {
        const QString& id = channel->descriptor().id;
        const bool isAmongAll = wanted == u"all" && knowsItsReceivers(channel->descriptor(), draft.channelOptions);
        if (isAmongAll || wanted.split(u',').contains(id))
            draft.channels << id;
    }
    draft.publishAt = timeIn(context.value(u"at"_s));
    if (draft.channels.isEmpty())
        return Error{ErrorKind::InvalidInput, u"no channel of "_s + wanted, {}};
    const Result<Campaign> saved = runtime.campaigns.saveDraft(draft);
    return saved ? Result<QString>(saved->id) : Result<QString>(saved.error());
}

bool isStillMoving(const QList<Publication>& publications)
{
    return outcomeOf(publications) == PublishOutcome::InProgress
        || std::ranges::any_of(publications, [](const Publication& p) { return p.state == PublicationState::Pending; });
}

ExitCode codeOf(PublishOutcome outcome)
{
    switch (outcome) {
    case PublishOutcome::Done:
    case PublishOutcome::Scheduled:
        return Done;
    case PublishOutcome::NeedsCheck:
        return OutcomeUnknown;
    default:
        return Failed;
    }
}

/// Publishes, speaks of every change, and returns when nothing moves any more or the longest wait is over.
ExitCode publishAndFollow(Runtime& runtime, const Context& context, const QString& id)
{
    QElapsedTimer elapsed;
    elapsed.start();
    QObject scope;
    Error failure;
    bool failed = false;
    const auto look = [&] {
        if (!isStillMoving(runtime.publishing.publications(id).value_or({})))
            QCoreApplication::quit();
    };
    QObject::connect(
        &runtime.publishing, &PublishService::publicationChanged, &scope, [&](const Publication& publication) {
            if (publication.campaignId != id)
                return;
            if (context.wantsJson())
                context.print(lineOf(publication));
            else
                context.print(
                    u"%1: %2 %3"_s.arg(publication.channel, publicationStateKey(publication.state), publication.link));
            QTimer::singleShot(0, &scope, look);
        });
    async::onResult(&scope, runtime.publishing.publish(id), [&](const Result<QList<Publication>>& planned) {
        failed = !planned.has_value();
        if (failed) {
            failure = planned.error();
            QCoreApplication::quit();
        } else {
            QTimer::singleShot(0, &scope, look); // nothing was left to do
        }
    });
    QTimer::singleShot(kLongestWait, &scope, &QCoreApplication::quit);
    QCoreApplication::exec();

    if (failed)
        return context.fail(failure);
    const PublishOutcome outcome = outcomeOf(runtime.publishing.publications(id).value_or({}));
    const nlohmann::json last{
        {"campaign", id.toStdString()}, {"state", publishOutcomeKey(outcome).toStdString()}, {"ms", elapsed.elapsed()}};
    if (context.wantsJson())
        context.print(last);
    else
        context.print(u"%1: %2"_s.arg(id, publishOutcomeKey(outcome)));
    return codeOf(outcome);
}

} // namespace

ExitCode runPublish(Context& context)
{
    const bool good
        = context.parse({{u"campaign"_s, u"이벤트 번호, 내보낸 이벤트 파일, 또는 plan의 JSON 파일"_s, u"ID|FILE"_s},
                         {u"index"_s, u"plan의 파일이면 몇 번째 기획안(1-3)"_s, u"N"_s, u"1"_s},
                         {u"channels"_s, u"채널 이름들(쉼표로), 또는 all"_s, u"LIST"_s, u"all"_s},
                         {u"option"_s, u"채널에 정할 것, 여러 번 쓸 수 있어요 (예: kakao-talk.audience=friends)"_s,
                          u"CHANNEL.OPTION=VALUE|@FILE"_s},
                         {u"at"_s, u"올릴 때 (예: 2026-12-01T18:30, 한국 시각), 없으면 지금"_s, u"TIME"_s}});
    if (!good)
        return WrongUse;
    if (!context.isSet(u"campaign"_s))
        return context.wrongUse(u"--campaign"_s);
    const QString at = context.value(u"at"_s);
    if (!at.isEmpty() && (!timeIn(at).isValid() || timeIn(at) <= QDateTime::currentDateTimeUtc()))
        return context.wrongUse(u"--at"_s);
    Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    (*runtime)->dataKey.look();
    await((*runtime)->dataKey.settled());
    const Result<QString> id = campaignId(**runtime, context);
    if (!id)
        return context.fail(id.error());
    (*runtime)->resume();
    return publishAndFollow(**runtime, context, *id);
}

} // namespace madang::cli
