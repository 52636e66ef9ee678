#pragma once

#include "domain/entry.h"
#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <deque>
#include <functional>

namespace madang::joining {

/// Which forms have been sent, and what became of them: the same form sent twice joins once, and both get the same
/// answer. A form stands for one phone; the phone is kept as what stands for it only.
class UsedForms final {
public:
    using Answer = std::function<void(const Result<Entry>&)>;
    enum class Use { First, Again, OtherPhone };

    explicit UsedForms(int most)
        : m_most(most)
    {
    }

    /// First: join, and say finished(). Again: `answer` is called with what the first got, at once or when it is there.
    Use use(const QByteArray& form, const QByteArray& phone, Answer answer);
    /// Everybody who waits is answered. What failed is forgotten: the form can be sent once more.
    void finished(const QByteArray& form, const Result<Entry>& outcome);

private:
    struct Form {
        QByteArray phone;
        std::optional<Result<Entry>> outcome;
        QList<Answer> waiting;
    };
    QHash<QByteArray, Form> m_forms;
    std::deque<QByteArray> m_order; ///< oldest first, of those that joined
    int m_most;
};

} // namespace madang::joining
