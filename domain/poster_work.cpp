#include "domain/poster_work.h"

namespace madang {

PosterWork posterWorkOf(const Campaign& campaign)
{
    return {campaign.style, campaign.poster, campaign.pictures, campaign.designs, campaign.captions};
}

void setPosterWork(Campaign& campaign, const PosterWork& work)
{
    campaign.style = work.style;
    campaign.poster = work.text;
    campaign.pictures = work.pictures;
    campaign.designs = work.designs;
    campaign.captions = work.captions;
}

} // namespace madang
