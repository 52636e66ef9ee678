#pragma once

#include <QDate>
#include <QString>

#include <array>

namespace madang {

/// The kiosk's own languages: customers choose, whatever the owner's window speaks.
enum class KioskLanguage { Korean, English };
inline constexpr std::array kKioskLanguages{KioskLanguage::Korean, KioskLanguage::English};
QString kioskLanguageKey(KioskLanguage language); ///< "ko", "en"

/// Every sentence a customer meets.
enum class KioskLine {
    AskPhone,
    PhoneField,
    PhoneIncomplete,
    PhoneWrong,
    TryLater,
    Join,
    Digit,
    Erase,
    EraseAll,
    OwnPhone,
    Thanks,
    ThanksDraw,
    EntryNumber,
    EntryCode,
    KeepIt,
    KeepQr,
    Already,
    AlreadyLine,
    Done,
    CallStaff,
    StaffCalled,
    StaffComing,
    StaffCame,
    OtherLanguage,
    StillThere,
    ForgetsIn,
    GoOn,
    Wiping,
    WipingLine,
    EndWiping,
    NoEvent,
    NoEventLine,
    Over,
    OverLine,
    NextBegins,
    Coming,
    ComingLine,
    Locked,
    LockedLine,
    StaffCorner,
    Practice,
};

/// The sentence in that language. Numbers and names stand for %1 …
QString kioskLine(KioskLine line, KioskLanguage language);
/// "11월 26일(목)", "Thursday, November 26"
QString kioskDay(QDate day, KioskLanguage language);

} // namespace madang
