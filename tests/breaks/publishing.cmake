set(publish services/publish_service.cpp)
madang_break(posted_before_it_is_written_down SOURCE ${publish}
    FROM "                        const Result<void> journalled
                            = m_store->beginCommit(ready.publication.intentId, ready.prepared, *ready.committingSince);
" TO "                        commit(ready, channel);
                        if (m_store->beginCommit(ready.publication.intentId, ready.prepared, *ready.committingSince))
                            return;
                        const Result<void> journalled;
"
    TEST services/tst_publish_service FUNCTION isOnDiskBeforeItIsSent)
madang_break(posted_without_being_written_down SOURCE ${publish}
    FROM "                        if (!journalled) {" TO "                        if (!journalled && !ready.committingSince) {"
    TEST services/tst_publish_service FUNCTION nothingIsSentThatCannotBeWrittenDown)
madang_break(one_negative_look_is_enough SOURCE ${publish}
    FROM "if (negative && now - *negative >= kNegativesApart)" TO "if (!negative || now - *negative >= kNegativesApart)"
    TEST simulation/tst_publishing FUNCTION believesANegativeLookTheSecondTimeAMinuteLater)
madang_break(an_unknown_end_is_called_a_failure SOURCE ${publish}
    FROM "if (mayHaveHappened(reason.kind) || reason.kind == ErrorKind::Cancelled)" TO "if (reason.kind == ErrorKind::Cancelled)"
    TEST services/tst_publish_service FUNCTION anUnknownOutcomeIsAskedOfAPersonAndNeverRepeated)
