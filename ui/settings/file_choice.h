#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace madang {

class Theme;

/// A file of the owner's: which one it is, another, none, and what is wrong with it. Named `name`, `name`Choose,
/// `name`Remove and `name`Line for tests and screen readers.
class FileChoice final : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString choose; ///< the button, and the dialog's title
        QString remove;
        QString none; ///< what holds without a file
        QString filter; ///< "소리 (*.wav *.mp3)"
    };

    /// `take` keeps the file (none: empty) and says what is wrong, or nothing.
    FileChoice(const Theme& theme, const QString& name, const Words& words,
               std::function<QString(const QString& path)> take, QWidget* parent = nullptr);

    void show(const QString& path);

private:
    void choose();
    void take(const QString& path);

    Words m_words;
    std::function<QString(const QString& path)> m_take;
    QLabel* m_line = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace madang
