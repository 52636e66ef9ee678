# cmake -DSOURCE=… -DFROM=… -DTO=… -DOUTPUT=… -P apply.cmake
# A copy of SOURCE in which the text in the file FROM, which must be there exactly once, is replaced by that in TO.
file(READ "${SOURCE}" text)
file(READ "${FROM}" from)
file(READ "${TO}" to)
string(FIND "${text}" "${from}" first)
string(FIND "${text}" "${from}" last REVERSE)
if(first EQUAL -1)
    message(FATAL_ERROR "this break no longer applies: not in ${SOURCE}:\n${from}")
elseif(NOT first EQUAL last)
    message(FATAL_ERROR "this break is not clear: more than once in ${SOURCE}:\n${from}")
endif()
string(REPLACE "${from}" "${to}" broken "${text}")
file(WRITE "${OUTPUT}" "${broken}")
