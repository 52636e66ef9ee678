#pragma once

class QWidget;

namespace madang {

class PosterEditorModel;

/// Asks for a printer and has the poster for the wall printed on it, on one sheet of A4; what came of it is said by
/// PosterEditorModel::printed().
void askAndPrint(PosterEditorModel& editor, QWidget* parent);

} // namespace madang
