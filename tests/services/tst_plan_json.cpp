#include "domain/store_profile.h"
#include "services/ai/library_provider.h"
#include "services/http/json.h"
#include "services/plan_json.h"
#include "support/program.h"

#include <nlohmann/json.hpp>

#include <QTimeZone>

using namespace madang;
using namespace Qt::StringLiterals;

class TestPlanJson : public QObject {
    Q_OBJECT

private slots:
    void aPlanComesBackTheSame();
    void anAnswerComesBackTheSame();
    void hasThePromisedShape();
    void readsWholeNumbersWrittenAsReals();
    void refusesWhatIsMissingOrWrong_data();
    void refusesWhatIsMissingOrWrong();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
    void everyCutTextIsRefusedNotCrashedOn();
    void refusesAnswersWithDamagedParts();
    void aQuestionComesBackTheSame();

private:
    static PlanAnswer sample()
    {
        PlanRequest request;
        request.budget = 1'000'000;
        request.today = QDate(2026, 11, 23);
        request.firstDay = QDate(2026, 11, 26);
        request.region = u"경기 수원시"_s;
        LibraryProvider library;
        PlanAnswer answer = library.propose(request).result().value();
        answer.source = PlanSource::Stale;
        answer.madeAt = QDateTime(QDate(2026, 11, 23), QTime(3, 4, 5, 678), Qt::UTC);
        answer.plans.first().title = u"\"따옴표\" \\ 줄\n😀 쓱"_s;
        return answer;
    }

    static nlohmann::json parsed(const char* text) { return json::parse(text).value(); }
};

void TestPlanJson::aPlanComesBackTheSame()
{
    for (const Plan& plan : sample().plans) {
        const QByteArray bytes = json::dump(planToJson(plan));
        const Result<Plan> back = planFromJson(json::parse(bytes).value());
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().detail));
        QVERIFY(*back == plan);
    }
}

void TestPlanJson::anAnswerComesBackTheSame()
{
    PlanAnswer answer = sample();
    const Result<PlanAnswer> back = answerFromJson(json::parse(json::dump(answerToJson(answer))).value());
    QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().detail));
    QVERIFY(*back == answer);
    answer.madeAt = {};
    QVERIFY(answerFromJson(answerToJson(answer)).value() == answer);
}

void TestPlanJson::hasThePromisedShape()
{
    const PlanAnswer answer = sample();
    const nlohmann::json made = answerToJson(answer);
    QCOMPARE(made["plans"].size(), std::size_t(3));
    QCOMPARE(json::text(made, "provider"), u"library"_s);
    QCOMPARE(json::text(made, "source"), u"stale"_s);
    for (const char* list : {"industry", "region", "season"})
        QVERIFY(made["trends"][list][0].contains("keyword"));
    const nlohmann::json& plan = made["plans"][2];
    QCOMPARE(json::text(plan, "tier"), u"high"_s);
    QCOMPARE(json::text(plan, "mechanism"), u"draw"_s);
    QCOMPARE(plan["cost"]["max"].get<qint64>(), 950'000);
    QVERIFY(plan["cost"]["min"].is_number_integer());
    QVERIFY(plan["cost"]["lines"][0]["amount"].is_number_integer());
    QVERIFY(plan["prize"]["unitCost"].is_number_integer());
    QCOMPARE(plan["period"]["days"].get<int>(), answer.plans.last().days);
    QCOMPARE(json::text(plan["period"]["recommended"], "first"), u"2026-11-26"_s);
    QVERIFY(plan["expected"]["roiPercent"].contains("min"));
}

void TestPlanJson::readsWholeNumbersWrittenAsReals()
{
    nlohmann::json value = planToJson(sample().plans.last());
    value["prize"]["quantity"] = 7.0;
    QCOMPARE(planFromJson(value).value().prize.quantity, 7);
}

void TestPlanJson::refusesWhatIsMissingOrWrong_data()
{
    QTest::addColumn<QByteArray>("patch"); // JSON merge patch
    QTest::addColumn<QString>("field");
    const auto row = [](const char* patch, const char* field) {
        QTest::newRow(patch) << QByteArray(patch) << QString::fromLatin1(field);
    };
    row(R"({"id":null})", "id");
    row(R"({"title":5})", "title");
    row(R"({"tier":"huge"})", "tier");
    row(R"({"mechanism":["draw"]})", "mechanism");
    row(R"({"customerSteps":"one"})", "customerSteps");
    row(R"({"customerSteps":[1,2,3]})", "customerSteps");
    row(R"({"prize":[]})", "prize");
    row(R"({"prize":{"quantity":-1}})", "quantity");
    row(R"({"prize":{"quantity":1.5}})", "quantity");
    row(R"({"prize":{"quantity":99999999999}})", "quantity");
    row(R"({"prize":{"unitCost":"1000"}})", "unitCost");
    row(R"({"prize":{"unitCost":18446744073709551615}})", "unitCost");
    row(R"({"cost":{"max":1e300}})", "max");
    row(R"({"cost":{"min":-1}})", "min");
    row(R"({"cost":{"lines":[{"label":"경품","amount":100000001}]}})", "amount");
    row(R"({"cost":{"lines":[null]}})", "label");
    row(R"({"cost":{"lines":{}}})", "lines");
    row(R"({"period":{"days":"14"}})", "days");
    row(R"({"period":{"recommended":{"first":"2026-13-45"}}})", "first");
    row(R"({"period":{"recommended":null}})", "recommended");
    row(R"({"expected":{"roiPercent":{"min":-101}}})", "min");
    row(R"({"expected":{"participants":{"max":10000001}}})", "max");
    row(R"({"expected":{"sales":7}})", "sales");
    row(R"({"expected":null})", "expected");
    row(R"({"promotion":null})", "promotion");
}

void TestPlanJson::refusesWhatIsMissingOrWrong()
{
    QFETCH(QByteArray, patch);
    QFETCH(QString, field);
    nlohmann::json value = planToJson(sample().plans.last());
    value.merge_patch(json::parse(patch).value());
    const Result<Plan> plan = planFromJson(value);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::BadReply);
    QCOMPARE(plan.error().detail, u"plan: "_s + field);
}

