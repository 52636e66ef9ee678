#include "ui/models/channel_words.h"

#include "domain/channel_descriptor.h"

#include <QCoreApplication>

#include <array>

namespace madang {

namespace {
/// What channels say of themselves, for whoever translates; that none is missing is tested.
[[maybe_unused]] constexpr std::array kWords{
    QT_TRANSLATE_NOOP("Channels", "우리동네TV"),
    QT_TRANSLATE_NOOP("Channels", "가게 주변 집 TV에 포스터가 15초 동안 나와요. KT가 먼저 심사해요."),
    QT_TRANSLATE_NOOP("Channels", "무엇을 보여 줄까요"),
    QT_TRANSLATE_NOOP("Channels", "움직이는 영상"),
    QT_TRANSLATE_NOOP("Channels", "멈춘 그림"),
    QT_TRANSLATE_NOOP("Channels", "가게에서 얼마나 멀리까지"),
    QT_TRANSLATE_NOOP("Channels", "언제 보여 줄까요"),
    QT_TRANSLATE_NOOP("Channels", "저녁 (18~22시)"),
    QT_TRANSLATE_NOOP("Channels", "점심 (11~14시)"),
    QT_TRANSLATE_NOOP("Channels", "점심과 저녁"),
    QT_TRANSLATE_NOOP("Channels", "오전 (6~11시)"),
    QT_TRANSLATE_NOOP("Channels", "오후 (14~18시)"),
    QT_TRANSLATE_NOOP("Channels", "밤 (22~24시)"),
    QT_TRANSLATE_NOOP("Channels", "평일 저녁과 주말 점심"),
    QT_TRANSLATE_NOOP("Channels", "링고비즈 통화연결음"),
    QT_TRANSLATE_NOOP("Channels", "가게로 전화한 손님이 연결음 대신 이벤트 안내를 들어요."),
    QT_TRANSLATE_NOOP("Channels", "무엇을 들려줄까요"),
    QT_TRANSLATE_NOOP("Channels", "안내 읽어 주기"),
    QT_TRANSLATE_NOOP("Channels", "내 녹음 틀기"),
    QT_TRANSLATE_NOOP("Channels", "지니TV 광고"),
    QT_TRANSLATE_NOOP("Channels", "지니TV 방송 광고 시간에 포스터가 15초 동안 나와요. KT가 먼저 심사해요."),
    QT_TRANSLATE_NOOP("Channels", "인스타그램"),
    QT_TRANSLATE_NOOP("Channels", "우리 가게 계정에 포스터와 글을 게시물로 올려요."),
    QT_TRANSLATE_NOOP("Channels", "네이버 카페"),
    QT_TRANSLATE_NOOP("Channels", "우리 가게 카페 게시판에 글과 포스터를 올려요."),
    QT_TRANSLATE_NOOP("Channels", "누가 볼 수 있나요"),
    QT_TRANSLATE_NOOP("Channels", "누구나"),
    QT_TRANSLATE_NOOP("Channels", "카페 회원만"),
    QT_TRANSLATE_NOOP("Channels", "카카오톡"),
    QT_TRANSLATE_NOOP("Channels", "사장님 카카오톡으로 보내 드려요. 단골 손님에게 그대로 전달하면 돼요."),
    QT_TRANSLATE_NOOP("Channels", "누구에게 보낼까요"),
    QT_TRANSLATE_NOOP("Channels", "나에게"),
    QT_TRANSLATE_NOOP("Channels", "나와 이 앱을 쓰는 친구에게"),
    QT_TRANSLATE_NOOP("Channels", "카카오 브랜드 메시지"),
    QT_TRANSLATE_NOOP("Channels",
                      "소식 받기에 동의한 손님의 카카오톡으로 보내요. 계약이 필요하고, 보낸 만큼 돈이 들어요."),
    QT_TRANSLATE_NOOP("Channels", "받을 손님의 휴대전화 번호"),
    QT_TRANSLATE_NOOP("Channels",
                      "소식 받기에 동의한 손님에게만 보낼 수 있어요. 번호를 한 줄에 하나씩, 100명까지 적어 주세요."),
    QT_TRANSLATE_NOOP("Channels", "네이버 플레이스 소식"),
    QT_TRANSLATE_NOOP("Channels", "글과 포스터를 준비해 드려요. 스마트플레이스에서 붙여 넣고 등록만 누르면 돼요."),
    QT_TRANSLATE_NOOP("Channels", "카카오톡 채널 소식"),
    QT_TRANSLATE_NOOP("Channels", "글과 포스터를 준비해 드려요. 채널 관리자센터에서 붙여 넣고 발행만 누르면 돼요."),
    QT_TRANSLATE_NOOP("Channels", "당근 비즈프로필"),
    QT_TRANSLATE_NOOP("Channels", "글과 포스터를 준비해 드려요. 당근 비즈니스에서 붙여 넣고 올리기만 누르면 돼요."),
};

void speak(QString& word)
{
    if (!word.isEmpty())
        word = QCoreApplication::translate("Channels", word.toUtf8().constData());
}
} // namespace

ChannelDescriptor inWords(ChannelDescriptor channel)
{
    speak(channel.name);
    speak(channel.sentence);
    for (ChannelOption& option : channel.options) {
        speak(option.label);
        speak(option.help);
        for (auto& [value, words] : option.choices)
            speak(words);
    }
    return channel;
}

} // namespace madang
