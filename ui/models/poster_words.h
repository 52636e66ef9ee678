#pragma once

#include "domain/poster.h"

#include <QStringList>

namespace madang {

/// "제목": what a part of a poster is called.
QString posterPartLabel(PosterPart part);
/// How many letters the owner may write there.
int longestWords(PosterPart part);
/// "제목이 카카오톡 피드에 다 들어가지 않아요. 조금만 줄여 주세요.": one sentence for each part, with where it does not
/// fit.
QStringList posterProblemLines(const QList<PosterProblem>& problems, const QList<PosterSize>& sizes);
/// The same for one part; empty where it fits.
QString posterProblemLine(PosterPart part, const QList<PosterProblem>& problems, const QList<PosterSize>& sizes);

} // namespace madang
