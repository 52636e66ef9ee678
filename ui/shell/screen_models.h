#pragma once

namespace madang {

class AccountModel;
class AiModel;
class BoardModel;
class BusinessModel;
class CampaignsModel;
class CaptionsModel;
class CertificateModel;
class ChannelsModel;
class CostsModel;
class CounterModel;
class CouponModel;
class CustomerPicturesModel;
class DataModel;
class DrawModel;
class ExportModel;
class HandoverModel;
class ImportModel;
class JoinPageModel;
class KioskModel;
class LoginsModel;
class ParticipantsModel;
class PersonModel;
class PicturesModel;
class PlansModel;
class PosterEditorModel;
class PosterModel;
class RecordsModel;
class ResultsModel;
class SalesModel;
class SecretsModel;
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
    PosterEditorModel& editor;
    ChannelsModel& channels;
    LoginsModel& logins;
    BoardModel& board;
    CampaignsModel& campaigns;
    ThumbnailsModel& thumbnails;
    ResultsModel& results;
    ParticipantsModel& participants;
    SettingsModel& settings;
    AiModel& ai;
    CostsModel& costs;
    SecretsModel& secrets;
    DataModel& data;
    AccountModel& account;
    CounterModel& counter;
    BusinessModel& business;
    SalesModel& sales;
    ImportModel& customersImport;
    ImportModel& salesImport;
    CaptionsModel& captions;
    CustomerPicturesModel& customerPictures;
    DrawModel& draw;
    KioskModel& kiosk;
    CertificateModel& certificate;
    HandoverModel& handover;
    CouponModel& coupon;
    ExportModel& customersExport;
    PersonModel& person;
    RecordsModel& records;
    JoinPageModel& joinPage;
};

} // namespace madang
