#include "await.h"
#include "command.h"
#include "open_runtime.h"
#include "services/draw_certificate_json.h"
#include "services/draw_papers.h"

#include <nlohmann/json.hpp>

#include <QFile>

using namespace Qt::StringLiterals;

namespace madang::cli {

namespace {
nlohmann::json listOf(const QStringList& codes)
{
    nlohmann::json list = nlohmann::json::array();
    for (const QString& code : codes)
        list.push_back(code.toStdString());
    return list;
}

/// What is said before the number is known.
nlohmann::json promiseOf(const Draw& draw)
{
    return {{"seal", draw.seal.toHex().toStdString()},
            {"commitment", commitmentTo(draw.secret).toHex().toStdString()},
            {"number", draw.terms.numberName.toStdString()},
            {"winners", draw.terms.winners},
            {"reserves", draw.terms.reserves},
            {"sealedAt", draw.sealedAt.toString(Qt::ISODateWithMs).toStdString()}};
}

std::optional<DrawTerms> termsOf(const Context& context)
{
    DrawTerms terms;
    terms.winners = context.value(u"winners"_s).toInt();
    terms.reserves = context.value(u"reserves"_s).toInt();
    terms.mode = context.isSet(u"equal"_s) ? DrawMode::Random : DrawMode::Weighted;
    const QString kind = context.value(u"number-kind"_s);
    terms.numberKind = numberKindFromKey(kind).value_or(NumberKind::CalledOut);
    terms.numberName = context.value(u"number-name"_s);
    if (terms.numberName.isEmpty())
        terms.numberName = u"가게에서 손님이 부른 숫자"_s;
    if (terms.winners < 1 || terms.reserves < 0 || (!kind.isEmpty() && !numberKindFromKey(kind)))
        return std::nullopt;
    return terms;
}

ExitCode printCertificate(Runtime& runtime, const Context& context, const QString& id)
{
    const Result<DrawCertificate> certificate = await(runtime.draws.certificate(id));
    if (!certificate)
        return context.fail(certificate.error());
    if (const QString file = context.value(u"out"_s); !file.isEmpty()) {
        if (const Result<void> written = await(papers::writeCertificate(*certificate, file)); !written)
            return context.fail(written.error());
        context.say(file);
    }
    if (context.wantsJson())
        context.print(nlohmann::json::parse(drawCertificateJson(*certificate).toStdString()));
    else
        context.print(certificate->draw.winners().join(u'\n'));
    return Done;
}

ExitCode seal(Runtime& runtime, const Context& context, const QString& id)
{
    const std::optional<DrawTerms> terms = termsOf(context);
    if (!terms)
        return context.wrongUse(u"--winners N [--reserves N] [--equal] [--number-kind called|lottery]"_s);
    const Result<Draw> sealed = await(runtime.draws.seal(id, *terms));
    if (!sealed)
        return context.fail(sealed.error());
    if (context.wantsJson())
        context.print(promiseOf(*sealed));
    else
        context.print(QString::fromLatin1(sealed->seal.toHex()));
    return Done;
}

ExitCode reveal(Runtime& runtime, const Context& context, const QString& id)
{
    const Result<Draw> drawn = await(runtime.draws.reveal(id, context.value(u"number"_s)));
    return drawn ? printCertificate(runtime, context, id) : context.fail(drawn.error());
}

/// Both at once, for a number that is known to everybody in the room.
ExitCode run(Runtime& runtime, const Context& context, const QString& id)
{
    const std::optional<DrawTerms> terms = termsOf(context);
    if (!terms || !publicNumberOf(terms->numberKind, context.value(u"number"_s)))
        return context.wrongUse(u"--winners N --number N"_s);
    const Result<Draw> sealed = await(runtime.draws.seal(id, *terms));
    return sealed ? reveal(runtime, context, id) : context.fail(sealed.error());
}

/// Draws again from the certificate alone.
ExitCode verify(const Context& context, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return context.fail({ErrorKind::FileUnreadable, path, {}});
    nlohmann::json problems = nlohmann::json::array();
    QStringList winners;
    if (const Result<DrawCertificate> certificate = readDrawCertificate(file.readAll())) {
        winners = certificate->draw.winners();
        for (const CertificateProblem problem : problemsIn(*certificate))
            problems.push_back(certificateProblemKey(problem).toStdString());
    } else {
        problems.push_back("no-certificate");
    }
    if (context.wantsJson())
        context.print(
            nlohmann::json{{"valid", problems.empty()}, {"winners", listOf(winners)}, {"problems", problems}});
    else
        context.print(problems.empty() ? u"맞아요. 다시 뽑아도 같은 결과예요."_s : u"맞지 않아요."_s);
    return problems.empty() ? Done : Failed;
}
} // namespace

ExitCode runDraw(Context& context)
{
    const bool good = context.parse({{u"campaign"_s, u"이벤트 번호"_s, u"ID"_s},
                                     {u"winners"_s, u"몇 명"_s, u"N"_s},
                                     {u"reserves"_s, u"예비 몇 명"_s, u"N"_s},
                                     {u"equal"_s, u"모두 한 장씩. 없으면 가게에 온 손님이 석 장"_s},
                                     {u"number-kind"_s, u"무슨 숫자로 뽑는지"_s, u"called|lottery"_s},
                                     {u"number-name"_s, u"그 숫자의 이름. 예: 로또 제1252회 당첨 번호"_s, u"TEXT"_s},
                                     {u"number"_s, u"그 숫자"_s, u"NUMBER"_s},
                                     {u"out"_s, u"증서를 적을 파일 (.png .pdf .json)"_s, u"FILE"_s}});
    if (!good)
        return WrongUse;
    const QStringList words = context.positional();
    const QString verb = words.value(0);
    if (verb == u"verify" && words.size() == 2)
        return verify(context, words.at(1));
    const bool isKnown = verb == u"seal" || verb == u"reveal" || verb == u"run" || verb == u"certificate";
    if (!isKnown || words.size() != 1 || !context.isSet(u"campaign"_s))
        return context.wrongUse(
            u"run|seal --campaign ID --winners N | reveal --campaign ID --number N | certificate --campaign ID [--out FILE] | verify FILE"_s);
    const Result<std::unique_ptr<Runtime>> runtime = openRuntime(context);
    if (!runtime)
        return context.fail(runtime.error());
    const QString id = context.value(u"campaign"_s);
    if (verb == u"seal")
        return seal(**runtime, context, id);
    if (verb == u"reveal")
        return reveal(**runtime, context, id);
    return verb == u"run" ? run(**runtime, context, id) : printCertificate(**runtime, context, id);
}

} // namespace madang::cli
