madang_break(a_picture_of_no_use_is_paid_for_again SOURCE services/resilience/outcome.cpp
    FROM "return row.paid == Once ? Never : row.paid;" TO "return row.paid;"
    TEST services/tst_egress FUNCTION repeatsWhatIsBilledOnceAtMost DATA "an answer of no use")
madang_break(a_blurred_picture_is_only_a_bad_one SOURCE services/images/stability_provider.cpp
    FROM "if (reason == \"CONTENT_FILTERED\")" TO "if (reason == \"FILTERED\")"
    TEST services/tst_image_providers FUNCTION everyFailureHasItsKind)
madang_break(what_may_have_been_billed_is_ordered_elsewhere SOURCE services/images/picture_run.cpp
    FROM "case ErrorKind::ConnectionLost:" TO ""
    TEST services/tst_picture_service FUNCTION nobodyElseIsAskedWhere DATA "it may have been billed")
madang_break(a_refused_wish_goes_shopping SOURCE services/images/picture_run.cpp
    FROM "case ErrorKind::ContentRejected:" TO ""
    TEST services/tst_picture_service FUNCTION nobodyElseIsAskedWhere DATA "it is refused")
madang_break(a_spoilt_picture_is_believed SOURCE services/images/picture_folder.cpp
    FROM "nameOf(file.readAll()) != name" TO "file.size() == 0"
    TEST services/tst_picture_service FUNCTION aFileThatIsGoneOrSpoiltIsMadeAgain DATA spoilt)
madang_break(somebody_elses_picture_is_stopped SOURCE services/images/webui_job.cpp
    FROM "if (m_isOut && m_isOurs)" TO "if (m_isOut)"
    TEST services/tst_webui_provider FUNCTION somebodyElsesPictureIsNotStopped)
madang_break(a_stopped_picture_is_a_picture SOURCE services/images/webui_job.cpp
    FROM "finish(m_wasStopped ?" TO "finish(m_wasStopped && m_isOut ?"
    TEST services/tst_webui_provider FUNCTION aPictureThatIsStoppedThereIsNoPicture)
madang_break(the_guard_believes_gigapixels SOURCE services/images/image_guard.cpp
    FROM "> kMostPixels" TO "> 1000 * kMostPixels"
    TEST services/tst_image_guard FUNCTION refusesWhatClaimsTooMuch DATA "png 8001x5000")
madang_break(the_guard_believes_a_png_without_data SOURCE services/images/picture_headers.cpp
    FROM "return hasData ?" TO "return hasData || true ?"
    TEST services/tst_image_guard FUNCTION refusesWhatDoesNotAddUp DATA "png without data")
madang_break(nobody_says_that_it_is_by_ai SOURCE services/posters/composer.cpp
    FROM "layout.texts.append(*byAi);" TO "Q_UNUSED(byAi);"
    TEST services/tst_poster_pictures FUNCTION saysThatItIsByAi)
