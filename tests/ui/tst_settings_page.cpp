#include "support/events.h"
#include "support/program.h"
#include "support/screens.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/startup_problem.h"
#include "ui/settings/store_page.h"
#include "ui/shell/finder.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/image_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimeEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

class TestSettingsPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void storeIsSavedOnlyWhenAsked();
    void wrongNameAndPhoneAreSaidBesideTheField();
    void savedCardSurvivesAnotherWindow();
    void logoThatIsNoPictureIsRefusedBesideIt();
    void logoIsShownAndTakenOff();
    void posterShowsTheNameWhileItIsTyped();
    void theRestOfTheCardIsSavedOnlyWhenAsked();
    void whatCannotBeIsSaidBesideIt();
    void coloursComeFromAPhoto();
    void photosAreKeptAndTakenOff();
    void lookIsChangedAtOnce();
    void searchFindsInEveryGroupByOtherWords();
    void enterOpensTheFirstHit();
    void theWindowsFinderFindsSettingsToo();
    void theListIsWalkedByKeys();
    void resetAsksFirstAndSaysWhatItLeaves();
    void practiceIsLeftOnlyAfterAQuestion();
    void theLanguageIsChosenInItsOwnWords();
    void aSoundThatIsNoneIsRefusedBesideIt();
    void channelsSayWhetherTheyAreConnected();
    void startupProblemOffersTheWayOutThatHelps_data();
    void startupProblemOffersTheWayOutThatHelps();
    void startupProblemChoosesAFolder();
    void everythingFitsAndHasAName_data();
    void everythingFitsAndHasAName();

private:
    void openStore();
    QLineEdit* edit(const QWidget& page, const QString& name) const { return page.findChild<QLineEdit*>(name); }
    static void retype(QLineEdit* edit, const QString& words)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, words);
    }

    std::unique_ptr<Theme> m_theme; ///< one for all: the application keeps its style
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<ScreenModels> m_models;
    std::unique_ptr<StorePage> m_store;
};

void TestSettingsPage::init()
{
    if (!m_theme)
        m_theme = std::make_unique<Theme>();
    m_theme->setScale(1.0);
    m_theme->apply(*qApp);
    m_desk = std::make_unique<test::Desk>(
        test::DeskOptions{.practice = true, .fixedClock = true, .connected = true, .badCredentials = {}});
    m_models = std::make_unique<ScreenModels>(m_desk->screens());
    m_desk->saveStore();
}

void TestSettingsPage::cleanup()
{
    m_store.reset();
    m_models.reset();
    m_desk.reset();
}

void TestSettingsPage::openStore()
{
    m_store = std::make_unique<StorePage>(*m_theme, *m_models);
    m_store->resize(1270, 712);
    m_store->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_store.get()));
}

void TestSettingsPage::storeIsSavedOnlyWhenAsked()
{
    openStore();
    auto* save = m_store->findChild<QPushButton*>(u"saveButton"_s);
    QVERIFY(!save->isEnabled());
    retype(edit(*m_store, u"nameField"_s), u"Suwon Chicken"_s);
    QVERIFY(save->isEnabled());
    QCOMPARE(m_desk->storeModel.profile().name, u"수원왕갈비통닭"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(m_desk->storeModel.profile().name, u"Suwon Chicken"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(!m_store->findChild<QLabel*>(u"saveState"_s)->text().isEmpty());
    QCOMPARE(test::visiblePrimaries(*m_store), 1);
}

void TestSettingsPage::wrongNameAndPhoneAreSaidBesideTheField()
{
    openStore();
    QLineEdit* name = edit(*m_store, u"nameField"_s);
    retype(name, u"x"_s);
    QVERIFY(!name->accessibleDescription().isEmpty());
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_desk->storeModel.profile().name, u"수원왕갈비통닭"_s);
    retype(name, u"Suwon"_s);
    QLineEdit* phone = edit(*m_store, u"phoneField"_s);
    retype(phone, u"12"_s);
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);
    QCOMPARE(m_desk->storeModel.profile().phone, u"0311234567"_s);
    QVERIFY(!phone->accessibleDescription().isEmpty());
}

