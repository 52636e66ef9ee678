madang_break(a_rehearsal_is_published SOURCE services/outside.cpp
    FROM "m_parts->isRehearsal.value_or(campaign.practice) == campaign.practice"
    TO "m_parts->isRehearsal.value_or(campaign.practice) == campaign.practice || !campaign.id.isEmpty()"
    TEST services/tst_modes FUNCTION nothingIsSentAgainInTheOtherMode)
madang_break(what_was_under_way_goes_on_in_the_other_mode SOURCE services/storage/publication_store.cpp
    FROM "const QString ofMode = m_practice" TO "const QString ofMode = m_practice && !*m_practice && *m_practice"
    TEST services/tst_modes FUNCTION whatWasUnderWayWaitsForItsOwnMode)
madang_break(what_is_published_follows_the_card SOURCE services/campaign_service.cpp
    FROM "        next.store = store;" TO "        next.store.reset();"
    TEST services/tst_publish_service FUNCTION whatIsPublishedKeepsTheCardItWasPublishedWith)
madang_break(reset_clears_what_it_keeps SOURCE services/settings.cpp
    FROM "if (isMeant && key.atReset == AtReset::Clears)" TO "if (isMeant)"
    TEST services/tst_settings FUNCTION resetClearsExactlyWhatItSays)
madang_break(a_secret_is_written_into_the_settings SOURCE services/settings.cpp
    FROM "    if (declared == nullptr || declared->sensitivity == Sensitivity::Secret)
        return false;"
    TO "    if (declared == nullptr)
        return false;"
    TEST services/tst_settings FUNCTION whatWasSetIsThereAfterARestart)
