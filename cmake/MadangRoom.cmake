# madang_room(<name> PREFIX <include prefix> SOURCES … HEADERS … INTERNAL … [LINKS …] [PRIVATE_LINKS …])
#
# One static library for one layer of the house. Its headers are reached only as "<prefix>/<file>" through a tree of
# one-line forwarding headers made here, so a header of a room that is not linked is not on the include path: the
# compiler itself refuses a dependency that points the wrong way.
#   HEADERS   public: seen by every room that links this one
#   INTERNAL  private: seen only by this room's own sources (and by tests that ask for them)
#   PRECOMPILE  large headers most of its sources include; only to build faster, the sources still include what they use
function(_madang_forward tree prefix)
    foreach(header IN LISTS ARGN)
        set(forward "${tree}/${prefix}/${header}")
        set(content "#include \"${CMAKE_CURRENT_SOURCE_DIR}/${header}\" // IWYU pragma: export\n")
        file(CONFIGURE OUTPUT "${forward}" CONTENT "${content}" @ONLY)
    endforeach()
endfunction()

set(MADANG_CORE_HEADERS <algorithm> <array> <chrono> <functional> <memory> <optional> <variant> <vector>
    <QByteArray> <QDateTime> <QHash> <QList> <QMap> <QString> <QStringList>)

function(madang_room name)
    cmake_parse_arguments(ROOM "" "PREFIX" "SOURCES;HEADERS;INTERNAL;LINKS;PRIVATE_LINKS;PRECOMPILE" ${ARGN})
    set(target madang_${name})
    set(public_tree "${CMAKE_BINARY_DIR}/rooms/${name}")
    set(internal_tree "${CMAKE_BINARY_DIR}/rooms/${name}_internal")
    _madang_forward("${public_tree}" "${ROOM_PREFIX}" ${ROOM_HEADERS})
    _madang_forward("${internal_tree}" "${ROOM_PREFIX}" ${ROOM_INTERNAL})

    add_library(${target} STATIC ${ROOM_SOURCES} ${ROOM_HEADERS} ${ROOM_INTERNAL})
    target_include_directories(${target} PUBLIC "${public_tree}" PRIVATE "${internal_tree}")
    target_link_libraries(${target} PUBLIC ${ROOM_LINKS} PRIVATE madang_options ${ROOM_PRIVATE_LINKS})

    if(MADANG_PCH AND ROOM_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${ROOM_PRECOMPILE})
    endif()

    # Tests of a room's insides link this beside the room.
    add_library(${target}_internal INTERFACE)
    target_include_directories(${target}_internal INTERFACE "${internal_tree}")
    target_link_libraries(${target}_internal INTERFACE ${target} ${ROOM_PRIVATE_LINKS})
endfunction()

# madang_program(<name> SOURCES … LINKS … [PRECOMPILE …]): an executable of app/.
function(madang_program name)
    cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS;PRECOMPILE" ${ARGN})
    add_executable(${name} ${PROGRAM_SOURCES})
    target_link_libraries(${name} PRIVATE madang_options ${PROGRAM_LINKS})
    if(MADANG_PCH AND PROGRAM_PRECOMPILE)
        target_precompile_headers(${name} PRIVATE ${PROGRAM_PRECOMPILE})
    endif()
    install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()
