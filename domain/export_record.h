#pragma once

#include "domain/entry.h"
#include "domain/roles.h"

#include <QHash>
#include <QStringList>

namespace madang {

enum class ExportForm { Xlsx, Csv, Pdf, Paper };
enum class ExportOutcome {
    Begun, ///< the program ended meanwhile: nobody knows
    Done,
    Failed,
};

/// Who took what out of the program, when and why; without a word about whom it was.
struct ExportRecord {
    QString campaignId;
    QDateTime at;
    Role who = Role::Owner; ///< at the counter; staff had the owner's PIN
    ExportForm form = ExportForm::Xlsx;
    bool isInClear = false;
    QString reason;
    int entries = 0;
    ExportOutcome outcome = ExportOutcome::Begun;
};

/// The words of a list of customers, in the language of the window.
struct ListWords {
    QString sheet;
    QStringList headings; ///< number, code, phone, nickname, joined at, how, tickets, news, draw
    QHash<EntrySource, QString> sources;
    QString yes;
    QString no;
    QString winner;
    QString destroyed;
};

/// A list of customers to a file.
struct ListExport {
    QString campaignId;
    QString file;
    ExportForm form = ExportForm::Xlsx;
    bool isInClear = false; ///< phones and nicknames as they are; the reason is asked for
    QString reason;
    Role who = Role::Owner;
    ListWords words;
};

} // namespace madang
