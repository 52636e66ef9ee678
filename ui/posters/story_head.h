#pragma once

#include <QWidget>

namespace madang {

class StoreAvatar;
class Theme;

/// What a story's app lays over the top of the picture: how far it is, and whose it is, on a shade.
class StoryHead final : public QWidget {
    Q_OBJECT

public:
    explicit StoryHead(const Theme& theme, QWidget* parent = nullptr);

    void setStore(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    StoreAvatar* m_avatar = nullptr;
    QString m_store;
};

} // namespace madang
