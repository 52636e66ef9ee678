#pragma once

#include "ui/shell/screen_models.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace madang {

class EditorTools;
class PosterCanvas;
class SizeStrip;
class Theme;
class Toast;

/// The editor of the chosen style: the poster in the middle with its words to be clicked, its sizes as a film strip
/// below, the tools beside. Everything is live; a line above says what does not fit.
class PosterEditor final : public QWidget {
    Q_OBJECT

public:
    PosterEditor(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    /// A view of the same poster that takes the editor's place until the owner comes back: 손님 눈으로 보기. Its button
    /// is there once there is one.
    void setCustomerView(QWidget* view);
    /// Back from it. False where the editor was there anyway.
    bool leaveCustomerView();
    QWidget* firstField() const;

Q_SIGNALS:
    /// 다 했어요.
    void done();
    void customerViewShown(bool isShown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTop(const Theme& theme);
    QWidget* makeBench(const Theme& theme, const ScreenModels& models);
    void showCustomerView(bool isShown);
    void addShortcuts();
    void fit();
    void render();
    void say(const QString& printProblem);

    const Theme& m_theme;
    PosterModel& m_posters;
    PosterEditorModel& m_editor;
    QVBoxLayout* m_views = nullptr;
    QWidget* m_bench = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QLabel* m_mark = nullptr;
    QLabel* m_line = nullptr;
    QPushButton* m_asCustomer = nullptr;
    QPushButton* m_print = nullptr;
    PosterCanvas* m_canvas = nullptr;
    SizeStrip* m_strip = nullptr;
    EditorTools* m_tools = nullptr;
    QWidget* m_customerView = nullptr;
    Toast* m_toast = nullptr;
};

} // namespace madang
