#include "sandbox/instagram_errors.h"

#include "sandbox/instagram.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
struct Known {
    int code;
    int subcode;
    const char* message;
    bool isTransient;
};

constexpr std::array kKnown{
    Known{-2, 2207003, "It takes too long to download the media.", true},
    Known{-2, 2207020, "The media you are trying to access has expired.", false},
    Known{-1, 2207001, "An unknown server error occurred.", true},
    Known{-1, 2207032, "Create media fail, please try to re-create media.", true},
    Known{-1, 2207053, "Unknown upload error.", true},
    Known{1, 0, "An unknown error occurred.", true},
    Known{2, 0, "An unexpected error has occurred. Please retry your request later.", true},
    Known{4, 0, "(#4) Application request limit reached", true},
    Known{4, 2207051, "We restrict certain activity to protect our community.", false},
    Known{9, 2207042, "You reached the maximum number of posts that is allowed.", false},
    Known{10, 0, "(#10) Application does not have permission for this action", false},
    Known{17, 0, "(#17) User request limit reached", true},
    Known{24, 2207006, "The media with the given id could not be found.", false},
    Known{24, 2207008, "The media builder with the given id does not exist or has expired.", false},
    Known{25, 2207050, "The Instagram account is restricted.", false},
    Known{32, 0, "(#32) Page request limit reached", true},
    Known{100, 33, "Unsupported request. Object does not exist or is not visible.", false},
    Known{100, 2207023, "The media type is unknown.", false},
    Known{100, 2207028, "Your post won't work as a carousel.", false},
    Known{100, 2207040, "Cannot use more than 20 tags per created media.", false},
    Known{190, 463, "Error validating access token: Session has expired.", false},
    Known{190, 467, "Invalid OAuth access token - Cannot parse access token", false},
    Known{200, 0, "(#200) Permissions error", false},
    Known{352, 2207026, "The video format is not supported.", false},
    Known{368, 0, "The action attempted has been deemed abusive or is otherwise disallowed", false},
    Known{506, 0, "(#506) Duplicate status message", false},
    Known{613, 0, "(#613) Calls to this api have exceeded the rate limit.", true},
    Known{9004, 2207052, "The media could not be fetched from this URI.", false},
    Known{9007, 2207027, "The media is not ready for publishing, please wait for a moment.", false},
    Known{36000, 2207004, "The image is too large to download. It should be less than 8 MiB.", false},
    Known{36001, 2207005, "The image format is not supported.", false},
    Known{36003, 2207009, "The submitted image has an unsupported aspect ratio.", false},
    Known{36004, 2207010, "The submitted caption is too long.", false},
};
} // namespace

Response graphError(GraphCode code, const QString& message)
{
    const auto* known = std::find_if(kKnown.begin(), kKnown.end(), [code](const Known& entry) {
        return entry.code == code.code && entry.subcode == code.subcode;
    });
    const bool isKnown = known != kKnown.end();
    const std::string text = message.isEmpty() ? (isKnown ? known->message : "An error occurred.") : utf8(message);
    Json error{{"message", text},
               {"type", code.code == 190 ? "OAuthException" : "IGApiException"},
               {"code", code.code},
               {"is_transient", isKnown && known->isTransient},
               {"error_user_title", "Practice"},
               {"error_user_msg", text},
               {"fbtrace_id", "APracticeTrace"}};
    if (code.subcode != 0)
        error["error_subcode"] = code.subcode;
    return jsonReply(400, {{"error", error}});
}

/// "190" or "190/463"
Response Instagram::failure(const QString& code)
{
    const GraphCode given{code.section(u'/', 0, 0).toInt(), code.section(u'/', 1).toInt()};
    if (code.contains(u'/'))
        return graphError(given);
    const auto* known
        = std::find_if(kKnown.begin(), kKnown.end(), [given](const Known& entry) { return entry.code == given.code; });
    return graphError(known == kKnown.end() ? given : GraphCode{known->code, known->subcode});
}

Response Instagram::noSuchRoute(int)
{
    return graphError({100, 33});
}

} // namespace madang::sandbox
