#include "services/joining/used_forms.h"

namespace madang::joining {

UsedForms::Use UsedForms::use(const QByteArray& form, const QByteArray& phone, Answer answer)
{
    const auto known = m_forms.find(form);
    if (known == m_forms.end()) {
        m_forms.insert(form, {phone, std::nullopt, {std::move(answer)}});
        return Use::First;
    }
    if (known->phone != phone)
        return Use::OtherPhone;
    if (known->outcome)
        answer(*known->outcome);
    else
        known->waiting << std::move(answer);
    return Use::Again;
}

void UsedForms::finished(const QByteArray& form, const Result<Entry>& outcome)
{
    const auto known = m_forms.find(form);
    if (known == m_forms.end())
        return;
    const QList<Answer> waiting = std::exchange(known->waiting, {});
    if (outcome) {
        Entry kept = *outcome; // for the thanks: its number and code, and nothing of the person
        kept.phone.clear();
        kept.nickname.clear();
        known->outcome = kept;
        m_order.push_back(form);
        if (int(m_order.size()) > m_most) {
            m_forms.remove(m_order.front());
            m_order.pop_front();
        }
    } else {
        m_forms.erase(known);
    }
    for (const Answer& answer : waiting)
        answer(outcome);
}

} // namespace madang::joining
