#pragma once

#include "domain/store_profile.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace madang {

class Field;
class ImageView;
class PhoneField;
struct ScreenModels;

/// The store card: what every plan, poster and page says about the store. The poster beside it shows at once what
/// customers will see; nothing is kept before 저장하기.
class StorePage final : public Page {
    Q_OBJECT

public:
    StorePage(const Theme& theme, const ScreenModels& models, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeForm(const Theme& theme);
    QWidget* makeLogo(const Theme& theme);
    QWidget* makeSample(const Theme& theme);
    void makeStrip(const Theme& theme);
    /// Shows what is stored, unless the owner is changing it.
    void load();
    void edited();
    StoreProfile typed() const;
    bool isDirty() const;
    void save();
    void chooseLogo();
    void takeLogo(bool taken);
    void drawSample();
    void showSample();
    void renderLogo();
    void renderStrip();

    const Theme& m_theme;
    const ScreenModels& m_models;
    Field* m_name = nullptr;
    QComboBox* m_industry = nullptr;
    PhoneField* m_phone = nullptr;
    Field* m_region = nullptr;
    Field* m_address = nullptr;
    ImageView* m_logo = nullptr;
    QPushButton* m_removeLogo = nullptr;
    QLabel* m_logoProblem = nullptr;
    ImageView* m_sample = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_save = nullptr;
    StoreProfile m_loaded;
    bool m_justSaved = false;
};

} // namespace madang
