#pragma once

#include "support/desk.h"
#include "support/screens.h"
#include "ui/theme/theme.h"
#include "ui/wizard/wizard.h"
#include "ui/wizard/wizard_page.h"

#include <QPushButton>

namespace madang::test {

/// The wizard in the room the shell leaves it on a 1366×768 screen, over a desk of its own.
class WizardScreen : public QObject {
protected:
    void begin(const DeskOptions& options = {})
    {
        end();
        m_theme.setScale(1.0);
        m_theme.apply(*qApp);
        m_desk = std::make_unique<Desk>(options);
        QVERIFY(m_desk->saveStore());
        m_wizard = std::make_unique<Wizard>(m_theme, m_desk->screens());
        m_wizard->resize(1270, 712);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
    }
    void end()
    {
        m_wizard.reset();
        m_desk.reset();
    }

    template <typename T = QPushButton>
    T* find(const char* name)
    {
        return test::find<T>(m_wizard.get(), name);
    }
    QPushButton* mainButton() { return find("mainButton"); }
    WizardPage* page(const char* name) { return find<WizardPage>(name); }
    const Campaign& draft() { return m_desk->wizardModel.draft(); }
    WizardStep step() { return draft().step; }
    bool plansAreThere()
    {
        return QTest::qWaitFor(
            [this] { return m_wizard->findChild<QAbstractButton*>(QStringLiteral("plan-0")) != nullptr; }, 10'000);
    }

    Theme m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Wizard> m_wizard;
};

} // namespace madang::test
