#include "ui/models/kiosk_words.h"

#include "domain/korean_text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    KioskLine line;
    const char16_t* korean;
    const char16_t* english;
};

/// In the order of the enumeration; one line for each. A language is a column.
constexpr std::array kWords{
    Words{KioskLine::AskPhone, u"휴대폰 번호를 눌러 주세요", u"Enter your mobile number"},
    Words{KioskLine::PhoneField, u"휴대폰 번호", u"Mobile number"},
    Words{KioskLine::PhoneIncomplete, u"번호를 끝까지 눌러 주세요", u"Please enter the whole number"},
    Words{KioskLine::PhoneWrong, u"번호를 다시 확인해 주세요", u"Please check the number"},
    Words{KioskLine::TryLater, u"지금은 접수하지 못했어요. 직원을 불러 주세요",
          u"It did not work just now. Please call our staff"},
    Words{KioskLine::Join, u"참여하기", u"Join"},
    Words{KioskLine::Digit, u"숫자 %1", u"Digit %1"},
    Words{KioskLine::Erase, u"한 자리 지우기", u"Erase one digit"},
    Words{KioskLine::EraseAll, u"모두 지우기", u"Clear all"},
    Words{KioskLine::OwnPhone, u"내 휴대폰으로 참여하기", u"Join on your own phone"},
    Words{KioskLine::Thanks, u"참여했어요!", u"You are in!"},
    Words{KioskLine::ThanksDraw, u"뽑히시면 누르신 휴대폰 번호로 연락드려요.",
          u"If you win, we will call the number you entered."},
    Words{KioskLine::EntryNumber, u"응모 번호", u"Entry number"},
    Words{KioskLine::EntryCode, u"응모 코드", u"Entry code"},
    Words{KioskLine::KeepIt, u"휴대폰 카메라로 비추면\n번호와 코드를 간직할 수 있어요.",
          u"Scan it with your phone to keep your number and code."},
    Words{KioskLine::KeepQr, u"응모 번호와 코드가 담긴 QR", u"QR code with your entry number and code"},
    Words{KioskLine::Already, u"이미 참여하셨어요", u"You have already joined"},
    Words{KioskLine::AlreadyLine, u"한 번이면 충분해요. 찾아 주셔서 고맙습니다.",
          u"Once is all it takes. Thank you for coming."},
    Words{KioskLine::Done, u"다 됐어요", u"Done"},
    Words{KioskLine::CallStaff, u"직원 부르기", u"Call staff"},
    Words{KioskLine::StaffCalled, u"직원을 불렀어요", u"Staff has been called"},
    Words{KioskLine::StaffComing, u"직원이 가고 있어요", u"Staff is on the way"},
    Words{KioskLine::StaffCame, u"직원이 왔어요", u"Staff is here"},
    Words{KioskLine::OtherLanguage, u"English", u"한국어"},
    Words{KioskLine::StillThere, u"계속하시겠어요?", u"Are you still there?"},
    Words{KioskLine::ForgetsIn, u"%1초 뒤에 누르신 것을 지우고 처음으로 돌아가요.",
          u"In %1 seconds everything is erased and we start again."},
    Words{KioskLine::GoOn, u"계속하기", u"Go on"},
    Words{KioskLine::Wiping, u"화면을 닦고 있어요", u"Cleaning the screen"},
    Words{KioskLine::WipingLine, u"%1초 뒤에 다시 쓸 수 있어요. 지금은 눌러도 괜찮아요.",
          u"Ready again in %1 seconds. Touching does nothing now."},
    Words{KioskLine::EndWiping, u"길게 누르면 바로 끝나요", u"Hold to finish now"},
    Words{KioskLine::NoEvent, u"지금은 진행 중인 이벤트가 없어요", u"There is no event right now"},
    Words{KioskLine::NoEventLine, u"곧 좋은 소식으로 만나요.", u"We will be back with something good soon."},
    Words{KioskLine::Over, u"이벤트가 끝났어요", u"The event is over"},
    Words{KioskLine::OverLine, u"‘%1’에 함께해 주셔서 고맙습니다.", u"Thank you for being part of “%1”."},
    Words{KioskLine::NextBegins, u"다음 이벤트 ‘%1’: %2부터", u"Next event “%1”: from %2"},
    Words{KioskLine::Coming, u"곧 시작해요", u"Starting soon"},
    Words{KioskLine::ComingLine, u"‘%1’ 이벤트에 %2부터 참여할 수 있어요.", u"“%1” can be joined from %2."},
    Words{KioskLine::Locked, u"잠시 준비하고 있어요", u"We are getting ready"},
    Words{KioskLine::LockedLine, u"지금은 번호를 받을 수 없어요. 직원에게 말씀해 주세요.",
          u"Numbers cannot be taken right now. Please ask our staff."},
    Words{KioskLine::StaffCorner, u"직원용: 2초 동안 누르기", u"For staff: hold for two seconds"},
    Words{KioskLine::Practice, u"연습", u"Practice"},
};
} // namespace

QString kioskLanguageKey(KioskLanguage language)
{
    return language == KioskLanguage::English ? u"en"_s : u"ko"_s;
}

QString kioskLine(KioskLine line, KioskLanguage language)
{
    static_assert(kWords.size() == std::size_t(KioskLine::Practice) + 1);
    const Words& words = kWords.at(std::size_t(line));
    return QString::fromUtf16(language == KioskLanguage::English ? words.english : words.korean);
}

QString kioskDay(QDate day, KioskLanguage language)
{
    return language == KioskLanguage::English ? QLocale(QLocale::English).toString(day, u"dddd, MMMM d"_s)
                                              : formatDayShort(day);
}

} // namespace madang