void TestSettingsPage::savedCardSurvivesAnotherWindow()
{
    openStore();
    auto* industry = m_store->findChild<QComboBox*>(u"industryCombo"_s);
    industry->setCurrentIndex(industry->findData(int(Industry::Cafe)));
    retype(edit(*m_store, u"addressField"_s), u"Jeongjo-ro 1"_s);
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);
    openStore();
    QCOMPARE(m_store->findChild<QComboBox*>(u"industryCombo"_s)->currentData().toInt(), int(Industry::Cafe));
    QCOMPARE(edit(*m_store, u"addressField"_s)->text(), u"Jeongjo-ro 1"_s);
}

void TestSettingsPage::logoThatIsNoPictureIsRefusedBesideIt()
{
    const QString path = m_desk->folder.write(u"logo.png"_s, "this is no picture");
    openStore();
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"chooseLogoButton"_s), Qt::LeftButton);
    auto* dialog = m_store->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    emit dialog->fileSelected(path);
    dialog->close();
    const auto* problem = m_store->findChild<QLabel*>(u"logoProblem"_s);
    QTRY_VERIFY(!m_desk->storeModel.lastError().isEmpty());
    QCOMPARE(problem->text(), m_desk->storeModel.lastError());
    QVERIFY(m_desk->storeModel.profile().logoPath.isEmpty());
}

void TestSettingsPage::logoIsShownAndTakenOff()
{
    QImage picture(64, 64, QImage::Format_RGB32);
    picture.fill(0xff336699U);
    const QString path = m_desk->folder.filePath(u"logo.png"_s);
    QVERIFY(picture.save(path));
    openStore();
    retype(edit(*m_store, u"regionField"_s), u"Suwon"_s); // not saved yet, and kept while a logo is taken
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"chooseLogoButton"_s), Qt::LeftButton);
    auto* dialog = m_store->findChild<QFileDialog*>();
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!m_store->findChild<ImageView*>(u"logo"_s)->image().isNull());
    QCOMPARE(edit(*m_store, u"regionField"_s)->text(), u"Suwon"_s);
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"removeLogoButton"_s), Qt::LeftButton);
    QVERIFY(m_store->findChild<ImageView*>(u"logo"_s)->image().isNull());
    QVERIFY(m_desk->storeModel.profile().logoPath.isEmpty());
}

void TestSettingsPage::posterShowsTheNameWhileItIsTyped()
{
    openStore();
    auto* sample = m_store->findChild<ImageView*>(u"posterSample"_s);
    QTRY_VERIFY(!sample->image().isNull());
    const QImage before = sample->image();
    retype(edit(*m_store, u"nameField"_s), u"Another Name"_s);
    QTRY_VERIFY(sample->image() != before);
}

void TestSettingsPage::theRestOfTheCardIsSavedOnlyWhenAsked()
{
    openStore();
    m_store->findChild<QPushButton*>(u"voice2"_s)->click();
    auto* known = m_store->findChild<QCheckBox*>(u"hoursKnown"_s);
    known->click();
    const auto* weekdays = m_store->findChild<QWidget*>(u"hours0"_s);
    QVERIFY(weekdays->isVisible());
    QVERIFY(!m_store->findChild<QWidget*>(u"hours1"_s)->isVisible());
    weekdays->findChildren<QTimeEdit*>().first()->setTime(QTime(17, 0));
    m_store->findChild<QWidget*>(u"hours7"_s)->findChildren<QCheckBox*>().first()->click(); // closed on Sundays
    edit(*m_store, u"mapField"_s)->setText(u"https://naver.me/abc"_s);
    edit(*m_store, u"seatsField"_s)->setText(u"40"_s);
    QCOMPARE(m_desk->storeModel.profile().seats, 0);
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);
    const StoreProfile saved = m_desk->storeModel.profile();
    QCOMPARE(saved.voice, Voice::Lively);
    QCOMPARE(formatHours(saved.hours), u"월–금 17:00–22:00, 토 11:00–22:00, 일 쉬어요"_s);
    QCOMPARE(saved.mapLink, u"https://naver.me/abc"_s);
    QCOMPARE(saved.seats, 40);
    m_store->findChild<QCheckBox*>(u"hoursAlike"_s)->click(); // each day for itself, as it was for all
    QVERIFY(m_store->findChild<QWidget*>(u"hours3"_s)->isVisible());
    QCOMPARE(m_store->findChild<QWidget*>(u"hours3"_s)->findChildren<QTimeEdit*>().first()->time(), QTime(17, 0));
    QVERIFY(!m_store->findChild<QPushButton*>(u"saveButton"_s)->isEnabled()); // nothing else is said by that
}

