set(handover_store services/storage/handover_store.cpp)
madang_break(a_coupon_is_used_twice SOURCE ${handover_store}
    FROM "WHERE code = ? AND used_at = '' AND revoked = 0" TO "WHERE code = ? AND revoked = 0"
    TEST services/tst_handover_service FUNCTION ofTwoAtOnceOneUsesIt)
madang_break(a_coupon_of_a_replaced_winner_is_good SOURCE services/draw_service.cpp
    FROM "return done ? handovers.revokeCoupon(campaignId, winner) : done;" TO "return done;"
    TEST services/tst_handover_service FUNCTION tellsEveryOtherCouponApart)
madang_break(a_draw_is_repeated SOURCE services/storage/draw_store.cpp
    FROM "WHERE campaign_id = ? AND drawn = ''" TO "WHERE campaign_id = ?"
    TEST services/tst_draw_service FUNCTION twoAtOnceSealOnceAndDrawOnce)
madang_break(a_winner_is_drawn_twice SOURCE domain/ticket_box.cpp
    FROM "        m_sums[i] -= weight;" TO "        m_sums[i] -= 0 * weight;"
    TEST domain/tst_draw FUNCTION everybodyWinsOnceWhenAllAreDrawn)
madang_break(the_seal_ignores_weights SOURCE domain/draw.cpp
    FROM "ticket.code.toLatin1() + ':' + QByteArray::number(ticket.weight) + '\\n'" TO "ticket.code.toLatin1() + ':' + QByteArray::number(1) + '\\n'"
    TEST domain/tst_draw FUNCTION theSealSeesEveryChange)
madang_break(the_secret_is_shown_before_the_number SOURCE services/draw_service.cpp
    FROM "if (draw->publicNumber.isEmpty())" TO "if (draw->sealedAt.isNull())"
    TEST services/tst_draw_service FUNCTION theSecretIsNotShownBeforeTheNumber)
madang_break(the_lottery_is_not_waited_for SOURCE services/draw_service.cpp
    FROM "from.isValid() && m_clock.now() < from" TO "from.isValid() && m_clock.now() < from.addDays(-1)"
    TEST services/tst_draw_service FUNCTION theLotteryIsTheNextOneAndWaitedFor)
madang_break(a_changed_list_is_drawn SOURCE services/draw_service.cpp
    FROM "if (!seal || *seal != draw.seal)" TO "if (!seal)"
    TEST services/tst_draw_service FUNCTION aListThatChangedAfterwardsIsNotDrawn)
madang_break(a_coupons_letters_are_not_checked SOURCE domain/coupon.cpp
    FROM "code.size() != kLetters || code.back() != checkLetter(QStringView(code).first(kLetters - 1))" TO "code.size() != kLetters"
    TEST domain/tst_handover FUNCTION oneWrongLetterOrTwoSwappedAreNoticed)
