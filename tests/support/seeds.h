#pragma once

#include <QRandomGenerator>
#include <QTest>

#include <span>

namespace madang::test {

/// One row for each seed: those that once broke an invariant, then the first `inCi`, or as many fresh ones as
/// MADANG_SOAK_SEEDS asks for.
inline void addSeeds(std::span<const quint32> corpus, quint32 inCi)
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : corpus)
        QTest::addRow("corpus %u", seed) << seed;
    bool isSoak = false;
    const quint32 seeds = quint32(qEnvironmentVariableIntValue("MADANG_SOAK_SEEDS", &isSoak));
    const quint32 first = isSoak ? QRandomGenerator::securelySeeded().generate() : 1;
    for (quint32 i = 0; i < (isSoak ? seeds : inCi); ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

} // namespace madang::test
