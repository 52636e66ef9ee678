#pragma once

#include "services/http/http_message.h"
#include "services/image_provider.h"

namespace madang {

/// How a WebUI's answers are read: AUTOMATIC1111's and Forge's (contracts of api.py of either).

/// Where it is with whatever it is working on; it does not say for whom.
struct WebUiState {
    bool isBusy = false;
    int percent = 0; ///< 0 to 99
    bool wasStopped = false; ///< somebody ended the last picture before its time
};
Result<WebUiState> readWebUiState(const HttpReply& reply);

/// The picture. One that is black all over is what a card without enough precision makes of any wish: Rejected, as is
/// whatever it broke down over; sent again it breaks down again.
Result<PictureReply> readWebUiPicture(const HttpReply& reply);

} // namespace madang
