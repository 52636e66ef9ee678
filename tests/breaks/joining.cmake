set(site services/joining/join_site.cpp)
madang_break(any_form_joins SOURCE ${site}
    FROM "if (token.verdict != FormTokens::Verdict::Sound)" TO "if (token.verdict == FormTokens::Verdict::Old)"
    TEST services/tst_join_page_rules FUNCTION aFormOfAnotherEventOrRunOrMadeUpJoinsNobody)
madang_break(forms_do_not_grow_old SOURCE services/joining/form_token.cpp
    FROM "age > m_life.count()" TO "age > 1000 * m_life.count()"
    TEST services/tst_join_page_rules FUNCTION aFormGrowsOld)
madang_break(any_name_is_answered SOURCE ${site}
    FROM "if (request.header(\"Host\").toLower() != m_content.host)" TO "if (request.header(\"Host\").isNull())"
    TEST services/tst_join_page_rules FUNCTION onlyOurOwnNameIsAnswered DATA "evil.example")
madang_break(any_page_may_send SOURCE ${site}
    FROM "return origin == ours;" TO "return origin.size() > 4;"
    TEST services/tst_join_page_rules FUNCTION onlyOurOwnPageMaySend DATA "another site")
madang_break(one_phone_may_do_anything SOURCE services/joining/visit_gate.cpp
    FROM "if (const auto wait = waitFor(wish == Wish::Join ? *guest->joins : *guest->visits, now))"
    TO "if (const auto wait = waitFor(wish == Wish::Join ? m_joins : m_visits, now))"
    TEST services/tst_join_page_rules FUNCTION oneAddressCanOnlyDoSoMuch)
madang_break(a_second_tap_joins_again SOURCE services/joining/used_forms.cpp
    FROM "known->waiting << std::move(answer);" TO "answer(Error{ErrorKind::Conflict, {}, {}});"
    TEST services/tst_join_page_rules FUNCTION anImpatientSecondTapGetsTheSameThanks)
