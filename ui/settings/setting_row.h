#pragma once

#include "ui/widgets/card.h"

class QBoxLayout;

namespace madang {

/// One setting: its name, a line on what it does, and the control. Knows the words it can be found by.
class SettingRow final : public Card {
    Q_OBJECT

public:
    /// `more`: other words an owner may look for ("다크 모드").
    SettingRow(const Theme& theme, const QString& title, const QString& line, const QString& more, QWidget* control,
               QWidget* parent = nullptr);

    const QString& title() const { return m_title; }
    /// Everything it is found by.
    const QString& words() const { return m_words; }
    bool matches(const QString& words) const;

private:
    QString m_title;
    QString m_words;
};

} // namespace madang
