#include "launch_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace madang {

LaunchOptions readLaunchOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"마당: 가게 이벤트를 기획하고, 그리고, 올리고, 재요."_s);
    parser.addOptions({
        {u"data-dir"_s, u"자료를 저장할 폴더"_s, u"DIR"_s},
        {u"settings"_s, u"바깥 서비스 주소 파일(JSON)"_s, u"FILE"_s},
        {u"practice"_s, u"연습 모드로 시작"_s},
        {u"lang"_s, u"창의 언어: ko, en"_s, u"ko|en"_s},
        {u"kiosk"_s, u"손님 키오스크로 시작"_s},
        {u"shots"_s, u"모든 화면의 그림을 DIR에 저장하고 끝내기"_s, u"DIR"_s},
        {u"exit-after-startup"_s, u"첫 화면을 그린 뒤 걸린 시간을 말하고 끝내기"_s},
    });
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        fputs(qUtf8Printable(unknown.isEmpty() ? parser.errorText() + u'\n'
                                               : u"모르는 말이에요: %1. --help로 쓸 수 있는 말을 볼 수 있어요.\n"_s.arg(
                                                   unknown.join(u", "_s))),
              stderr);
        std::exit(2);
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    LaunchOptions options;
    options.runtime.dataFolder = parser.value(u"data-dir"_s);
    options.runtime.settingsFile = parser.value(u"settings"_s);
    options.runtime.practice = parser.isSet(u"practice"_s);
    options.runtime.keychain = true;
    options.language = parser.value(u"lang"_s);
    if (!QStringList{u""_s, u"ko"_s, u"en"_s}.contains(options.language)) {
        fputs(qUtf8Printable(u"모르는 언어예요: %1. ko나 en을 써 주세요.\n"_s.arg(options.language)), stderr);
        std::exit(2);
    }
    options.kiosk = parser.isSet(u"kiosk"_s);
    options.shotsFolder = parser.value(u"shots"_s);
    options.exitAfterStartup = parser.isSet(u"exit-after-startup"_s);
    return options;
}

} // namespace madang
