#pragma once

#include "domain/error.h"
#include "domain/publication.h"
#include "domain/store_profile.h"

#include <QString>

namespace madang {

/// What an owner reads when something went wrong: what happened, what we did, what you can do. The only place where an
/// ErrorKind becomes a sentence.
struct ErrorText {
    QString sentence; ///< what happened and what we did
    QString advice; ///< what you can do; also the label of the button that does it, where there is one
};

ErrorText errorText(ErrorKind kind);
/// Sentence and advice in one line.
QString errorLine(const Error& error);
/// The same where a model of AI was asked and not a channel.
ErrorText aiErrorText(ErrorKind kind);
QString aiErrorLine(const Error& error);

/// The line beside a form field; empty for FieldProblem::None.
QString storeNameProblemText(FieldProblem problem);
QString phoneProblemText(FieldProblem problem);
QString budgetProblemText(FieldProblem problem);
QString periodProblemText(FieldProblem problem);

} // namespace madang
