set(publish services/publishing/publisher.cpp)
madang_break(posted_before_it_is_written_down SOURCE ${publish}
    FROM "    const Result<void> journalled = m_store.beginCommit(id, ready.prepared, *ready.committingSince);
" TO "    commit(ready, channel);
    if (m_store.beginCommit(id, ready.prepared, *ready.committingSince))
        return;
    const Result<void> journalled;
"
    TEST services/tst_publish_service FUNCTION isOnDiskBeforeItIsSent)
madang_break(posted_without_being_written_down SOURCE ${publish}
    FROM "    if (!journalled) {" TO "    if (!journalled && !ready.committingSince) {"
    TEST services/tst_publish_service FUNCTION nothingIsSentThatCannotBeWrittenDown)
madang_break(words_a_channel_refuses_are_sent SOURCE services/publish_service.cpp
    FROM "if (isRefused(captionFor(" TO "if (campaignId.isEmpty() && isRefused(captionFor("
    TEST services/tst_publish_service FUNCTION refusesOwnWordsThatAChannelWouldNotTake)
madang_break(one_negative_look_is_enough SOURCE ${publish}
    FROM "if (negative && now - *negative >= kNegativesApart)" TO "if (!negative || now - *negative >= kNegativesApart)"
    TEST simulation/tst_publishing FUNCTION believesANegativeLookTheSecondTimeAMinuteLater)
madang_break(an_unknown_end_is_called_a_failure SOURCE ${publish}
    FROM "if (mayHaveHappened(reason.kind) || reason.kind == ErrorKind::Cancelled)" TO "if (reason.kind == ErrorKind::Cancelled)"
    TEST services/tst_publish_service FUNCTION anUnknownOutcomeIsAskedOfAPersonAndNeverRepeated)
madang_break(an_open_breaker_is_not_waited_for SOURCE ${publish}
    FROM "    if (!isForLater(reason) ||" TO "    if (isForLater(reason) ||"
    TEST simulation/tst_publish_times FUNCTION anOpenBreakerIsWaitedForWithinTheMinute)
madang_break(what_is_late_goes_out_unasked SOURCE services/publishing/due_watch.cpp
    FROM "if (isOverdue(publication, now))" TO "if (isOverdue(publication, now.addYears(-1)))"
    TEST simulation/tst_publish_times FUNCTION whoWasOffAtThatTimeIsLateForAnHourAtMost)
madang_break(taking_down_is_forgotten_by_a_kill SOURCE services/publishing/take_down.cpp
    FROM "m_store.setWithdrawing(publication.intentId, true)" TO "m_store.setWithdrawing(publication.intentId, false)"
    TEST simulation/tst_publish_times FUNCTION anEventThatEndsEarlyIsTakenDownWhereThatIsPossible)
madang_break(a_lost_picture_is_ordered_again SOURCE services/picture_jobs.cpp
    FROM ".mayOrder = before.amount == 0" TO ".mayOrder = before.amount >= 0"
    TEST services/tst_picture_jobs FUNCTION whatMayHaveBeenPaidForIsNotOrderedAgain)
madang_break(who_has_it_gets_it_again SOURCE services/publishing/publish_order.cpp
    FROM "again.order.reached += earlier.prepared.value(kReached)" TO "again.order.reached += earlier.prepared.value(kKnown)"
    TEST simulation/tst_messages FUNCTION whoTriesAgainLeavesOutWhoHasIt)
madang_break(a_part_nobody_knows_of_is_called_sent SOURCE services/channels/kakao_friends.cpp
    FROM "if (isUnknown || newlyReached == 0)" TO "if (isUnknown && newlyReached == 0)"
    TEST services/tst_channel_kakao FUNCTION anUnknownPartStopsTheRest)
madang_break(advertising_goes_out_at_night SOURCE services/channels/kakao_brand_channel.cpp
    FROM "here.time() < kNightBegins" TO "here.time() >= kNightEnds"
    TEST services/tst_channel_brand FUNCTION sendsNothingAtNight)
madang_break(numbers_are_kept SOURCE ${publish}
    FROM "if (state == PublicationState::Done)" TO "if (state == PublicationState::Withdrawn)"
    TEST simulation/tst_messages FUNCTION numbersAreForgotten)
madang_break(the_morning_is_not_waited_for SOURCE ${publish}
    FROM "if (isOnlyNow && reason.retryAfter)" TO "if (isOnlyNow && !reason.retryAfter)"
    TEST simulation/tst_messages FUNCTION waitsForTheMorning)
