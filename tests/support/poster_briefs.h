#pragma once

#include "domain/poster.h"

namespace madang::test {

using namespace Qt::StringLiterals;

/// A poster with something in every part.
inline PosterBrief chickenBrief(PosterStyle style = PosterStyle::Simple)
{
    PosterBrief brief;
    brief.style = style;
    brief.text = {u"오픈 3주년"_s,
                  u"바삭한 첫 만남, 반반치킨 1+1"_s,
                  u"생맥주 500cc 50명"_s,
                  u"매장에서 전화번호만 남기면 추첨해 드려요"_s,
                  u"2026. 11. 26.(목) ~ 12. 2.(수)"_s,
                  u"수원왕갈비통닭 · 031-123-4567"_s};
    brief.joinUrl = u"https://madang.example/j/EVT20261126"_s;
    return brief;
}

} // namespace madang::test
