madang_break(commits_are_not_synced SOURCE services/database.cpp
    FROM "PRAGMA synchronous=FULL" TO "PRAGMA synchronous=NORMAL"
    TEST services/tst_power_loss FUNCTION whatWasAcknowledgedIsThere)
madang_break(an_answer_without_its_body SOURCE services/http/http_client.cpp
    FROM " || isShort(status)" TO ""
    TEST services/tst_http_client FUNCTION deliversAPostOnceWhatever)
