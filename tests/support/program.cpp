#include "support/program.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace {

std::map<std::string, madang::test::RunTest>& programs()
{
    static std::map<std::string, madang::test::RunTest> all;
    return all;
}

} // namespace

madang::test::Program::Program(const char* file, RunTest runTest)
{
    programs().emplace(std::filesystem::path(file).stem().string(), runTest);
}

int main(int argc, char** argv)
{
    const auto program = argc > 1 ? programs().find(argv[1]) : programs().end();
    if (program != programs().end()) {
        argv[1] = argv[0]; // what Qt takes for the name of the program
        return program->second(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "%s NAME [ARGUMENT OF QT TEST…], where NAME is one of:\n", argv[0]);
    for (const auto& [name, runTest] : programs())
        std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}
