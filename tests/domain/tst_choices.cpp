#include "domain/choices.h"
#include "domain/plan.h"
#include "support/program.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
/// Counts the enumerators that have a key: tables are written in the order of the enum, so the
/// first value without a key must be the one after the last.
template <typename Enum, typename Key, typename FromKey>
int keyedValues(Key key, FromKey fromKey)
{
    QSet<QString> seen;
    for (int i = 0; i < 64; ++i) {
        const auto value = static_cast<Enum>(i);
        const QString word = key(value);
        if (word.isEmpty())
            return i;
        if (seen.contains(word) || fromKey(word) != value || word != word.toLower() || word.contains(u' '))
            return -1;
        seen << word;
    }
    return -1;
}

/// The number of enumerators. A new one stops the compiler here (-Wswitch) until the tests below
/// know it.
constexpr int countOf(Goal last)
{
    switch (last) {
    case Goal::NewCustomers:
    case Goal::ReturnVisits:
    case Goal::Sales:
    case Goal::Awareness:
        return 4;
    }
    return 0;
}

constexpr int countOf(Industry last)
{
    switch (last) {
    case Industry::Restaurant:
    case Industry::Cafe:
    case Industry::Retail:
    case Industry::Beauty:
    case Industry::Fitness:
    case Industry::Education:
    case Industry::Service:
    case Industry::Other:
        return 8;
    }
    return 0;
}

constexpr int countOf(Tier last)
{
    switch (last) {
    case Tier::Low:
    case Tier::Mid:
    case Tier::High:
        return 3;
    }
    return 0;
}

constexpr int countOf(Mechanism last)
{
    switch (last) {
    case Mechanism::Discount:
    case Mechanism::Gift:
    case Mechanism::Stamp:
    case Mechanism::Draw:
    case Mechanism::Share:
    case Mechanism::Visit:
    case Mechanism::Bundle:
    case Mechanism::Trial:
    case Mechanism::Referral:
    case Mechanism::Challenge:
        return 10;
    }
    return 0;
}

constexpr int countOf(PosterStyle last)
{
    switch (last) {
    case PosterStyle::Simple:
    case PosterStyle::Fancy:
    case PosterStyle::Trendy:
        return 3;
    }
    return 0;
}

constexpr int countOf(PlanSource last)
{
    switch (last) {
    case PlanSource::Fresh:
    case PlanSource::Cache:
    case PlanSource::Stale:
    case PlanSource::Fallback:
        return 4;
    }
    return 0;
}
} // namespace

class ChoicesTest : public QObject {
    Q_OBJECT

private slots:
    void everyChoiceHasItsOwnKeyAndComesBack();
    void keysAreThePromisedWords();
    void listsHoldEveryChoiceOnce();
    void refusesOtherWords();
};

void ChoicesTest::everyChoiceHasItsOwnKeyAndComesBack()
{
    QCOMPARE(keyedValues<Goal>(goalKey, goalFromKey), countOf(Goal::Sales));
    QCOMPARE(keyedValues<Industry>(industryKey, industryFromKey), countOf(Industry::Other));
    QCOMPARE(keyedValues<Tier>(tierKey, tierFromKey), countOf(Tier::High));
    QCOMPARE(keyedValues<Mechanism>(mechanismKey, mechanismFromKey), countOf(Mechanism::Draw));
    QCOMPARE(keyedValues<PosterStyle>(posterStyleKey, posterStyleFromKey), countOf(PosterStyle::Simple));
    QCOMPARE(keyedValues<PlanSource>(planSourceKey, planSourceFromKey), countOf(PlanSource::Fresh));
}

/// They stand in files and on the command line: changing one breaks what owners have.
void ChoicesTest::keysAreThePromisedWords()
{
    const auto words = [](const auto& list, auto key) {
        QStringList keys;
        for (const auto value : list)
            keys << key(value);
        return keys.join(u'|');
    };
    QCOMPARE(words(kGoals, goalKey), u"new-customers|return-visits|sales|awareness"_s);
    QCOMPARE(words(kIndustries, industryKey), u"restaurant|cafe|retail|beauty|fitness|education|service|other"_s);
    QCOMPARE(words(kTiers, tierKey), u"low|mid|high"_s);
    QCOMPARE(words(kPosterStyles, posterStyleKey), u"simple|fancy|trendy"_s);
    QCOMPARE(mechanismKey(Mechanism::Stamp), u"stamp"_s);
    QCOMPARE(planSourceKey(PlanSource::Stale), u"stale"_s);
}

void ChoicesTest::listsHoldEveryChoiceOnce()
{
    QCOMPARE(int(kGoals.size()), countOf(Goal::Sales));
    QCOMPARE(int(kIndustries.size()), countOf(Industry::Other));
    QCOMPARE(int(kTiers.size()), countOf(Tier::High));
    QCOMPARE(int(kPosterStyles.size()), countOf(PosterStyle::Simple));
    QCOMPARE(QSet<Industry>(kIndustries.begin(), kIndustries.end()).size(), countOf(Industry::Other));
    QCOMPARE(QSet<Goal>(kGoals.begin(), kGoals.end()).size(), countOf(Goal::Sales));
}

void ChoicesTest::refusesOtherWords()
{
    for (const QStringView word : {u"", u" sales", u"sales ", u"Sales", u"SALES", u"매출", u"sale", u"saless"})
        QVERIFY2(!goalFromKey(word), qPrintable(word.toString()));
    QVERIFY(!industryFromKey(u"bakery"));
    QVERIFY(!tierFromKey(u"medium"));
    QVERIFY(!mechanismFromKey(u"review"));
    QVERIFY(!posterStyleFromKey(u"all"));
    QVERIFY(!planSourceFromKey(u"none"));
}

MADANG_TEST(QCoreApplication, ChoicesTest)
#include "tst_choices.moc"
