set(store services/storage/cost_store.cpp)
madang_break(the_ceiling_is_above_the_ceiling SOURCE ${store}
    FROM "*before > ceiling - entry.atMost" TO "*before > ceiling"
    TEST services/tst_cost_ledger FUNCTION theCeilingIsNotPassed)
madang_break(what_is_settled_may_change SOURCE ${store}
    FROM "WHERE id = ? AND state IN ('reserved', 'unknown')" TO "WHERE id = ? AND state <> 'nothing'"
    TEST services/tst_cost_ledger FUNCTION eachEndCountsAsItMust)
set(ledger services/cost_ledger.cpp)
madang_break(a_month_begins_in_london SOURCE ${ledger}
    FROM "entry.at.toTimeZone(koreanTime()).date()" TO "entry.at.date()"
    TEST services/tst_cost_ledger FUNCTION aMonthBeginsAtMidnightInKorea)
madang_break(a_crash_leaves_it_open SOURCE ${ledger}
    FROM "m_parts->store.giveUpAll(); !written" TO "Result<void>(); !written"
    TEST services/tst_cost_ledger FUNCTION whatACrashLeftOpenStaysCounted)
set(cost services/egress/attempt_cost.cpp)
madang_break(whoever_failed_was_not_paid SOURCE ${cost}
    FROM "sent == SendState::NotSent || sent == SendState::Refused" TO "sent != SendState::Done"
    TEST services/tst_attempt_cost FUNCTION eachEndCountsAsItMust DATA timeout)
madang_break(a_refusal_is_paid_for SOURCE ${cost}
    FROM "sent == SendState::NotSent || sent == SendState::Refused" TO "sent == SendState::NotSent"
    TEST services/tst_attempt_cost FUNCTION eachEndCountsAsItMust DATA 401)
madang_break(an_answer_that_is_no_good_is_free SOURCE ${cost}
    FROM "!isAnswer && (sent" TO "!used && (sent"
    TEST services/tst_attempt_cost FUNCTION anAnswerIsPaidForAlsoWhereItIsNoGood)
madang_break(the_ledger_is_not_asked SOURCE services/egress/logical_call.cpp
    FROM "if (const Result<void> reserved = m_cost.reserve(); !reserved) {" TO "if (const Result<void> reserved = m_cost.reserve(); !reserved && m_attempts < 0) {"
    TEST services/tst_attempt_cost FUNCTION whatCouldPassTheCeilingIsNotSent)
madang_break(an_unknown_model_is_free SOURCE services/costs/price_table.cpp
    FROM "dearest.micro = std::max(dearest.micro, priceOf(price, use));" TO "dearest.micro = std::min(dearest.micro, priceOf(price, use));"
    TEST services/tst_price_table FUNCTION tokensCostWhatIsListed)
