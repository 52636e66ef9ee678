#include "sandbox/state_file.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace madang::sandbox {

namespace {
constexpr int kPatienceMs = 500;
}

StateFile::StateFile(QString path, std::function<QByteArray()> content, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_content(std::move(content))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPatienceMs);
    connect(&m_timer, &QTimer::timeout, this, &StateFile::write);
}

StateFile::~StateFile()
{
    write();
}

Json StateFile::load()
{
    if (m_path.isEmpty())
        return {};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Json state = parseJson(file.readAll());
    file.close();
    if (state.is_object())
        return state;
    putAside();
    return {};
}

void StateFile::putAside()
{
    const QString aside = m_path + u".damaged"_s;
    QFile::remove(aside);
    QFile::rename(m_path, aside);
}

void StateFile::changed()
{
    if (m_path.isEmpty())
        return;
    m_isDirty = true;
    if (!m_timer.isActive()) // not restarted: a steady stream of changes must not put the writing
                             // off for ever
        m_timer.start();
}

void StateFile::write()
{
    if (!m_isDirty)
        return;
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    const QByteArray content = m_content();
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        m_isDirty = false;
    else
        qWarning("sandbox: the state could not be saved: %s", qPrintable(file.errorString()));
}

} // namespace madang::sandbox
