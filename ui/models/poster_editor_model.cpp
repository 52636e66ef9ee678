#include "ui/models/poster_editor_model.h"

#include "domain/brand_colour.h"
#include "domain/campaign_text.h"
#include "domain/korean_text.h"
#include "services/async/then.h"
#include "services/poster_versions.h"
#include "services/store_service.h"
#include "ui/models/drawing_queue.h"
#include "ui/models/error_text.h"
#include "ui/models/labels.h"
#include "ui/models/pictures_model.h"
#include "ui/models/poster_history.h"
#include "ui/models/poster_photos.h"
#include "ui/models/poster_words.h"
#include "ui/models/wizard_model.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace madang {

namespace {
const QString kFirstSize = u"instagram-portrait"_s;
const QString kPaper = u"a4"_s;
const QString kCanvas = u"canvas"_s;
constexpr int kUsualSide = 720;
constexpr int kLargestSide = 1600;
constexpr int kPreviewSide = 240;

QString layoutName(const QString& id)
{
    return u"layout/"_s + id;
}

QString versionName(qint64 id)
{
    return u"version/"_s + QString::number(id);
}
} // namespace

PosterEditorModel::PosterEditorModel(const Services& services, WizardModel& wizard, PicturesModel& painted,
                                     QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_wizard(wizard)
    , m_painted(painted)
    , m_history(std::make_unique<PosterHistory>(wizard, services.versions))
    , m_photos(std::make_unique<PosterPhotos>(services.pictures, services.store))
    , m_canvas(std::make_unique<DrawingQueue>(services.posters, PosterService::Urgency::First))
    , m_previews(std::make_unique<DrawingQueue>(services.posters, PosterService::Urgency::Usual))
    , m_sizeId(kFirstSize)
    , m_side(kUsualSide)
{
    const auto refresh = [this] {
        draw();
        emit changed();
    };
    connect(m_history.get(), &PosterHistory::changed, this, refresh);
    connect(m_history.get(), &PosterHistory::ended, this, [this] {
        m_canvas->keepOnly({});
        m_previews->keepOnly({});
        emit changed();
    });
    connect(m_photos.get(), &PosterPhotos::changed, this, &PosterEditorModel::changed);
    connect(m_photos.get(), &PosterPhotos::taken, this, [this](const PosterPicture& photo) {
        change({}, [&photo](PosterWork& work) {
            work.pictures.insert(work.style, photo);
            if (work.designs.contains(work.style))
                work.designs[work.style].crop = {};
        });
    });
    connect(&m_services.store, &StoreService::profileChanged, this, refresh);
    connect(m_canvas.get(), &DrawingQueue::drawn, this, &PosterEditorModel::drawn);
    connect(m_previews.get(), &DrawingQueue::drawn, this, &PosterEditorModel::drawn);
}

PosterEditorModel::~PosterEditorModel() = default;

void PosterEditorModel::open()
{
    m_photos->forget();
    m_history->begin();
}

void PosterEditorModel::close()
{
    m_photos->forget();
    m_history->end();
}

bool PosterEditorModel::isOpen() const
{
    return m_history->isBegun();
}

PosterStyle PosterEditorModel::style() const
{
    return m_history->work().style;
}

const PosterSize& PosterEditorModel::size() const
{
    return *m_services.posters.size(m_sizeId);
}

void PosterEditorModel::setSize(const QString& id)
{
    if (id == m_sizeId || m_services.posters.size(id) == nullptr)
        return;
    m_sizeId = id;
    m_canvas->keepOnly({}); // a drawing of another size is no canvas
    draw();
    emit changed();
}

void PosterEditorModel::setCanvasSide(int pixels)
{
    const int side = std::clamp(pixels, kPreviewSide, kLargestSide);
    if (side == m_side)
        return;
    m_side = side;
    draw();
}

QImage PosterEditorModel::canvas() const
{
    return m_canvas->drawing(kCanvas).image;
}

QList<PosterBlock> PosterEditorModel::blocks() const
{
    return m_canvas->drawing(kCanvas).blocks;
}

QString PosterEditorModel::layoutInUse() const
{
    return m_canvas->drawing(kCanvas).layout;
}

bool PosterEditorModel::isCanvasNewest() const
{
    return m_canvas->isNewest(kCanvas);
}

QString PosterEditorModel::words(PosterPart part) const
{
    return wordsOf(m_history->work().text, part);
}

void PosterEditorModel::setWords(PosterPart part, const QString& words)
{
    change(u"words/"_s + posterPartKey(part),
           [&](PosterWork& work) { setWordsOf(work.text, part, words.simplified().left(longestWords(part))); });
}

bool PosterEditorModel::canRestoreWords() const
{
    const Campaign& draft = m_wizard.draft();
    return isOpen() && draft.plan
        && posterTextFor(*draft.plan, m_services.store.profile(), draft.period) != m_history->work().text;
}

void PosterEditorModel::restoreWords()
{
    const Campaign& draft = m_wizard.draft();
    if (!canRestoreWords())
        return;
    change({},
           [&](PosterWork& work) { work.text = posterTextFor(*draft.plan, m_services.store.profile(), draft.period); });
}

void PosterEditorModel::rest()
{
    m_history->rest();
}

QList<PosterLayout> PosterEditorModel::layouts() const
{
    return m_services.posters.layouts(style());
}

void PosterEditorModel::setLayout(const QString& id)
{
    const QList<PosterLayout> known = layouts();
    if (!id.isEmpty() && std::ranges::find(known, id, &PosterLayout::id) == known.end())
        return;
    changeDesign({}, [&id](PosterDesign& design) { design.layout = id; });
}

QImage PosterEditorModel::layoutPreview(const QString& id) const
{
    return m_previews->drawing(layoutName(id)).image;
}

bool PosterEditorModel::setColours(const QStringList& keys)
{
    const bool areColours = keys.size() <= kBrandColours
        && std::ranges::all_of(keys, [](const QString& key) { return brandColourFrom(key).has_value(); });
    if (areColours)
        changeDesign({}, [&keys](PosterDesign& design) { design.colours = keys; });
    return areColours;
}

void PosterEditorModel::setLogo(bool isShown)
{
    changeDesign({}, [isShown](PosterDesign& design) { design.logo = isShown; });
}

PosterPicture PosterEditorModel::picture() const
{
    return m_history->work().pictures.value(style());
}

void PosterEditorModel::setCrop(const PictureCrop& crop)
{
    if (picture().isThere())
        changeDesign(u"crop"_s, [&crop](PosterDesign& design) { design.crop = crop; });
}

void PosterEditorModel::drag(QPointF shares)
{
    PictureCrop moved = crop();
    moved.focus -= shares / moved.zoom;
    setCrop(moved);
}

void PosterEditorModel::setVeil(double veil)
{
    if (picture().isThere())
        changeDesign(u"veil"_s, [veil](PosterDesign& design) { design.veil = veil; });
}

void PosterEditorModel::takePhoto(const QString& path)
{
    if (isOpen())
        m_photos->take(path);
}

void PosterEditorModel::takeStorePhoto(const QString& name)
{
    if (isOpen())
        m_photos->takeOfStore(name);
}

const PosterPhotos& PosterEditorModel::photos() const
{
    return *m_photos;
}

void PosterEditorModel::dropPicture()
{
    change({}, [](PosterWork& work) { work.pictures.remove(work.style); });
}

void PosterEditorModel::repaint()
{
    if (!isOpen() || !m_painted.canPaint() || m_painted.isBusy(style()))
        return;
    m_history->keep();
    m_painted.paint(style());
    emit changed();
}

QList<PosterVersionLine> PosterEditorModel::versions() const
{
    QList<PosterVersionLine> lines;
    for (const PosterVersion& version : m_history->versions())
        lines.append({version.id, formatMoment(version.at, m_wizard.now()), styleLabel(version.work.style),
                      version.work == m_history->work()});
    return lines;
}

QImage PosterEditorModel::versionPreview(qint64 id) const
{
    return m_previews->drawing(versionName(id)).image;
}

void PosterEditorModel::goBackTo(qint64 id)
{
    m_history->goBackTo(id);
}

bool PosterEditorModel::canUndo() const
{
    return m_history->canUndo();
}

bool PosterEditorModel::canRedo() const
{
    return m_history->canRedo();
}

void PosterEditorModel::undo()
{
    m_history->undo();
}

void PosterEditorModel::redo()
{
    m_history->redo();
}

const QString& PosterEditorModel::lastError() const
{
    return m_history->lastError();
}

void PosterEditorModel::setShelf(Shelf shelf)
{
    if (m_shelf == shelf)
        return;
    m_shelf = shelf;
    fillShelf();
}

void PosterEditorModel::print(const std::shared_ptr<QPagedPaintDevice>& page)
{
    if (!isOpen() || m_isPrinting)
        return;
    m_isPrinting = true;
    emit changed();
    async::onResult(this, m_services.posters.print(briefOf(m_history->work()), kPaper, page),
                    [this, page](const Result<void>& done) {
                        m_isPrinting = false;
                        emit changed();
                        const bool isPrinterAtFault = !done && done.error().kind == ErrorKind::ToolFailed;
                        emit printed(done ? QString()
                                         : isPrinterAtFault
                                         ? tr("인쇄하지 못했어요. 프린터가 켜져 있고 종이가 있는지 봐 주세요.")
                                         : errorLine(done.error()));
                    });
}

PosterDesign PosterEditorModel::design() const
{
    return m_history->work().designs.value(style());
}

PosterBrief PosterEditorModel::briefOf(const PosterWork& work) const
{
    Campaign campaign = m_wizard.draft();
    setPosterWork(campaign, work);
    return posterBriefFor(campaign, m_services.store.profile(), work.style);
}

void PosterEditorModel::change(const QString& kind, const std::function<void(PosterWork&)>& edit)
{
    PosterWork work = m_history->work();
    edit(work);
    m_history->change(work, kind);
}

void PosterEditorModel::changeDesign(const QString& kind, const std::function<void(PosterDesign&)>& edit)
{
    change(kind, [&edit](PosterWork& work) {
        PosterDesign design = work.designs.value(work.style);
        edit(design);
        design = sound(design);
        if (design == PosterDesign())
            work.designs.remove(work.style);
        else
            work.designs.insert(work.style, design);
    });
}

void PosterEditorModel::draw()
{
    if (!isOpen())
        return;
    m_canvas->want(kCanvas, {briefOf(m_history->work()), m_sizeId, m_side});
    fillShelf();
}

void PosterEditorModel::fillShelf()
{
    if (!isOpen())
        return;
    if (m_shelf == Shelf::Layouts) {
        PosterBrief brief = briefOf(m_history->work());
        for (const PosterLayout& layout : layouts()) {
            brief.design.layout = layout.id;
            m_previews->want(layoutName(layout.id), {brief, m_sizeId, kPreviewSide});
        }
    } else if (m_shelf == Shelf::Versions) {
        for (const PosterVersion& version : m_history->versions())
            m_previews->want(versionName(version.id), {briefOf(version.work), kFirstSize, kPreviewSide});
    } else if (m_shelf == Shelf::Colours) {
        m_photos->look(picture().file);
    }
}

} // namespace madang
