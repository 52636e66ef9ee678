#include "domain/choices.h"
#include "support/program.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace madang;

namespace {
constexpr double kTextContrast = 4.5;
constexpr double kGraphicContrast = 3.0;

bool isEmptyPicture(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return false;
        }
    }
    return true;
}

QString contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextReadsOnItsGround_data();
    void everyTextReadsOnItsGround();
    void controlsAndChartsStandOutFromTheirGround_data();
    void controlsAndChartsStandOutFromTheirGround();
    void knowsEveryIconTheProductUses_data();
    void knowsEveryIconTheProductUses();
    void iconsAreOfOneFamily_data();
    void iconsAreOfOneFamily();
    void drawingsFollowTheScheme_data();
    void drawingsFollowTheScheme();
    void iconsTakeTheColourOfTheirTone();
    void iconsHandedOutStayLive();
    void disabledIconsAreQuiet();
    void scalesLengthsAndType();
    void clampsTheScale();
    void tellsOnlyRealChanges();
    void styleSheetHasNoOpenPlaces_data();
    void styleSheetHasNoOpenPlaces();
    void dressesTheApplicationAgainAfterAChange();
};

void TestTheme::everyTextReadsOnItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Tokens t = tokensFor(scheme);
        const QString s = scheme == Scheme::Light ? u"light"_s : u"dark"_s;
        const auto add = [&s](const QString& name, const QColor& text, const QColor& ground) {
            QTest::newRow(qPrintable(s + u' ' + name)) << text << ground;
        };
        const QList<std::pair<QString, QColor>> grounds{
            {u"canvas"_s, t.canvas}, {u"surface"_s, t.surface}, {u"sunken"_s, t.sunken}};
        const QList<Tone> tones{Tone::Ink,  Tone::Ink2, Tone::Ink3, Tone::Primary, Tone::Good,
                                Tone::Warn, Tone::Bad,  Tone::Ask,  Tone::Calm};
        for (const auto& [groundName, ground] : grounds) {
            for (const Tone tone : tones)
                add(toneKey(tone) + u" on "_s + groundName, t.of(tone), ground);
        }
        for (const Tone tone : {Tone::Primary, Tone::Good, Tone::Warn, Tone::Bad, Tone::Ask, Tone::Calm}) {
            add(toneKey(tone) + u" on its wash"_s, t.of(tone), t.wash(tone));
            add(u"ink on wash "_s + toneKey(tone), t.ink, t.wash(tone));
            add(u"ink2 on wash "_s + toneKey(tone), t.ink2, t.wash(tone));
        }
        add(u"on-primary on primary"_s, t.onPrimary, t.primary);
        add(u"on-primary on hover"_s, t.onPrimary, t.primaryHover);
        add(u"on-primary on pressed"_s, t.onPrimary, t.primaryPressed);
        add(u"on-device on device"_s, t.onDevice, t.device);
        add(u"ink2 on line (disabled main button)"_s, t.ink2, t.line);
        add(u"ink on line (pressed button)"_s, t.ink, t.line);
        add(u"canvas on ink (toast, tool tip)"_s, t.canvas, t.ink);
        add(u"bad on its wash (danger hover)"_s, t.bad, t.badWash);
    }
}

void TestTheme::everyTextReadsOnItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrastRatio(text, ground);
    QVERIFY2(ratio >= kTextContrast, qPrintable(u"%1 on %2 is %3"_s.arg(text.name(), ground.name()).arg(ratio)));
}

void TestTheme::controlsAndChartsStandOutFromTheirGround_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("ground");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Tokens t = tokensFor(scheme);
        const QString s = scheme == Scheme::Light ? u"light "_s : u"dark "_s;
        QTest::newRow(qPrintable(s + u"border of a control"_s)) << t.lineStrong << t.surface;
        QTest::newRow(qPrintable(s + u"focus ring on canvas"_s)) << t.primary << t.canvas;
        QTest::newRow(qPrintable(s + u"quieter bars"_s)) << t.quieter(t.primary) << t.surface;
        for (const QString& id : {u"uridongne-tv"_s, u"ringo-biz"_s, u"genie-tv"_s, u"instagram"_s, u"naver-cafe"_s,
                                  u"kakao-talk"_s, u"store"_s}) {
            QVERIFY2(t.channels.contains(id), qPrintable(id));
            QTest::newRow(qPrintable(s + id)) << t.channel(id) << t.surface;
        }
    }
}

