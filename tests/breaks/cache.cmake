madang_break(key_without_model SOURCE services/cache/cache_key.cpp
    FROM "    add(hash, question.model);\n" TO ""
    TEST services/tst_cache_key FUNCTION everyPartMakesAnotherKey)
madang_break(key_without_normal_form SOURCE services/cache/canonical_json.cpp
    FROM ".normalized(QString::NormalizationForm_C)" TO ""
    TEST services/tst_cache_key FUNCTION koreanTextInEitherUnicodeFormIsTheSameQuestion)

set(entry services/cache/cache_entry.cpp)
madang_break(sum_is_not_checked SOURCE ${entry}
    FROM "!= QByteArrayView(sum.digest, sizeof sum.digest)" TO "== QByteArrayView(\"never this\")"
    TEST services/tst_cache_key FUNCTION everyTruncationOrFlippedBitIsNoEntry)
madang_break(another_keys_answer_is_taken SOURCE ${entry}
    FROM "sliced(kKeyHashAt, kHashSize) != key.hash()" TO "sliced(kKeyHashAt, kHashSize) == key.hash().first(1)"
    TEST services/tst_cache_key FUNCTION aNewerSchemaOrAnotherKeyIsNoEntry)

set(flight services/cache/cache_flight.cpp)
madang_break(a_load_undoes_an_invalidation SOURCE ${flight}
    FROM "    if (m_isSuperseded)
        return;
    entry.createdAt" TO "    entry.createdAt"
    TEST services/tst_cache_aside FUNCTION anInvalidationDuringALoadIsNotUndoneByIt)
madang_break(errors_are_kept SOURCE ${flight}
    FROM "error.kind == ErrorKind::NotFound && m_order.rule.notFound > 0ms" TO "m_order.rule.notFound > 0ms"
    TEST services/tst_business_check FUNCTION doesNotRememberTrouble)
madang_break(the_tax_office_said_so_last_week SOURCE services/business_check.cpp
    FROM ".hard = kKnown, .notFound" TO ".hard = kKnown, .staleIfError = CacheRule::kStaleIfError, .notFound"
    TEST services/tst_business_check FUNCTION saysNothingOldWhenTheOfficeIsDown)
madang_break(everybody_loads SOURCE services/cache/single_flight.h INTO services/cache/cache_aside.cpp
    FROM "if (const auto flight = m_flights.value(key))" TO "if (const auto flight = m_flights.value(key + key))"
    TEST services/tst_cache_aside FUNCTION aHundredWhoAskAtOnceSendOnce)
