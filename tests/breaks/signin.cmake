set(listener services/signin/redirect_listener.cpp)
set(session services/signin/login_session.cpp)
madang_break(any_state_is_ours SOURCE ${listener}
    FROM "if (state.isEmpty() || !isSame(valueOf(query, \"state\"), state))" TO "if (state.isEmpty() || isSame(state, {}))"
    TEST services/tst_redirect_listener FUNCTION whatIsNotOursChangesNothing)
madang_break(any_host_is_let_in SOURCE ${listener}
    FROM "return host == \"localhost\" + number ||" TO "return !host.isEmpty() || host == \"localhost\" + number ||"
    TEST services/tst_redirect_listener FUNCTION anotherHostsNameIsRefused)
madang_break(the_door_stays_open SOURCE ${listener}
    FROM "        finish(outcome);" TO "        return;"
    TEST services/tst_redirect_listener FUNCTION theCodeComesWithOurState)
madang_break(a_code_is_sent_twice SOURCE services/egress/api_rules.cpp
    FROM "OperationRule{\"kakao/auth\", \"exchange\", EffectUnkeyed}" TO "OperationRule{\"kakao/auth\", \"exchange\", Read}"
    TEST services/tst_channel_logins FUNCTION aCodeThatWasLostOnTheWayIsNotSentTwice)
madang_break(everything_is_asked_for_again SOURCE ${session}
    FROM "m_isSignedIn && !m_missing.isEmpty() ? m_missing : traits().scopes" TO "traits().scopes"
    TEST services/tst_channel_logins FUNCTION onlyTheMissingConsentIsAskedFor)
madang_break(a_line_that_is_down_ends_a_sign_in SOURCE ${session}
    FROM "if (renewed.error().kind == ErrorKind::Unauthorized)" TO "if (renewed.error().kind != ErrorKind::Cancelled)"
    TEST services/tst_channel_logins FUNCTION aLineThatIsDownEndsNothing)
madang_break(nothing_is_prolonged SOURCE ${session}
    FROM "    if (m_clock.now() < due)" TO "    if (m_clock.now() < due.addYears(1))"
    TEST services/tst_channel_logins FUNCTION whatIsUsedIsProlonged)
madang_break(a_sign_out_waits_for_the_provider SOURCE ${session}
    FROM "    use(false);
    m_grant = {};
    m_missing.clear();" TO "    m_missing.clear();"
    TEST services/tst_channel_logins FUNCTION signingOutAlwaysWorks)
