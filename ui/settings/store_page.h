#pragma once

#include "domain/store_profile.h"
#include "ui/widgets/page.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace madang {

class BrandColours;
class Field;
class HoursEditor;
class ImageView;
class PhoneField;
struct ScreenModels;

/// The store card: what every plan, poster and page says about the store. The poster beside it shows at once what
/// customers will see; nothing is kept before 저장하기, but for pictures, which are kept as they are chosen. Events
/// that are published keep the card they were published with.
class StorePage final : public Page {
    Q_OBJECT

public:
    StorePage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

    /// Below the address: what else identifies the store to an office (the business number) has its place here.
    QVBoxLayout* officePart() const { return m_office; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeBasics();
    QWidget* makeLooks();
    QWidget* makeVisit();
    QWidget* makeSample();
    void makeStrip();
    void connectForm();
    /// Shows what is stored, unless the owner is changing it.
    void load();
    void showCard(const StoreProfile& profile);
    void edited();
    StoreProfile typed() const;
    bool isDirty() const;
    QWidget* firstProblem() const;
    void save();
    void drawSample();
    void showSample();
    void renderProblems(const StoreProfile& now);
    void renderStrip();

    const Theme& m_theme;
    const ScreenModels& m_models;
    Field* m_name = nullptr;
    QComboBox* m_industry = nullptr;
    PhoneField* m_phone = nullptr;
    Field* m_region = nullptr;
    Field* m_address = nullptr;
    Field* m_map = nullptr;
    Field* m_seats = nullptr;
    BrandColours* m_colours = nullptr;
    QButtonGroup* m_voice = nullptr;
    HoursEditor* m_hours = nullptr;
    QVBoxLayout* m_office = nullptr;
    QWidget* m_samplePart = nullptr;
    ImageView* m_sample = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_save = nullptr;
    StoreProfile m_loaded;
    bool m_justSaved = false;
    bool m_isShowing = false;
};

} // namespace madang
