#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace madang {

class Theme;
struct ConsentText;

/// One text to agree to: an unticked box, whether it has to be, and the words themselves when asked for.
class ConsentBox final : public QWidget {
    Q_OBJECT

public:
    ConsentBox(const Theme& theme, const ConsentText& text, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    bool isRequired() const { return m_isRequired; }
    bool isGiven() const;
    QCheckBox* box() const { return m_box; }
    void setProblem(bool isMissing);

Q_SIGNALS:
    void changed();

private:
    QString m_id;
    bool m_isRequired;
    QCheckBox* m_box = nullptr;
    QLabel* m_body = nullptr;
    QLabel* m_missing = nullptr;
};

} // namespace madang