void TestTheme::controlsAndChartsStandOutFromTheirGround()
{
    QFETCH(QColor, mark);
    QFETCH(QColor, ground);
    QVERIFY2(contrastRatio(mark, ground) >= kGraphicContrast, qPrintable(QString::number(contrastRatio(mark, ground))));
}

void TestTheme::knowsEveryIconTheProductUses_data()
{
    QTest::addColumn<QString>("name");
    QStringList names = u"home events customers results store settings plus back next check close "
                        u"warning error question clock "
                        "pause play refresh link copy calendar money target megaphone repeat chart "
                        "sparkle phone search eye "
                        "image trash edit download print send wifi-off plug lock tv bell-ring "
                        "camera article chat pin market "
                        "sun moon star trophy user users info crown check-circle chevron-down "
                        "chevron-up chevron-left "
                        "chevron-right practice"_s.split(u' ');
    for (const Industry industry : kIndustries)
        names += u"industry-"_s + industryKey(industry);
    for (const Mechanism mechanism :
         {Mechanism::Discount, Mechanism::Gift, Mechanism::Stamp, Mechanism::Draw, Mechanism::Share, Mechanism::Visit,
          Mechanism::Bundle, Mechanism::Trial, Mechanism::Referral, Mechanism::Challenge})
        names += mechanismKey(mechanism);
    const QStringList channels = tokensFor(Scheme::Light).channels.keys();
    for (const QString& channel : channels)
        names += u"channel-"_s + channel;
    for (const Goal goal : kGoals)
        names += u"drawings/goal-"_s + goalKey(goal);
    names += {u"drawings/empty-events"_s, u"drawings/empty-customers"_s, u"drawings/empty-results"_s,
              u"drawings/first-start"_s,  u"drawings/offline"_s,         u"drawings/failed"_s,
              u"drawings/celebrate"_s};
    for (const QString& name : std::as_const(names))
        QTest::newRow(qPrintable(name)) << name;
}

void TestTheme::knowsEveryIconTheProductUses()
{
    QFETCH(QString, name);
    const Theme theme;
    QVERIFY(!isEmptyPicture(theme.pixmap(name, QSize(48, 32), theme.tokens().ink)));
}

void TestTheme::iconsAreOfOneFamily_data()
{
    QTest::addColumn<QString>("path");
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 60);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << u":/icons/"_s + file;
}

void TestTheme::iconsAreOfOneFamily()
{
    QFETCH(QString, path);
    const QString svg = contentsOf(path);
    QVERIFY(svg.contains(u"viewBox=\"0 0 24 24\""_s));
    QVERIFY(svg.contains(u"stroke-width=\"1.75\""_s));
    QVERIFY(svg.contains(u"stroke-linecap=\"round\""_s));
    static const QRegularExpression paint(u"(?:fill|stroke)=\"([^\"]*)\""_s);
    for (auto it = paint.globalMatch(svg); it.hasNext();) {
        const QString value = it.next().captured(1);
        QVERIFY2(value == u"none" || value == u"currentColor", qPrintable(value));
    }
    const Theme theme;
    const QString name = QFileInfo(path).completeBaseName();
    QVERIFY(!isEmptyPicture(theme.pixmap(name, QSize(24, 24), theme.tokens().ink)));
}

void TestTheme::drawingsFollowTheScheme_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/drawings"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 8);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestTheme::drawingsFollowTheScheme()
{
    QFETCH(QString, name);
    const Tokens light = tokensFor(Scheme::Light);
    const QList<QColor> known{light.canvas,   light.surface, light.sunken,   light.line,        light.ink,
                              light.ink2,     light.ink3,    light.primary,  light.primaryWash, light.good,
                              light.goodWash, light.warn,    light.warnFill, light.warnWash,    light.calm,
                              light.calmWash, light.ask,     light.askWash};
    static const QRegularExpression colour(u"#[0-9A-Fa-f]{6}"_s);
    const QString svg = contentsOf(u":/drawings/%1.svg"_s.arg(name));
    for (auto it = colour.globalMatch(svg); it.hasNext();) {
        const QString written = it.next().captured();
        QVERIFY2(known.contains(QColor(written)), qPrintable(written));
    }
    const QSize size(120, 80);
    const Theme day(Scheme::Light);
    const Theme night(Scheme::Dark);
    const QImage byDay = day.pixmap(u"drawings/"_s + name, size).toImage();
    const QImage byNight = night.pixmap(u"drawings/"_s + name, size).toImage();
    QVERIFY(!byDay.isNull());
    QVERIFY(byDay != byNight);
}

