#pragma once

#include <functional>
#include <utility>

namespace madang {

/// A place that is held as long as this lives and given back once, on the thread where it is dropped.
class [[nodiscard]] Slot {
public:
    explicit Slot(std::function<void()> giveBack)
        : m_giveBack(std::move(giveBack))
    {
    }
    Slot(Slot&& other) noexcept
        : m_giveBack(std::exchange(other.m_giveBack, {}))
    {
    }
    Slot& operator=(Slot&& other) noexcept
    {
        Slot taken(std::move(other));
        std::swap(m_giveBack, taken.m_giveBack);
        return *this;
    }
    ~Slot()
    {
        if (m_giveBack)
            m_giveBack();
    }

private:
    std::function<void()> m_giveBack;
};

} // namespace madang
