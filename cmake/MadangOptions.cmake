# One INTERFACE target carries every compile and link option; every room and program links it privately.
option(MADANG_BUILD_TESTS "Build the tests" ON)
option(MADANG_WARNINGS_AS_ERRORS "Treat warnings as errors" OFF)
option(MADANG_PCH "Precompile the large headers: halves the time of a full build" OFF)
option(MADANG_BREAKS "Build a broken copy of each policy, which a named test must catch" OFF)
option(MADANG_FUZZ "Build the fuzz targets (clang)" OFF)
option(MADANG_COVERAGE "Instrument for coverage" OFF)
set(MADANG_SANITIZE "" CACHE STRING "Comma-separated sanitizers, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(MADANG_CCACHE ccache)
if(MADANG_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${MADANG_CCACHE}")
endif()

add_library(madang_options INTERFACE)
target_compile_definitions(madang_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS QT_NO_CONTEXTLESS_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_MESSAGELOGCONTEXT)

if(MSVC)
    target_compile_options(madang_options INTERFACE /W4 /w14242 /w14254 /w14263 /w14265 /w14287
        /w14296 /w14826 /permissive- /utf-8 /Zc:__cplusplus /Zc:preprocessor
        $<$<BOOL:${MADANG_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(madang_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow
        -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Woverloaded-virtual -Wconversion
        -Wsign-conversion -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough
        -Wsuggest-override -Wextra-semi -Wunused
        $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond$<SEMICOLON>-Wduplicated-branches$<SEMICOLON>-Wlogical-op>
        # clang reports what libstdc++ 12 deprecates in its own headers.
        $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>
        # or ccache takes no precompiled header for the same as yesterday's
        "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>"
        $<$<BOOL:${MADANG_WARNINGS_AS_ERRORS}>:-Werror>)
    if(MADANG_SANITIZE)
        target_compile_options(madang_options INTERFACE -fsanitize=${MADANG_SANITIZE}
            -fno-sanitize-recover=all -fno-omit-frame-pointer)
        target_link_options(madang_options INTERFACE -fsanitize=${MADANG_SANITIZE})
        # g++ 12 reports false null dereferences inside instrumented or inlined Qt headers.
        target_compile_options(madang_options INTERFACE -Wno-null-dereference
            $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(madang_options INTERFACE -Wno-null-dereference -fstack-protector-strong
            -fstack-clash-protection -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS)
        if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
            target_compile_options(madang_options INTERFACE -fcf-protection=full)
        endif()
        if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
            target_link_options(madang_options INTERFACE -Wl,-z,relro,-z,now)
        endif()
    endif()
    if(MADANG_COVERAGE)
        target_compile_options(madang_options INTERFACE --coverage)
        target_link_options(madang_options INTERFACE --coverage)
    endif()
    find_program(MADANG_MOLD mold)
    if(MADANG_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
        target_link_options(madang_options INTERFACE -fuse-ld=mold)
    endif()
endif()
