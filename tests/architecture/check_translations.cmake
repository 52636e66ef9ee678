# Every sentence of the window has its English: the sources are read anew into a copy, and nothing in it may be left open.
# cmake -DROOT=… -DLUPDATE=… -DSCRATCH=… -P check_translations.cmake
file(GLOB_RECURSE sources "${ROOT}/ui/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/app/desktop/*.cpp")
set(copy "${SCRATCH}/madang_en.ts")
file(COPY "${ROOT}/translations/madang_en.ts" DESTINATION "${SCRATCH}")
list(JOIN sources "\n" lines)
file(WRITE "${SCRATCH}/sources.lst" "${lines}\n")
execute_process(COMMAND "${LUPDATE}" -silent -no-obsolete -locations none -source-language ko_KR -I "${ROOT}"
    "@${SCRATCH}/sources.lst" -ts "${copy}" RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE problems)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "lupdate: ${problems}")
endif()
file(READ "${copy}" content)
string(REGEX MATCHALL "<source>[^<]*</source>[^<]*(<comment>[^<]*</comment>[^<]*)?<translation type=\"unfinished\"" open "${content}")
list(LENGTH open count)
if(count GREATER 0)
    string(REPLACE ";" "\n" open "${open}")
    message(FATAL_ERROR "${count} sentences without English (build the target update_translations, then translate):\n${open}")
endif()
