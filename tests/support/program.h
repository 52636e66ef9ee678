#pragma once

#include <QCoreApplication>
#include <QTest>

namespace madang::test {

using RunTest = int (*)(int argc, char** argv);

/// What MADANG_TEST leaves for main(): the test of a file, by the name of the file.
struct Program {
    Program(const char* file, RunTest runTest);
};

template <typename Application, typename Test>
int runTest(int argc, char** argv)
{
    Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace madang::test

/// Last in every tst_<name>.cpp. The files of a folder are one program (tests/CMakeLists.txt), which runs one of them:
/// `tests_<folder> tst_<name> [arguments of Qt Test]`.
#define MADANG_TEST(Application, Class)                                                                                \
    static const madang::test::Program program{__FILE__, &madang::test::runTest<Application, Class>};
