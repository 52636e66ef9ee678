#pragma once

#include "ui/widgets/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace madang {

class Banner;
class Chip;
class CustomerList;
class DrawCard;
class EmptyState;
class PhoneJoinCard;
class StaffEntryCard;
class Toast;
struct Entry;
struct ScreenModels;

/// The customers of one event: find them in the list, type one in, take the list out as a file, draw the winners when
/// it has ended.
class ParticipantsPage final : public Page {
    Q_OBJECT

public:
    ParticipantsPage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    void open(const QString& campaignId);

signals:
    void importRequested(const QString& campaignId);
    void drawRequested(const QString& campaignId);
    void handoverRequested(const QString& campaignId);
    void couponsRequested();
    /// A row of the settings.
    void settingRequested(const QString& row);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHead(const Theme& theme);
    QWidget* makeList(const Theme& theme);
    void connectModels();
    void askToExport();
    void openPerson(const Entry& entry);
    void renderChooser();
    void renderImport();
    void render();
    QString closedBecause(int phase) const;

    const Theme& m_theme;
    const ScreenModels& m_models;
    QString m_id;
    QComboBox* m_chooser = nullptr;
    Chip* m_phase = nullptr;
    Chip* m_practice = nullptr;
    Banner* m_problem = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_body = nullptr;
    EmptyState* m_empty = nullptr;
    StaffEntryCard* m_join = nullptr;
    DrawCard* m_draw = nullptr;
    PhoneJoinCard* m_phoneJoin = nullptr;
    CustomerList* m_list = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_export = nullptr;
    Banner* m_imported = nullptr;
    Toast* m_toast = nullptr;
};

} // namespace madang
