#pragma once

namespace madang {

class AiModel;
class BoardModel;
class CampaignsModel;
class ChannelsModel;
class CostsModel;
class ImportModel;
class ParticipantsModel;
class PicturesModel;
class PlansModel;
class PosterModel;
class ResultsModel;
class SalesModel;
class SettingsModel;
class StoreModel;
class ThumbnailsModel;
class WizardModel;

/// Every model the window shows; the program owns them and outlives the window.
struct ScreenModels {
    StoreModel& store;
    WizardModel& wizard;
    PlansModel& plans;
    PosterModel& posters;
    PicturesModel& pictures;
    ChannelsModel& channels;
    BoardModel& board;
    CampaignsModel& campaigns;
    ThumbnailsModel& thumbnails;
    ResultsModel& results;
    ParticipantsModel& participants;
    SettingsModel& settings;
    AiModel& ai;
    CostsModel& costs;
    SalesModel& sales;
    ImportModel& customersImport;
    ImportModel& salesImport;
};

} // namespace madang
