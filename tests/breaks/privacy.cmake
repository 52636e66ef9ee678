madang_break(a_loser_stays SOURCE domain/retention.cpp
    FROM "due{{DestroyReason::Loser, true, one.draw->drawn, {}}}" TO "due"
    TEST services/tst_retention_service FUNCTION losersAreDestroyedWithTheDrawInSlices)
madang_break(a_list_leaves_unmasked SOURCE services/export_service.cpp
    FROM "order.isInClear ? phone->formatted() : phone->masked()" TO "phone->formatted()"
    TEST services/tst_export_service FUNCTION aListIsMaskedUnlessAskedForOtherwise DATA "csv")
madang_break(an_export_is_not_written_down SOURCE services/export_service.cpp
    FROM "const Result<qint64> id = m_store->add(record);" TO "const Result<qint64> id = qint64(record.entries);"
    TEST services/tst_export_service FUNCTION everyExportIsWrittenDown)
madang_break(a_cell_is_a_formula SOURCE services/exports/table_writer.cpp
    FROM "kFormulaSigns.contains(text.front()) || " TO ""
    TEST services/tst_export_service FUNCTION aCellOfACsvFileIsNeverAFormula DATA "formula")
madang_break(half_an_import_stays SOURCE services/storage/entry_arrivals.cpp
    FROM "back = removeNow(m_range)" TO "back = settle(m_range.campaignId)"
    TEST services/tst_import_service FUNCTION aFailureBehindManySlicesLeavesNobody)
