#include "ui/models/poster_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PosterWords)
};

constexpr int kTitleMax = 40;
constexpr int kLineMax = 60;
constexpr int kGuideMax = 120;

/// With its particle: a whole translated word, so that every language can say the sentence below.
QString subject(PosterPart part)
{
    switch (part) {
    case PosterPart::Badge:
        return Words::tr("제목 위 한마디가");
    case PosterPart::Title:
        return Words::tr("제목이");
    case PosterPart::Prize:
        return Words::tr("드리는 것이");
    case PosterPart::Guide:
        return Words::tr("참여하는 법이");
    case PosterPart::Period:
        return Words::tr("기간이");
    case PosterPart::Store:
        return Words::tr("가게 이름이");
    default:
        return Words::tr("글이");
    }
}
} // namespace

QString posterPartLabel(PosterPart part)
{
    switch (part) {
    case PosterPart::Badge:
        return Words::tr("제목 위 한마디");
    case PosterPart::Title:
        return Words::tr("제목");
    case PosterPart::Prize:
        return Words::tr("드리는 것");
    case PosterPart::Guide:
        return Words::tr("참여하는 법");
    case PosterPart::Period:
        return Words::tr("기간");
    case PosterPart::Store:
        return Words::tr("가게 이름과 전화");
    case PosterPart::Caption:
        return Words::tr("QR 안내");
    case PosterPart::Label:
        return Words::tr("이름표");
    case PosterPart::Credit:
        return Words::tr("AI 그림 표시");
    }
    return {};
}

int longestWords(PosterPart part)
{
    switch (part) {
    case PosterPart::Badge:
    case PosterPart::Title:
        return kTitleMax;
    case PosterPart::Guide:
        return kGuideMax;
    default:
        return kLineMax;
    }
}

QString posterProblemLine(PosterPart part, const QList<PosterProblem>& problems, const QList<PosterSize>& sizes)
{
    QStringList places;
    for (const PosterSize& size : sizes) {
        if (problems.contains(PosterProblem{part, size.id}))
            places << size.label;
    }
    if (places.isEmpty())
        return {};
    if (places.size() == 1)
        return Words::tr("%1 %2에 다 들어가지 않아요. 조금만 줄여 주세요.").arg(subject(part), places.first());
    return Words::tr("%1 %2 등 %3곳에 다 들어가지 않아요. 조금만 줄여 주세요.")
        .arg(subject(part), places.first(), QString::number(places.size()));
}

QStringList posterProblemLines(const QList<PosterProblem>& problems, const QList<PosterSize>& sizes)
{
    QList<PosterPart> parts;
    for (const PosterProblem& problem : problems) {
        if (!parts.contains(problem.part))
            parts << problem.part;
    }
    std::ranges::sort(parts);
    QStringList lines;
    for (const PosterPart part : std::as_const(parts)) {
        const QString line = posterProblemLine(part, problems, sizes);
        if (!line.isEmpty())
            lines << line;
    }
    return lines;
}

} // namespace madang
