#include "ui/settings/file_choice.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace madang {

FileChoice::FileChoice(const Theme& theme, const QString& name, const Words& words,
                       std::function<QString(const QString& path)> take, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_take(std::move(take))
    , m_line(makeLabel(theme, TextRole::Small, {}, Tone::Ink2))
    , m_remove(makeButton(theme, ButtonKind::Quiet, words.remove, u"trash"_s))
{
    setObjectName(name);
    m_line->setObjectName(name + u"Line"_s);
    m_remove->setObjectName(name + u"Remove"_s);
    QPushButton* choose = makeButton(theme, ButtonKind::Secondary, words.choose, u"folder"_s);
    choose->setObjectName(name + u"Choose"_s);
    QVBoxLayout* column = makeColumn(theme, 8, {}, this);
    QHBoxLayout* row = makeRow(theme, 8);
    row->addWidget(choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_line);
    connect(choose, &QPushButton::clicked, this, &FileChoice::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { this->take({}); });
}

void FileChoice::show(const QString& path)
{
    const bool isGone = !path.isEmpty() && !QFileInfo(path).isFile();
    m_remove->setVisible(!path.isEmpty());
    setLabelTone(m_line, isGone ? Tone::Bad : Tone::Ink2);
    if (path.isEmpty())
        m_line->setText(m_words.none);
    else
        m_line->setText(isGone ? tr("%1 파일이 그 자리에 없어요. 다시 골라 주세요.").arg(QFileInfo(path).fileName())
                               : QFileInfo(path).fileName());
}

void FileChoice::choose()
{
    auto* dialog = new QFileDialog(this, m_words.choose, QString(), m_words.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileChoice::take);
    dialog->open();
}

void FileChoice::take(const QString& path)
{
    const QString problem = m_take(path);
    if (problem.isEmpty())
        return; // its model has told the change
    m_line->setText(problem);
    setLabelTone(m_line, Tone::Bad);
}

} // namespace madang
