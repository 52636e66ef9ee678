#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace madang {

/// One number, large: small label, 56 px number with a small unit, a change line, and a link that
/// opens how it was counted. An estimate is hatched and never looks like a measured number.
class StatCard : public Card {
    Q_OBJECT

public:
    explicit StatCard(const Theme& theme, const QString& label, QWidget* parent = nullptr);

    void setNumber(const QString& number, const QString& unit = {});
    /// Good with an up arrow, Bad with a down arrow, other tones plain. Empty text hides the line
    /// but keeps its place.
    void setChange(const QString& text, Tone tone = Tone::Ink2);
    void setEstimated(bool estimated);
    /// `link` is the words of the link ("어떻게 계산했나요?"), `text` what it opens.
    void setExplanation(const QString& link, const QString& text);

Q_SIGNALS:
    void explanationOpened();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void openExplanation();

    const Theme& m_theme;
    QLabel* m_label = nullptr;
    QLabel* m_number = nullptr;
    QLabel* m_unit = nullptr;
    QLabel* m_change = nullptr;
    QPushButton* m_link = nullptr;
    QString m_explanation;
    bool m_estimated = false;
};

} // namespace madang
