#pragma once

#include "sandbox/json.h"

#include <QTimer>

#include <functional>

namespace madang::sandbox {

/// One JSON file, written in one go at most a second after a change and when it is closed. A file
/// that cannot be read as JSON is put aside as "<name>.damaged" and forgotten.
class StateFile final : public QObject {
    Q_OBJECT

public:
    StateFile(QString path, std::function<QByteArray()> content, QObject* parent = nullptr);
    ~StateFile() override;

    /// Null where there is no usable file.
    Json load();
    void putAside();
    void changed();

private:
    void write();

    QString m_path;
    std::function<QByteArray()> m_content;
    QTimer m_timer;
    bool m_isDirty = false;
};

} // namespace madang::sandbox
