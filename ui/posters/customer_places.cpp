#include "ui/posters/customer_places.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CustomerPlaces)
};

QList<CustomerPlace> onTelephones()
{
    using enum PlaceFrame;
    return {
        {u"instagram-feed"_s, Words::tr("인스타그램 피드"), u"channel-instagram"_s, Feed, u"instagram"_s,
         u"instagram-portrait"_s, Words::tr("첫 세 줄에 할 말을 담으면 좋아요. 주소는 눌러지지 않아요.")},
        {u"instagram-story"_s,
         Words::tr("인스타그램 스토리"),
         u"clock"_s,
         Story,
         {},
         u"instagram-story"_s,
         Words::tr("스토리에는 따로 적는 글이 없어요. 포스터의 글이 전부예요.")},
        {u"naver-place"_s, Words::tr("네이버 소식"), u"channel-store"_s, News, u"naver-place"_s, u"naver"_s,
         Words::tr("가게를 찾아본 손님이 읽어요. 영업시간과 가는 길이 도움이 돼요.")},
        {u"naver-cafe"_s, Words::tr("네이버 카페"), u"channel-naver-cafe"_s, News, u"naver-cafe"_s, u"naver"_s,
         Words::tr("그림이 맨 위에 놓이고, 글은 접히지 않아요.")},
        {u"naver-booking"_s,
         Words::tr("네이버 예약"),
         u"calendar"_s,
         Booking,
         {},
         u"naver-booking"_s,
         Words::tr("예약 화면의 대표 그림이에요. 따로 적는 글은 없어요.")},
        {u"kakao-talk"_s, Words::tr("카카오톡 메시지"), u"channel-kakao-talk"_s, Chat, u"kakao-talk"_s, u"kakao"_s,
         Words::tr("말풍선에는 네 줄까지 보여요. 짧을수록 잘 읽혀요.")},
        {u"kakao-feed"_s, Words::tr("카카오톡 가로 그림"), u"share"_s, Chat, u"kakao-talk"_s, u"kakao-feed"_s,
         Words::tr("가로로 긴 그림으로 나눌 때의 모습이에요. 글은 메시지와 같아요.")},
        {u"kakao-channel"_s, Words::tr("카카오톡 채널"), u"chat"_s, News, u"kakao-channel"_s, u"kakao"_s,
         Words::tr("채널을 추가한 손님이 소식에서 읽어요.")},
        {u"kakao-brand"_s, Words::tr("브랜드 메시지"), u"channel-kakao-brand"_s, Chat, u"kakao-brand"_s, u"kakao"_s,
         Words::tr("(광고)와 수신거부 안내는 법에 따라 저절로 붙어요.")},
        {u"danggeun"_s, Words::tr("당근 소식"), u"channel-neighborhood"_s, News, u"danggeun"_s, u"instagram-square"_s,
         Words::tr("동네 이웃이 읽어요. 동네 이름을 넣으면 눈에 띄어요.")},
        {u"ringo-biz"_s,
         Words::tr("통화연결음"),
         u"channel-ringo-biz"_s,
         Call,
         u"ringo-biz"_s,
         {},
         Words::tr("가게로 전화한 손님이 기다리는 동안 들어요.")},
    };
}

QList<CustomerPlace> inRooms()
{
    using enum PlaceFrame;
    return {
        {u"tv"_s,
         Words::tr("우리동네TV"),
         u"tv"_s,
         Television,
         {},
         u"tv"_s,
         Words::tr("거실에서 15초 동안 보여요. 따로 적는 글은 없어요.")},
        {u"a4"_s,
         Words::tr("가게 벽 (A4)"),
         u"print"_s,
         Wall,
         {},
         u"a4"_s,
         Words::tr("두세 걸음 떨어져도 제목이 읽히는지 보세요.")},
        {u"kiosk"_s,
         Words::tr("매장 화면"),
         u"qr"_s,
         Kiosk,
         {},
         u"kiosk"_s,
         Words::tr("계산대 옆 화면이에요. 손님이 QR을 찍어 참여해요.")},
    };
}
} // namespace

const QList<CustomerPlace>& customerPlaces()
{
    // The language is set before the window is built and stays.
    static const QList<CustomerPlace> places = onTelephones() + inRooms();
    return places;
}

} // namespace madang
