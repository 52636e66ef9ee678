set(breaker services/resilience/circuit_breaker.cpp)
madang_break(breaker_opens_at_five_percent SOURCE ${breaker}
    FROM "100 * m_failures > rule.percent * m_counted" TO "100 * m_failures >= rule.percent * m_counted"
    TEST services/tst_circuit_breaker FUNCTION staysClosedAtExactlyFivePercent)
madang_break(breaker_believes_late_answers SOURCE ${breaker}
    FROM "if (permit != generation) {" TO "if (permit > generation) {"
    TEST services/tst_circuit_breaker FUNCTION ignoresAnswersOfAnEarlierState)
madang_break(breaker_waits_for_its_trial_for_ever SOURCE ${breaker}
    FROM "trialOut && latest >= trialDue" TO "trialOut && latest >= trialDue + 24h"
    TEST services/tst_circuit_breaker FUNCTION givesUpOnATrialThatNeverAnswers)
madang_break(breaker_keeps_the_place_of_an_excluded_trial SOURCE ${breaker}
    FROM "++total.excluded;
            trialOut = false;" TO "++total.excluded;"
    TEST services/tst_circuit_breaker FUNCTION givesTheTrialBackWhenItIsExcluded)
madang_break(breaker_forgets_a_run_with_time SOURCE ${breaker}
    FROM "run = failed ? run + 1 : 0;" TO "run = failed ? std::min(run + 1, window.counted()) : 0;"
    TEST services/tst_circuit_breaker FUNCTION countsARunOverDays)
madang_break(breaker_opens_on_a_success SOURCE ${breaker}
    FROM "else if (failed && total.mode == BreakerMode::Normal" TO "else if (total.mode == BreakerMode::Normal"
    TEST services/tst_circuit_breaker FUNCTION neverOpensOnASuccess)

madang_break(gate_shortens_the_wait SOURCE services/resilience/throttle_gate.cpp
    FROM "std::max(m_notBefore, now + std::min(asked, kLongest))" TO "now + std::min(asked, kLongest)"
    TEST services/tst_retry_policies FUNCTION neverShortensTheWait)

set(limiter services/resilience/rate_limiter.cpp)
madang_break(limiter_starts_afresh_each_minute SOURCE ${limiter}
    FROM "while (!stamps.empty() && now - stamps.front() >= window)
            stamps.pop_front();" TO "if (!stamps.empty() && now - stamps.front() >= window)
            stamps.clear();"
    TEST services/tst_rate_limiter FUNCTION slidesInsteadOfStartingAfresh)
madang_break(limiter_refunds_nothing SOURCE ${limiter}
    FROM "first + std::min<std::ptrdiff_t>(m_count, last - first)" TO "first + 0 * std::min<std::ptrdiff_t>(m_count, last - first)"
    TEST services/tst_rate_limiter FUNCTION refundsExactlyThatPermit)
madang_break(limiter_gives_the_last_twenty_to_background_work SOURCE ${limiter}
    FROM "callClass == CallClass::Background ? backgroundLimit : limit"
    TO "callClass == CallClass::Background ? std::max(backgroundLimit, limit) : limit"
    TEST services/tst_rate_limiter FUNCTION keepsTheLastTwentyForThePerson)

madang_break(bulkhead_lets_one_more_in SOURCE services/resilience/bulkhead.cpp
    FROM "m_places->of(api) >= limit" TO "m_places->of(api) > limit"
    TEST services/tst_bulkhead FUNCTION limitsEachApi)

madang_break(backoff_has_no_jitter SOURCE services/resilience/backoff.cpp
    FROM "random.bounded(qint64(bound(k).count()) + 1)"
    TO "std::max(random.bounded(qint64(bound(k).count()) + 1), qint64(bound(k).count()))"
    TEST services/tst_retry_policies FUNCTION pausesWithFullJitter)
# With the undefined-behaviour sanitizer the program ends where it overflows.
madang_break(backoff_overflows SOURCE services/resilience/backoff.cpp
    FROM "kMaxDoublings = 24" TO "kMaxDoublings = 62"
    TEST services/tst_retry_policies FUNCTION neverOverflows OR_DIES_OF "runtime error: signed integer overflow")

madang_break(budget_allows_every_retry SOURCE services/resilience/retry_budget.cpp
    FROM "m_progress->calls / kCallsForOneRetry" TO "m_progress->calls * kCallsForOneRetry"
    TEST services/tst_retry_policies FUNCTION allowsAFifthOfManyCalls)
madang_break(retry_after_is_measured_with_our_clock SOURCE services/resilience/retry_after.cpp
    FROM "const QDateTime sent = readDate(valueOf(headers, \"Date\"));" TO "const QDateTime sent = QDateTime::currentDateTimeUtc();"
    TEST services/tst_retry_policies FUNCTION readsTheWait DATA "Sun, 06 Nov 1994 08:49:37 GMT")
madang_break(one_dead_host_is_a_dead_line SOURCE services/resilience/connectivity_gate.cpp
    FROM "m_failures.size() >= 2" TO "m_failures.size() >= 1"
    TEST services/tst_connectivity_gate FUNCTION doesNotBelieveOneHost)

set(outcome services/resilience/outcome.cpp)
madang_break(what_may_be_posted_is_posted_again SOURCE ${outcome}
    FROM "Row{ErrorKind::ConnectionLost, Unknown, Failure, Yes, Never, Yes, Never}"
    TO "Row{ErrorKind::ConnectionLost, Unknown, Failure, Yes, Never, Yes, Yes}"
    TEST services/tst_egress FUNCTION neverRepeatsWhatMayHaveHappened)
madang_break(a_lost_answer_means_not_sent SOURCE ${outcome}
    FROM "Row{ErrorKind::Timeout, Unknown, Failure," TO "Row{ErrorKind::Timeout, NotSent, Failure,"
    TEST services/tst_egress FUNCTION neverRepeatsWhatMayHaveHappened)
