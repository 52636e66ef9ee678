#include "services/channel_watch.h"
#include "services/service_health.h"
#include "support/program.h"
#include "ui/models/error_text.h"
#include "ui/models/health_words.h"
#include "ui/models/labels.h"

#include <QSet>

#include <algorithm>

using namespace madang;
using namespace Qt::StringLiterals;

/// Every state and failure has words of its own, in Korean, without jargon.
class TestWords final : public QObject {
    Q_OBJECT

private slots:
    void everyFailureIsASentenceWithAdvice()
    {
        for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
            const ErrorText text = errorText(ErrorKind(kind));
            const QByteArray which = errorKey(ErrorKind(kind)).toUtf8();
            QVERIFY2(text.sentence.endsWith(u'.') && isKorean(text.sentence), which.constData());
            QVERIFY2(text.advice.endsWith(u'.') && isKorean(text.advice), which.constData());
        }
    }

    void aPictureOfTheWrongShapeIsToBeCropped()
    {
        QVERIFY(errorText(ErrorKind::PictureShape).advice.contains(u"4:5에서 가로로 긴 1.91:1"_s));
        QVERIFY(errorText(ErrorKind::PictureShape).advice.contains(u"잘라"_s));
    }

    void whatRestsSaysForHowLong()
    {
        const auto name = [](const QString& api) { return api == u"instagram" ? u"인스타그램"_s : QString(); };
        ServiceHealth health;
        health.at = QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
        QVERIFY(healthWords(health, name).line.isEmpty());
        ApiHealth api;
        api.api = u"instagram"_s;
        api.light = ApiHealth::Light::Resting;
        api.nextTry = health.at.addSecs(30);
        health.apis = {api};
        QCOMPARE(healthWords(health, name).line, u"인스타그램 쉬는 중 (30초 뒤 다시)"_s);
        api.nextTry = health.at.addSecs(14 * 60 + 1);
        QCOMPARE(restingWords(api, health.at), u"쉬는 중 (15분 뒤 다시)"_s);
        api.light = ApiHealth::Light::Good;
        QVERIFY(restingWords(api, health.at).isEmpty());
        health.apis.first().api = u"media"_s; // what an owner has never heard of is not named
        QVERIFY(healthWords(health, name).line.isEmpty());
        health.isOffline = true;
        QVERIFY(healthWords(health, name).line.startsWith(u"인터넷이 끊겼어요"_s));
    }

    void everyStateOfAChannelHasItsOwnWords()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
        QSet<QString> labels;
        for (int light = 0; light <= int(ChannelLight::ByHand); ++light) {
            const StateWords words = channelWords({ChannelLight(light), 2, now.addSecs(30)}, now);
            QVERIFY2(isKorean(words.label) && !words.icon.isEmpty(), qPrintable(words.label));
            labels << words.label;
        }
        QCOMPARE(labels.size(), int(ChannelLight::ByHand) + 1);
        QCOMPARE(channelWords({ChannelLight::Resting, 0, now.addSecs(30)}, now).label, u"쉬는 중 (30초 뒤 다시)"_s);
        QCOMPARE(channelWords({ChannelLight::SignInSoon, 3, {}}, now).label, u"3일 뒤 다시 로그인"_s);
        QCOMPARE(channelWords({ChannelLight::SignInSoon, 0, {}}, now).label, u"오늘 안에 다시 로그인"_s);
    }

    void everyChoiceHasItsOwnLabel()
    {
        QSet<QString> labels;
        for (const Goal goal : kGoals)
            labels << goalLabel(goal) << goalLine(goal);
        for (const Industry industry : kIndustries)
            labels << industryLabel(industry);
        for (const Tier tier : kTiers)
            labels << tierLabel(tier);
        for (const PosterStyle style : kPosterStyles)
            labels << styleLabel(style);
        QCOMPARE(labels.size(),
                 qsizetype(kGoals.size() * 2 + kIndustries.size() + kTiers.size() + kPosterStyles.size()));
        QVERIFY(!labels.contains(QString()));
    }

    void everyStateIsIconAndWordAndColour()
    {
        QSet<QString> labels;
        for (int state = 0; state <= int(PublicationState::Manual); ++state) {
            const StateWords words = publicationWords(PublicationState(state));
            QVERIFY(!words.icon.isEmpty());
            labels << words.label;
        }
        QCOMPARE(labels.size(), int(PublicationState::Manual) + 1);
        QCOMPARE(publicationWords(PublicationState::NeedsCheck).tone, Tone::Ask);
    }

    void fieldsAreJudgedInWords()
    {
        QVERIFY(storeNameProblemText(FieldProblem::None).isEmpty());
        QVERIFY(!storeNameProblemText(checkStoreName(u"")).isEmpty());
        QVERIFY(!storeNameProblemText(checkStoreName(u"가")).isEmpty());
        QVERIFY(!phoneProblemText(checkStorePhone(u"12")).isEmpty());
        QVERIFY(!budgetProblemText(checkBudget(0)).isEmpty());
        QVERIFY(!budgetProblemText(checkBudget(std::nullopt)).isEmpty());
        QVERIFY(!periodProblemText(checkPeriod({{2020, 1, 1}, {2020, 1, 2}}, {2026, 1, 1})).isEmpty());
    }

private:
    static bool isKorean(const QString& text)
    {
        return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Hangul; });
    }
};

MADANG_TEST(QCoreApplication, TestWords)
#include "tst_words.moc"
