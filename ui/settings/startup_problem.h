#pragma once

#include "domain/error.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace madang {

class Theme;

/// Shown instead of the window when the owner's data cannot be opened: what happened, what was done, where the data is,
/// and what can be done now. Changes nothing by itself.
class StartupProblem final : public QWidget {
    Q_OBJECT

public:
    /// `more`: another sentence, on what there is to start with.
    StartupProblem(const Theme& theme, const Error& error, const QString& folder, const QString& more = {},
                   QWidget* parent = nullptr);

signals:
    void folderChosen(const QString& folder);
    void restoreRequested();
    void retryRequested();
    void quitRequested();

private:
    enum class Way { Folder, Restore, Retry, Quit };
    static QList<Way> waysOut(ErrorKind kind);
    QPushButton* makeWay(const Theme& theme, Way way, bool first);
    void chooseFolder();

    QString m_folder;
};

} // namespace madang