void TestSettingsPage::whatCannotBeIsSaidBesideIt()
{
    openStore();
    auto* map = edit(*m_store, u"mapField"_s);
    map->setText(u"naver.me/abc"_s);
    QVERIFY(map->accessibleDescription().contains(u"https://"_s));
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);
    QVERIFY(m_desk->storeModel.profile().mapLink.isEmpty());
    map->clear();
    auto* seats = edit(*m_store, u"seatsField"_s);
    seats->setText(u"많이"_s);
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);
    QVERIFY(seats->hasFocus());
    seats->clear();
    m_store->findChild<QCheckBox*>(u"hoursKnown"_s)->click();
    const QList<QCheckBox*> boxes = m_store->findChild<QWidget*>(u"hours0"_s)->findChildren<QCheckBox*>();
    boxes.last()->click();
    QVERIFY(!m_store->findChild<QLabel*>(u"hoursProblem"_s)->isVisible());
    m_store->findChild<QWidget*>(u"hours0"_s)->findChildren<QTimeEdit*>().last()->setTime(QTime(23, 0));
    QVERIFY(m_store->findChild<QLabel*>(u"hoursProblem"_s)->isVisible());
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);
    QVERIFY(!m_desk->storeModel.profile().hours.isKnown);
}

void TestSettingsPage::coloursComeFromAPhoto()
{
    QImage picture(60, 60, QImage::Format_RGB32);
    picture.fill(0xff1f6f4fU);
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 30; ++x)
            picture.setPixel(x, y, 0xffc0392bU);
    }
    const QString path = m_desk->folder.filePath(u"store.png"_s);
    QVERIFY(picture.save(path));
    openStore();
    auto* sample = m_store->findChild<ImageView*>(u"posterSample"_s);
    QTRY_VERIFY(!sample->image().isNull());
    const QImage before = sample->image();
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"coloursFromPhotoButton"_s), Qt::LeftButton);
    auto* dialog = m_store->findChild<QFileDialog*>();
    emit dialog->fileSelected(path);
    dialog->close();
    auto* first = m_store->findChild<QAbstractButton*>(u"suggestedColour0"_s);
    QTRY_VERIFY(first->isVisible());
    first->click();
    m_store->findChild<QAbstractButton*>(u"suggestedColour1"_s)->click();
    QTRY_VERIFY(sample->image() != before); // before anything is saved
    QVERIFY(m_desk->storeModel.profile().colours.isEmpty());
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"saveButton"_s), Qt::LeftButton);
    const QStringList colours = m_desk->storeModel.profile().colours;
    QCOMPARE(colours.size(), 2);
    QVERIFY(colours.contains(u"#c0392b"_s) && colours.contains(u"#1f6f4f"_s));
}

void TestSettingsPage::photosAreKeptAndTakenOff()
{
    QImage picture(80, 60, QImage::Format_RGB32);
    picture.fill(0xff336699U);
    const QString path = m_desk->folder.filePath(u"room.jpg"_s);
    QVERIFY(picture.save(path));
    openStore();
    QTest::mouseClick(m_store->findChild<QPushButton*>(u"addPhotoButton"_s), Qt::LeftButton);
    auto* dialog = m_store->findChild<QFileDialog*>();
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_COMPARE(m_desk->storeModel.profile().photos.size(), 1);
    QVERIFY(!m_store->findChild<ImageView*>(u"photo0"_s)->image().isNull());
    m_store->findChild<QPushButton*>(u"removePhoto0"_s)->click();
    QVERIFY(m_desk->storeModel.profile().photos.isEmpty());
    QVERIFY(!m_store->findChild<ImageView*>(u"photo0"_s)->isVisible());
}

