#include "ui/imports/import_columns_card.h"

#include "ui/models/import_model.h"
#include "ui/models/import_words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

ImportColumnsCard::ImportColumnsCard(const Theme& theme, ImportModel& model, QWidget* parent)
    : Card(theme, parent)
    , m_model(model)
{
    setPadding(20, 12);
    body()->addWidget(makeLabel(theme, TextRole::Section, tr("이렇게 알아들었어요"), Tone::Ink, Wrap::No));
    body()->addWidget(
        makeLabel(theme, TextRole::Small, tr("다르면 여기에서 바꿔 주세요. 표가 바로 바뀌어요."), Tone::Ink2));
    for (const ImportField field : fieldsOf(model.kind())) {
        auto* chooser = new QComboBox;
        chooser->setObjectName(u"column-"_s + importFieldKey(field));
        chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        const bool isNeeded = std::ranges::find(neededFields(model.kind()), field) != neededFields(model.kind()).end();
        auto* labelled = new Field(
            theme, isNeeded ? importFieldName(field) : tr("%1 (없어도 돼요)").arg(importFieldName(field)), chooser);
        labelled->setCompact(true);
        body()->addWidget(labelled);
        m_choosers.insert(int(field), chooser);
        connect(chooser, &QComboBox::activated, this, [this, field](int index) {
            m_model.setColumn(field, index > 0 ? std::optional(index - 1) : std::nullopt);
        });
    }
}

void ImportColumnsCard::render()
{
    const QStringList titles = QStringList{tr("없음")} + m_model.columnTitles();
    for (auto it = m_choosers.cbegin(); it != m_choosers.cend(); ++it) {
        QComboBox* chooser = *it;
        const QSignalBlocker quiet(chooser);
        QStringList shown;
        for (int i = 0; i < chooser->count(); ++i)
            shown << chooser->itemText(i);
        if (shown != titles) {
            chooser->clear();
            chooser->addItems(titles);
        }
        chooser->setCurrentIndex(m_model.columns().column(ImportField(it.key())).value_or(-1) + 1);
    }
}

} // namespace madang
