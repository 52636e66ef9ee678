madang_break(commits_are_not_synced SOURCE services/database.cpp
    FROM "PRAGMA synchronous=FULL" TO "PRAGMA synchronous=NORMAL"
    TEST services/tst_power_loss FUNCTION whatWasAcknowledgedIsThere)
madang_break(an_answer_without_its_body SOURCE services/http/http_client.cpp
    FROM " || isShort(status)" TO ""
    TEST services/tst_http_client FUNCTION deliversAPostOnceWhatever)
madang_break(a_seal_opens_in_any_place SOURCE services/personal_cipher.cpp
    FROM ", place.row})" TO "})"
    TEST services/tst_personal_cipher FUNCTION isBoundToItsPlace DATA "another row")
madang_break(a_nonce_is_used_again SOURCE services/personal_cipher.cpp
    FROM "randombytes_buf(nonce.data(), std::size_t(nonce.size()))" TO "Q_UNUSED(nonce)"
    TEST services/tst_personal_cipher FUNCTION theSameTextIsSealedDifferentlyEachTime)
madang_break(what_stood_in_the_open_stays_in_free_pages SOURCE services/storage/personal_tables.cpp
    FROM "u\"VACUUM\"_s" TO "u\"SELECT 1\"_s"
    TEST services/tst_personal_data FUNCTION whatAnOldDatabaseHasInTheOpenIsSealedAndSwept)
madang_break(old_backups_stay_in_the_open SOURCE services/storage/personal_tables.cpp
    FROM "    sealBackups(database)" TO "    Q_UNUSED(sealBackups)"
    TEST services/tst_personal_data FUNCTION whatAnOldDatabaseHasInTheOpenIsSealedAndSwept)
madang_break(a_restore_brings_back_the_destroyed SOURCE services/database.cpp
    FROM "mergeTombstones(*database)" TO "Result<void>()"
    TEST services/tst_personal_data FUNCTION whatWasDestroyedDoesNotComeBackWithABackup DATA "put back by hand")
madang_break(a_lost_key_is_replaced SOURCE services/data_key_service.cpp
    FROM "sealed && !*sealed && " TO "sealed && "
    TEST services/tst_owner_secrets FUNCTION aLostKeyIsSaidAndNothingIsOverwritten)
madang_break(the_start_asks_the_store SOURCE services/data_key_service.cpp
    FROM "    m_cipher.setProblem({})" TO "    m_store.read({})"
    TEST services/tst_owner_secrets FUNCTION nobodyWaitsForAStoreThatAnswersLate)
