#include "ui/models/settings_model.h"
#include "ui/settings/file_choice.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/settings_sections.h"
#include "ui/shell/screen_models.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PublishingSettings)
};

FileChoice* makeFfmpeg(SettingsSection& section, MediaSettingsModel& model)
{
    const QString found = model.ownFfmpeg().isEmpty() ? model.ffmpeg() : QString();
    const QString none = found.isEmpty()
        ? Words::tr("ffmpeg를 찾지 못했어요. 텔레비전에는 영상 대신 그림이 나가요.")
        : Words::tr("컴퓨터에 있는 것을 써요: %1").arg(QDir::toNativeSeparators(found));
    return new FileChoice(section.theme(), u"ffmpeg"_s,
                          {Words::tr("ffmpeg 고르기"), Words::tr("컴퓨터의 것 쓰기"), none, {}},
                          [&model](const QString& path) { return model.setFfmpeg(path); });
}
} // namespace

void fillPublishing(SettingsSection& section)
{
    MediaSettingsModel& model = section.models().settings.media();
    const QString filter = Words::tr("소리 (*.wav *.mp3)");
    auto* film = new FileChoice(
        section.theme(), u"filmSound"_s,
        {Words::tr("영상 소리 고르기"), Words::tr("소리 빼기"), Words::tr("지금은 소리 없이 나가요."), filter},
        [&model](const QString& path) { return model.setFilmSound(path); });
    auto* greeting = new FileChoice(
        section.theme(), u"greeting"_s,
        {Words::tr("인사말 녹음 고르기"), Words::tr("녹음 빼기"), Words::tr("지금은 이벤트 글을 읽어 줘요."), filter},
        [&model](const QString& path) { return model.setGreeting(path); });
    FileChoice* ffmpeg = makeFfmpeg(section, model);
    section.addRow(u"film-sound"_s, Words::tr("영상 소리"),
                   Words::tr("우리동네TV와 지니TV 영상에서 들려요. WAV나 MP3."),
                   Words::tr("음악 배경음 노래 텔레비전 필름 동영상"), film);
    section.addRow(u"greeting"_s, Words::tr("통화 인사말"), Words::tr("가게에 전화한 손님이 들어요. WAV나 MP3."),
                   Words::tr("링고비즈 통화연결음 녹음 목소리 전화"), greeting);
    section.addRow(u"ffmpeg"_s, Words::tr("영상 만드는 프로그램"),
                   Words::tr("영상은 이 컴퓨터의 ffmpeg로 만들어요. 보통은 고르지 않아도 돼요."),
                   Words::tr("ffmpeg 동영상 필름 경로"), ffmpeg);
    const auto render = [&model, film, greeting, ffmpeg] {
        film->show(model.filmSound());
        greeting->show(model.greeting());
        ffmpeg->show(model.ownFfmpeg());
    };
    QObject::connect(&model, &MediaSettingsModel::changed, film, render);
    render();
}

} // namespace madang
