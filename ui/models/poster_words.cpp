#include "ui/models/poster_words.h"

#include <QCoreApplication>

namespace madang {

namespace {
/// The context of translation for words that belong to no class.
struct PosterWords {
    Q_DECLARE_TR_FUNCTIONS(PosterWords)
};
} // namespace

QString posterPartLabel(PosterPart part)
{
    switch (part) {
    case PosterPart::Badge:
        return PosterWords::tr("제목 위 한마디");
    case PosterPart::Title:
        return PosterWords::tr("제목");
    case PosterPart::Prize:
        return PosterWords::tr("드리는 것");
    case PosterPart::Guide:
        return PosterWords::tr("참여하는 법");
    case PosterPart::Period:
        return PosterWords::tr("기간");
    case PosterPart::Store:
        return PosterWords::tr("가게 이름 줄");
    case PosterPart::Caption:
    case PosterPart::Label:
    case PosterPart::Credit:
        break;
    }
    return PosterWords::tr("글");
}

QString posterProblemLine(PosterPart part, const QString& sizeLabel)
{
    return PosterWords::tr("‘%1’ 글이 길어서 %2에 다 들어가지 않아요. 조금만 줄여 주세요.")
        .arg(posterPartLabel(part), sizeLabel);
}

} // namespace madang
