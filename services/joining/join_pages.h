#pragma once

#include "services/joining/join_content.h"

#include <QHash>

namespace madang::joining {

/// What stands in the form, as it was typed.
struct TypedForm {
    QString phone;
    QString nickname;
    QString referral;
    bool news = false;
    bool night = false;
};

/// Where a page says that something did not work.
enum class FormProblem { None, BadPhone, OldForm, UsedForm };
enum class Message { Twice, Over, Busy, Closed, Lost, Strange };

/// The pages of a customer's phone, whole HTML documents without any script. What is put in from outside (the store's
/// words, what was typed) is escaped without exception.
class JoinPages final {
public:
    JoinPages();
    ~JoinPages();
    Q_DISABLE_COPY_MOVE(JoinPages)

    /// "ko" or "en": as asked for, else as the browser says.
    static QString languageFor(const QString& asked, const QByteArray& acceptLanguage);

    QByteArray form(const QString& language, const JoinEvent& event, const TypedForm& typed, const QByteArray& token,
                    FormProblem problem) const;
    QByteArray choice(const QString& language, const QList<JoinEvent>& events, const QString& referral) const;
    QByteArray thanks(const QString& language, const JoinEvent& event, const QString& number,
                      const QString& code) const;
    /// `event` may be null where none is concerned.
    QByteArray message(const QString& language, Message message, const JoinEvent* event, int seconds = 0) const;

    /// Of the one style sheet, for the Content-Security-Policy: "sha256-…".
    const QByteArray& styleHash() const { return m_styleHash; }

private:
    QString word(const QString& language, const char* key) const;
    QByteArray page(const QString& language, const QString& title, const QString& body) const;
    QString top(const QString& language, const QString& store, const QString& otherQuery) const;
    QString fields(const QString& language, const TypedForm& typed, FormProblem problem) const;
    QString noticePart(const QString& language, const JoinEvent& event, const TypedForm& typed) const;

    QHash<QString, QHash<QString, QString>> m_words;
    QString m_style;
    QByteArray m_styleHash;
};

} // namespace madang::joining
