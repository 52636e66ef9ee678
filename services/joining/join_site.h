#pragma once

#include "services/joining/form_token.h"
#include "services/joining/join_pages.h"
#include "services/joining/used_forms.h"
#include "services/joining/visit_gate.h"
#include "serving/http_message.h"

#include <QHostAddress>

#include <functional>

namespace madang::joining {

/// What the address answers: GET / (the form), POST /join (thanks), and nothing else. It has what it answers from
/// (JoinContent) and one way to join; of the owner's data it knows nothing. On one thread.
///
/// Before anything is looked at: the Host is ours (a page elsewhere whose name was made to point here has another),
/// and the address asks no more than it may. Before somebody joins: the page that was sent from is ours too, and the
/// form is one of ours, for this event, not old and not used for somebody else.
class JoinSite final {
public:
    using Joined = std::function<void(const Result<Entry>&)>;
    using Join = std::function<void(const JoinRequest&, const Joined&)>;
    using Answer = std::function<void(const serving::Response&)>;

    JoinSite(const Clock& clock, const Secret& key, const JoinPageLimits& limits, Join join);

    void setContent(const JoinContent& content) { m_content = content; }
    void handle(const serving::Request& request, const QHostAddress& peer, const Answer& answer);

private:
    struct Visit {
        QString language;
        serving::Fields fields;
    };
    serving::Response page(int status, const QByteArray& html) const;
    serving::Response formPage(int status, const QByteArray& html) const;
    serving::Response say(int status, Message message, const QString& language, const JoinEvent* event = nullptr) const;
    serving::Response wrongWay(const char* allowed, const QString& language) const;
    serving::Response busy(const QString& language, std::chrono::milliseconds wait) const;
    serving::Response show(const Visit& visit) const;
    serving::Response formAgain(int status, const Visit& visit, const JoinEvent& event, FormProblem problem) const;
    serving::Response outcome(const QString& language, const JoinEvent& event, const Result<Entry>& entry) const;
    void join(const serving::Request& request, const QString& language, const Answer& answer);
    void joinFrom(const Visit& visit, const JoinEvent& event, const Answer& answer);
    bool isFromOurPage(const serving::Request& request) const;

    JoinPages m_pages;
    FormTokens m_tokens;
    VisitGate m_gate;
    UsedForms m_forms;
    Join m_join;
    JoinContent m_content;
    QByteArray m_policy;
};

} // namespace madang::joining
