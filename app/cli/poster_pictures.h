#pragma once

#include "command.h"
#include "domain/campaign.h"
#include "domain/result.h"
#include "services/clock.h"
#include "services/outside.h"
#include "services/picture_service.h"

#include <memory>

namespace madang::cli {

/// The event around a plan file, or one of the data folder; and the store it belongs to.
struct Subject {
    Campaign campaign;
    StoreProfile store;
};

/// The pictures of the `poster` command: those in the data folder, and new ones by a model that --settings names.
class Pictures final {
public:
    static Result<std::unique_ptr<Pictures>> open(const Context& context);

    QString folder() const { return m_service.folder(); }
    /// A photo of the owner's, taken into the folder.
    Result<PosterPicture> keepPhoto(const QString& path);
    /// Puts the briefs on pictures by `provider` ("painter": on none), all at once, and tells how that went:
    /// {"pictures":[{"style","provider","source":"fresh|cache|painter",…}],"notices":[…]}. The notices are said, too.
    /// Unauthorized where that provider is not set up.
    Result<nlohmann::json> paint(const Context& context, const QString& provider, const Subject& subject,
                                 QList<PosterBrief>& briefs);

private:
    Pictures(ProviderTable providers, const QString& dataFolder);

    SystemClock m_clock;
    Outside m_outside;
    PictureService m_service;
};

} // namespace madang::cli
