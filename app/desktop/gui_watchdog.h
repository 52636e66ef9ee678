#pragma once

#include <QApplication>

namespace madang {

/// The application; in debug builds it also says in the log which object kept the GUI thread for more than 16 ms.
class GuiApplication final : public QApplication {
    Q_OBJECT

public:
    GuiApplication(int& argc, char** argv);

#ifndef NDEBUG
    bool notify(QObject* receiver, QEvent* event) override;

private:
    int m_depth = 0;
    bool m_reported = false;
#endif
};

} // namespace madang
