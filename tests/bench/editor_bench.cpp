#include "bench/editor_bench.h"

#include "runtime/runtime.h"
#include "ui/models/pictures_model.h"
#include "ui/models/poster_editor_model.h"
#include "ui/models/poster_model.h"
#include "ui/models/wizard_model.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang::bench {

namespace {
constexpr int kLetters = 40;
constexpr int kCanvasSide = 480; // pixels: the window on a screen of 1366×768
constexpr int kLimitMs = 100;

void waitForCanvas(PosterEditorModel& editor)
{
    QEventLoop loop;
    QObject::connect(&editor, &PosterEditorModel::drawn, &loop, [&] {
        if (editor.isCanvasNewest())
            loop.quit();
    });
    if (!editor.isCanvasNewest())
        loop.exec();
}

struct Times {
    double median = 0;
    double worst = 0;
    double busiest = 0; ///< the longest the thread of the window was held by one letter
};

/// One letter after the other, each as soon as the one before is seen: the film strip never comes to rest meanwhile.
Times typeInto(PosterEditorModel& editor)
{
    QList<double> times;
    double busiest = 0;
    waitForCanvas(editor);
    for (int i = 0; i < kLetters; ++i) {
        const QString title = u"가을 감사 축제"_s.left(1 + i % 8) + QChar(u'가' + i);
        QElapsedTimer elapsed;
        elapsed.start();
        editor.setWords(PosterPart::Title, title);
        busiest = std::max(busiest, double(elapsed.nsecsElapsed()) / 1e6);
        waitForCanvas(editor);
        times << double(elapsed.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    return {times.at(times.size() / 2), times.constLast(), busiest};
}
} // namespace

QJsonObject editor(Runtime& runtime, const QString& draftId)
{
    WizardModel wizard(runtime.campaigns, runtime.store, runtime.settings, runtime.cipher, runtime.clock, true);
    PosterModel posters(runtime.posters, runtime.store, wizard);
    PicturesModel pictures(runtime.pictures, runtime.pictureJobs, runtime.store, wizard);
    PosterEditorModel model({runtime.posters, runtime.posterVersions, runtime.pictures, runtime.store}, wizard,
                            pictures);
    if (!wizard.open(draftId))
        return {{u"error"_s, wizard.lastError()}};
    model.setCanvasSide(kCanvasSide);
    posters.setAllSizesWanted(true);
    QJsonObject document{{u"limitMs"_s, kLimitMs}, {u"letters"_s, kLetters}};
    for (const PosterStyle style : kPosterStyles) {
        wizard.setStyle(style);
        model.open();
        const Times times = typeInto(model);
        model.close();
        document.insert(posterStyleKey(style),
                        QJsonObject{{u"keyToPictureMs"_s, times.median},
                                    {u"worstMs"_s, times.worst},
                                    {u"windowThreadMs"_s, times.busiest}});
    }
    return document;
}

} // namespace madang::bench
