#pragma once

#include "domain/business_registration.h"
#include "domain/error.h"
#include "domain/owner.h"
#include "domain/password.h"
#include "domain/roles.h"
#include "ui/models/labels.h"

#include <QDateTime>

namespace madang {

/// The line beside a field of an account; empty where nothing is wrong.
QString ownerNameProblemText(OwnerProblem problem);
QString mobileProblemText(OwnerProblem problem);
QString emailProblemText(OwnerProblem problem);
/// What a password still lacks; empty where it is good.
QString passwordProblemText(const PasswordCheck& check);
/// "아직 약해요", …: the meter's word and tone.
StateWords passwordStrengthWords(const PasswordCheck& check);
QString pinProblemText(PinProblem problem);

/// "다섯 번 틀려서 잠시 잠갔어요. 5분 뒤(오후 12시 5분)에 다시 해 주세요."
QString lockLine(std::chrono::milliseconds left, const QDateTime& now);
/// What came of signing up, logging in, or changing a password.
QString accountErrorLine(const Error& error, int triesLeft, const QDateTime& now);
QString pinErrorLine(const Error& error, int triesLeft, const QDateTime& now);

/// What the owner's PIN is asked for.
QString actionQuestion(Action action);

/// What a number says of itself while it is typed; empty where it is right or nothing is typed.
QString businessNumberProblemText(const QString& typed);
/// What the tax office says of it, kindly.
StateWords businessWords(const BusinessRegistration& registration);
QString businessLine(const BusinessRegistration& registration);

} // namespace madang
