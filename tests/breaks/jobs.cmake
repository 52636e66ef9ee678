set(claims services/jobs/job_claims.cpp)
madang_break(a_crash_costs_nothing SOURCE ${claims}
    FROM "attempt = attempt + 1, instance" TO "attempt = attempt + 0, instance"
    TEST services/tst_job_store FUNCTION theThirdCrashEndsAJob)
madang_break(who_lost_a_job_may_finish_it SOURCE ${claims}
    FROM "AND state = 'running' AND instance = ? RETURNING id\"_s.arg(assignments)" TO "AND state = 'running' AND instance <> ? || ' ' RETURNING id\"_s.arg(assignments)"
    TEST services/tst_job_store FUNCTION whoLostAJobCannotWriteToItAnyMore)
madang_break(no_stone_for_the_dead SOURCE services/jobs/job_store.cpp
    FROM "if (later(expiresAt, kTombstoneLifetime) <= stamp(now))" TO "if (stamp(expiresAt) <= stamp(now))"
    TEST services/tst_job_store FUNCTION theSweepTakesTheContentAwayAndKeepsTheId)
