#pragma once

#include <QString>

namespace madang {

struct PictureAnswer;
struct PosterPicture;

/// "Stability AI", "OpenAI", "WebUI".
QString pictureProviderLabel(const QString& provider);

/// Where the ground of a poster came from and, where somebody was asked in vain, why, in one line: "Stability AI에
/// 충전한 돈이나 한도를 다 써서 기본 그림으로 그렸어요. …". Empty where nobody was asked.
QString pictureLine(const PictureAnswer& answer);
/// The same where another picture was asked for in place of one: what cannot be had leaves that as it was.
QString pictureLineInstead(const PictureAnswer& answer);
/// The same of a picture that an event has had for longer.
QString pictureLine(const PosterPicture& picture);
/// The file of a picture is not there any more.
QString pictureIsGoneLine();

} // namespace madang