void TestPlanJson::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"null", "[]", "[[[]]]", "\"plan\"", "3", "true", "{}", "{\"plans\":[{}]}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestPlanJson::refusesWhatIsNoObject()
{
    QFETCH(QByteArray, text);
    const nlohmann::json value = parsed(text.constData());
    QCOMPARE(planFromJson(value).error().kind, ErrorKind::BadReply);
    QCOMPARE(answerFromJson(value).error().kind, ErrorKind::BadReply);
}

/// Each key of a good answer, at any depth, taken away or replaced by nonsense.
void TestPlanJson::everyCutTextIsRefusedNotCrashedOn()
{
    const nlohmann::json whole = answerToJson(sample());
    const nlohmann::json flat = whole.flatten();
    int tried = 0;
    for (const auto& item : flat.items()) {
        const nlohmann::json::json_pointer place(item.key());
        for (const nlohmann::json& nonsense : {nlohmann::json(nullptr), nlohmann::json(-7), nlohmann::json::object(),
                                               nlohmann::json::array({1}), nlohmann::json(std::string(5'000, 'x'))}) {
            nlohmann::json damaged = whole;
            damaged[place] = nonsense;
            const Result<PlanAnswer> answer = answerFromJson(damaged);
            const bool roiMayBeNegative = item.key().find("roiPercent") != std::string::npos && nonsense.is_number();
            QVERIFY2(!answer || roiMayBeNegative, item.key().c_str());
            ++tried;
        }
    }
    QVERIFY(tried > 500);
}

void TestPlanJson::refusesAnswersWithDamagedParts()
{
    const nlohmann::json whole = answerToJson(sample());
    nlohmann::json tooMany = whole;
    for (int i = 0; i < 60; ++i)
        tooMany["plans"].push_back(whole["plans"][0]);
    QCOMPARE(answerFromJson(tooMany).error().detail, u"plan: plans"_s);
    nlohmann::json relevance = whole;
    relevance["trends"]["season"][1]["relevance"] = 1.2;
    QCOMPARE(answerFromJson(relevance).error().detail, u"plan: relevance"_s);
    nlohmann::json source = whole;
    source["source"] = "elsewhere";
    QCOMPARE(answerFromJson(source).error().detail, u"plan: source"_s);
}

void TestPlanJson::aQuestionComesBackTheSame()
{
    PlanRequest request;
    request.goal = Goal::Sales;
    request.industry = Industry::Beauty;
    request.region = u"경기 수원시"_s;
    request.budget = 1'000'000;
    request.firstDay = QDate(2026, 11, 26);
    request.storeName = u"\"미용실\" 😀"_s;
    request.prizeWish = u"샴푸"_s;
    request.variation = 3;
    QVERIFY(!requestToJson(request).contains("seats")); // what the owner has not said is not asked about
    request.voice = voiceKey(Voice::Lively);
    request.openingHours = u"매일 11:00–22:00"_s;
    request.seats = 40;
    const nlohmann::json whole = requestToJson(request);
    const Result<PlanRequest> back = requestFromJson(json::parse(json::dump(whole)).value());
    QVERIFY(back);
    QCOMPARE(json::dump(requestToJson(*back)), json::dump(whole));
    for (const auto& [name, value] : whole.items()) {
        for (const nlohmann::json& wrong : {nlohmann::json(), nlohmann::json("?"), nlohmann::json(-1)}) {
            nlohmann::json damaged = whole;
            damaged[name] = wrong;
            if (value.is_string() && wrong.is_string() && requestFromJson(damaged))
                continue; // any text will do
            const Result<PlanRequest> read = requestFromJson(damaged);
            QVERIFY2(!read, name.c_str());
            QCOMPARE(read.error().kind, ErrorKind::BadReply);
        }
    }
    QVERIFY(!requestFromJson(nlohmann::json::array()));
}

MADANG_TEST(QCoreApplication, TestPlanJson)
#include "tst_plan_json.moc"