void TestSettingsPage::lookIsChangedAtOnce()
{
    SettingsPage page(*m_theme, *m_models);
    page.show();
    page.openRow(u"row-scheme"_s);
    QVERIFY(page.findChild<QPushButton*>(u"scheme2"_s)->isChecked());
    QTest::mouseClick(page.findChild<QPushButton*>(u"scheme1"_s), Qt::LeftButton);
    QCOMPARE(m_desk->settingsModel.colorScheme(), u"dark"_s);
    auto* large = page.findChild<QPushButton*>(u"scale150"_s);
    large->setFocus();
    QTest::keyClick(large, Qt::Key_Space);
    QCOMPARE(m_desk->settingsModel.textScale(), 150);
    m_desk->settingsModel.setTextScale(100);
    QVERIFY(page.findChild<QPushButton*>(u"scale100"_s)->isChecked());
    QCOMPARE(edit(page, u"dataFolder"_s)->text(), QDir::toNativeSeparators(m_desk->folder.path()));
}

void TestSettingsPage::searchFindsInEveryGroupByOtherWords()
{
    SettingsPage page(*m_theme, *m_models);
    page.show();
    auto* search = edit(page, u"searchField"_s);
    auto* scheme = page.findChild<QPushButton*>(u"scheme1"_s);
    QVERIFY(!scheme->isVisible()); // another group is chosen
    search->setText(u"다크"_s);
    QVERIFY(scheme->isVisible());
    QVERIFY(!page.findChild<QPushButton*>(u"scale100"_s)->isVisible());
    const auto* section = page.findChild<QWidget*>(u"section-display"_s);
    const QList<QLabel*> names = section->findChildren<QLabel*>();
    QVERIFY(
        std::ranges::any_of(names, [](const QLabel* name) { return name->isVisible() && name->text() == u"화면"; }));
    search->setText(u"없는 말"_s);
    auto* none = page.findChild<QWidget*>(u"noSettings"_s);
    QVERIFY(none->isVisible());
    QTest::mouseClick(none->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(search->text().isEmpty());
    QVERIFY(!none->isVisible());
    QVERIFY(page.findChild<QPushButton*>(u"openStoreButton"_s)->isVisible());
}

void TestSettingsPage::enterOpensTheFirstHit()
{
    SettingsPage page(*m_theme, *m_models);
    page.resize(1270, 712);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto* search = edit(page, u"searchField"_s);
    search->setFocus();
    search->setText(u"확대"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(search->text().isEmpty());
    QVERIFY(page.findChild<QPushButton*>(u"item-display"_s)->isChecked());
    QVERIFY(page.findChild<QPushButton*>(u"scale100"_s)->hasFocus());
    const QList<FoundSetting> all = page.all();
    QVERIFY(std::ranges::any_of(all, [](const FoundSetting& one) { return one.name == u"화면 › 글자 크기"; }));
}

void TestSettingsPage::theWindowsFinderFindsSettingsToo()
{
    MainWindow window(*m_theme, *m_models);
    window.show();
    auto* finder = window.findChild<Finder*>();
    finder->open();
    auto* words = finder->findChild<QLineEdit*>();
    const auto* found = finder->findChild<QListWidget*>();
    words->setText(u"다크 모드"_s);
    QCOMPARE(found->count(), 1);
    QCOMPARE(found->item(0)->text(), u"설정 › 화면 › 화면 밝기"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(window.screen(), u"settings"_s);
    QVERIFY(window.findChild<QPushButton*>(u"scheme1"_s)->isVisible());
}

void TestSettingsPage::theListIsWalkedByKeys()
{
    SettingsPage page(*m_theme, *m_models);
    page.resize(1270, 712);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* store = page.findChild<QPushButton*>(u"item-store"_s);
    QVERIFY(store->isChecked());
    store->setFocus();
    QVERIFY(store->hasFocus());
    QTest::keyClick(store, Qt::Key_Down);
    QVERIFY(page.findChild<QPushButton*>(u"item-account"_s)->isChecked());
    QVERIFY(page.findChild<QWidget*>(u"section-account"_s)->isVisible());
    QVERIFY(!page.findChild<QWidget*>(u"section-store"_s)->isVisible());
}

void TestSettingsPage::resetAsksFirstAndSaysWhatItLeaves()
{
    m_desk->settingsModel.setTextScale(125);
    m_desk->settings.setAiCeiling(5'000);
    SettingsPage page(*m_theme, *m_models);
    page.show();
    page.openRow(u"row-reset-display"_s);
    QTest::mouseClick(page.findChild<QPushButton*>(u"reset-display"_s), Qt::LeftButton);
    auto* question = page.findChild<QDialog*>();
    QVERIFY(question != nullptr);
    QCOMPARE(m_desk->settingsModel.textScale(), 125);
    question->accept();
    QCOMPARE(m_desk->settingsModel.textScale(), 100);
    QCOMPARE(m_desk->settings.aiCeiling(), 5'000);
    QVERIFY(m_desk->settingsModel.resetLine({}).contains(u"연습 모드는"_s));
}

void TestSettingsPage::practiceIsLeftOnlyAfterAQuestion()
{
    SettingsPage page(*m_theme, *m_models);
    page.show();
    page.openRow(u"row-practice"_s);
    QSignalSpy reopen(&m_desk->settingsModel, &SettingsModel::reopenRequested);
    QTest::mouseClick(page.findChild<QPushButton*>(u"practiceButton"_s), Qt::LeftButton);
    auto* question = page.findChild<QDialog*>();
    QVERIFY(question != nullptr);
    QVERIFY(m_desk->settings.practice());
    question->accept();
    QVERIFY(!m_desk->settings.practice());
    QCOMPARE(reopen.size(), 1);
}

void TestSettingsPage::theLanguageIsChosenInItsOwnWords()
{
    SettingsPage page(*m_theme, *m_models);
    page.show();
    page.openRow(u"row-language"_s);
    QSignalSpy reopen(&m_desk->settingsModel, &SettingsModel::reopenRequested);
    auto* english = page.findChild<QPushButton*>(u"language1"_s);
    QCOMPARE(english->text(), u"English"_s);
    QTest::mouseClick(english, Qt::LeftButton);
    QCOMPARE(m_desk->settings.language(), u"en"_s);
    QCOMPARE(reopen.size(), 1);
    QCOMPARE(reopen.first().first().toString(), u"row-language"_s);
    QTest::mouseClick(english, Qt::LeftButton); // once more changes nothing
    QCOMPARE(reopen.size(), 1);
}

void TestSettingsPage::aSoundThatIsNoneIsRefusedBesideIt()
{
    SettingsPage page(*m_theme, *m_models);
    page.show();
    page.openRow(u"row-film-sound"_s);
    QTest::mouseClick(page.findChild<QPushButton*>(u"filmSoundChoose"_s), Qt::LeftButton);
    auto* dialog = page.findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    emit dialog->fileSelected(m_desk->folder.write(u"noise.wav"_s, "this is no sound"));
    dialog->close();
    QVERIFY(page.findChild<QLabel*>(u"filmSoundLine"_s)->text().contains(u"소리 파일"_s));
    QVERIFY(m_desk->settings.media().filmSound.isEmpty());
}

void TestSettingsPage::channelsSayWhetherTheyAreConnected()
{
    SettingsPage page(*m_theme, *m_models);
    const QList<QAbstractButton*> chips = page.findChild<QWidget*>(u"channelList"_s)->findChildren<QAbstractButton*>();
    QCOMPARE(chips.size(), m_desk->channelsModel.channels().size());
    for (qsizetype i = 0; i < chips.size(); ++i)
        QVERIFY(chips.at(i)->accessibleName().contains(m_desk->channelsModel.channels().at(i).descriptor.name));
    QVERIFY(page.findChild<QAbstractButton*>(u"practiceChip"_s) != nullptr);
}

void TestSettingsPage::startupProblemOffersTheWayOutThatHelps_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("restores");
    QTest::newRow("read-only") << ErrorKind::ReadOnly << u"folderButton"_s << false;
    QTest::newRow("damaged") << ErrorKind::Damaged << u"restoreButton"_s << true;
    QTest::newRow("newer") << ErrorKind::NewerData << u"quitButton"_s << false;
    QTest::newRow("disk full") << ErrorKind::DiskFull << u"retryButton"_s << false;
    QTest::newRow("storage") << ErrorKind::Storage << u"retryButton"_s << false;
}

void TestSettingsPage::startupProblemOffersTheWayOutThatHelps()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, first);
    QFETCH(bool, restores);
    StartupProblem page(*m_theme, {kind, {}, {}}, u"/somewhere/마당"_s);
    page.resize(900, 640);
    page.show();
    QVERIFY(!page.findChild<QLabel*>(u"sentence"_s)->text().isEmpty());
    QVERIFY(edit(page, u"folder"_s)->text().contains(u"마당"_s));
    auto* main = page.findChild<QPushButton*>(first);
    QCOMPARE(main->property("kind").toString(), u"primary"_s);
    QCOMPARE(test::visiblePrimaries(page), 1);
    QCOMPARE(page.findChild<QPushButton*>(u"restoreButton"_s) != nullptr, restores);
    QSignalSpy quit(&page, &StartupProblem::quitRequested);
    QSignalSpy retry(&page, &StartupProblem::retryRequested);
    QSignalSpy restore(&page, &StartupProblem::restoreRequested);
    for (const QString& name : {u"quitButton"_s, u"retryButton"_s, u"restoreButton"_s}) {
        if (auto* button = page.findChild<QPushButton*>(name))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(quit.size(), 1);
    QCOMPARE(retry.size(), kind == ErrorKind::NewerData ? 0 : 1);
    QCOMPARE(restore.size(), restores ? 1 : 0);
}

void TestSettingsPage::startupProblemChoosesAFolder()
{
    StartupProblem page(*m_theme, {ErrorKind::ReadOnly, {}, {}}, m_desk->folder.path());
    page.show();
    QSignalSpy chosen(&page, &StartupProblem::folderChosen);
    QTest::mouseClick(page.findChild<QPushButton*>(u"folderButton"_s), Qt::LeftButton);
    auto* dialog = page.findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    emit dialog->fileSelected(m_desk->folder.path());
    dialog->close();
    QCOMPARE(chosen.value(0).value(0).toString(), m_desk->folder.path());
}

void TestSettingsPage::everythingFitsAndHasAName_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("150 %") << 1.5;
}

void TestSettingsPage::everythingFitsAndHasAName()
{
    QFETCH(double, scale);
    m_theme->setScale(scale);
    openStore();
    SettingsPage settings(*m_theme, *m_models);
    settings.resize(1270, 712);
    settings.show();
    QVERIFY(QTest::qWaitForWindowExposed(&settings));
    for (const FoundSetting& one : settings.all()) {
        settings.openRow(one.id);
        QTRY_COMPARE(test::cutOff(&settings), QStringList());
        QCOMPARE(test::namelessControl(settings), QString());
    }
    for (const QWidget* page : QList<const QWidget*>{m_store.get(), &settings}) {
        QCOMPARE(test::namelessControl(*page), QString());
        for (const QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->isVisible())
                QVERIFY2(button->mapTo(page, QPoint(button->width(), 0)).x() <= 1270,
                         qUtf8Printable(button->objectName()));
        }
    }
}

} // namespace madang

MADANG_TEST(QApplication, madang::TestSettingsPage)
#include "tst_settings_page.moc"
