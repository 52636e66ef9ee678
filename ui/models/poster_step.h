#pragma once

#include "domain/poster_work.h"

#include <QUndoCommand>

#include <functional>

namespace madang {

/// One change to the posters that can be taken back. Changes of the same kind that follow each other become one step:
/// letters in the same part, a picture being moved.
class PosterStep final : public QUndoCommand {
public:
    struct Change {
        PosterWork before;
        PosterWork after;
        QString kind; ///< empty: always a step of its own
    };
    PosterStep(Change change, std::function<void(const PosterWork&)> apply);

    void undo() override { m_apply(m_change.before); }
    void redo() override { m_apply(m_change.after); }
    int id() const override { return m_change.kind.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* newer) override;

private:
    Change m_change;
    std::function<void(const PosterWork&)> m_apply;
};

} // namespace madang