void TestTheme::iconsTakeTheColourOfTheirTone()
{
    const Theme theme(Scheme::Dark);
    const QImage image = theme.pixmap(u"minus"_s, QSize(24, 24), theme.tokens().good, 2.0).toImage();
    QCOMPARE(image.size(), QSize(48, 48));
    QCOMPARE(image.pixelColor(24, 24), theme.tokens().good);
}

void TestTheme::iconsHandedOutStayLive()
{
    Theme theme(Scheme::Light);
    const QIcon icon = theme.icon(u"minus"_s, Tone::Primary);
    const QSize size(96, 96);
    QCOMPARE(icon.pixmap(size).toImage().pixelColor(48, 48), tokensFor(Scheme::Light).primary);
    theme.setScheme(Scheme::Dark);
    QCOMPARE(icon.pixmap(size).toImage().pixelColor(48, 48), tokensFor(Scheme::Dark).primary);
}

void TestTheme::disabledIconsAreQuiet()
{
    const Theme theme;
    const QImage image = theme.icon(u"minus"_s, Tone::Bad).pixmap(QSize(96, 96), QIcon::Disabled).toImage();
    QCOMPARE(image.pixelColor(48, 48), theme.tokens().ink3);
}

void TestTheme::scalesLengthsAndType()
{
    Theme theme(Scheme::Light, 1.0);
    QCOMPARE(theme.px(44), 44);
    QCOMPARE(theme.font(Type::Body17).pixelSize(), 17);
    theme.setScale(1.5);
    QCOMPARE(theme.px(44), 66);
    QCOMPARE(theme.font(Type::Title26, 700).pixelSize(), 39);
    QCOMPARE(theme.font(Type::Title26, 700).weight(), 700);
    QCOMPARE(theme.px(0), 0);
    theme.setScale(0.75);
    QCOMPARE(theme.px(1), 1);
}

void TestTheme::clampsTheScale()
{
    QCOMPARE(Theme(Scheme::Light, 9.0).look().scale, 2.0);
    QCOMPARE(Theme(Scheme::Light, 0.1).look().scale, 0.75);
}

void TestTheme::tellsOnlyRealChanges()
{
    Theme theme;
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setScheme(Scheme::Light);
    theme.setScale(1.0);
    theme.setReducedMotion(false);
    QCOMPARE(changed.count(), 0);
    theme.setScheme(Scheme::Dark);
    theme.setScale(1.25);
    theme.setReducedMotion(true);
    QCOMPARE(changed.count(), 3);
}

void TestTheme::styleSheetHasNoOpenPlaces_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<double>("scale");
    QTest::newRow("light 100") << false << 1.0;
    QTest::newRow("dark 150") << true << 1.5;
}

void TestTheme::styleSheetHasNoOpenPlaces()
{
    QFETCH(bool, dark);
    QFETCH(double, scale);
    const Theme theme(dark ? Scheme::Dark : Scheme::Light, scale);
    const QString sheet = makeStyleSheet(theme);
    QVERIFY(!sheet.contains(u'$'));
    QVERIFY(!sheet.contains(QRegularExpression(u"\\ddp"_s)));
    QVERIFY(sheet.contains(theme.tokens().primary.name()));
    QVERIFY(sheet.contains(u"font-size: %1px"_s.arg(theme.px(26))));
    QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
}

void TestTheme::dressesTheApplicationAgainAfterAChange()
{
    Theme theme;
    theme.apply(*qApp);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokensFor(Scheme::Light).canvas);
    const QString before = qApp->styleSheet();
    theme.setScheme(Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), tokensFor(Scheme::Dark).canvas);
    QVERIFY(qApp->styleSheet() != before);
    qApp->setStyleSheet({});
    QApplication::setStyle(u"Fusion"_s);
}

MADANG_TEST(QApplication, TestTheme)
#include "tst_theme.moc"
