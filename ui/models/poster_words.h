#pragma once

#include "domain/poster.h"

namespace madang {

/// "제목", "드리는 것"; what a part of a poster is called on the screen.
QString posterPartLabel(PosterPart part);

/// Which words have to become shorter, and where: "제목이 카카오톡 피드에 다 들어가지 않아요. 조금만 줄여 주세요."
QString posterProblemLine(PosterPart part, const QString& sizeLabel);

} // namespace madang
