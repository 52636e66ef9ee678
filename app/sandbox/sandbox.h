#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace madang::sandbox {

struct Options {
    quint16 port = 0; ///< 0: any free port of the loopback interface
    quint32 seed = 1; ///< for everything that looks like chance: ids, households, views
    QString stateFile; ///< kept here over restarts; empty: in memory only
    int viewsPerMinute = 60; ///< how fast the imitated audience grows
    int reviewSec = 4; ///< how long (fake time) a review, a conversion or a picture's processing takes
};

/// One server on 127.0.0.1 that behaves like the outside services, with their real wire formats,
/// and refuses what they refuse. A path prefix for each real host (/odcloud, /ig-www, /ig-api, /ig-graph, /cdn, /s3,
/// /naver-nid, /naver-openapi, /kauth, /kapi, /sens, /kt; of the AI vendors /anthropic, /openai, /stability,
/// /webui) and a control plane /__ctl (reset, clock, faults, journal, state, ai/answer). Not part of
/// any real host; never reachable from another machine. Runs on the thread it is made on, or on its
/// own (SandboxThread).
class Sandbox final : public QObject {
    Q_OBJECT

public:
    explicit Sandbox(Options options, QObject* parent = nullptr);
    ~Sandbox() override;

    /// False where the port is taken; error() then says why.
    bool listen();
    QString error() const;
    quint16 port() const;
    QUrl url() const; ///< "http://127.0.0.1:PORT"

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// A sandbox on a thread of its own, so that a program can be its own outside world without waiting
/// for itself. The constructor returns when it listens (or has failed); the destructor saves the
/// state and joins.
class SandboxThread final {
public:
    explicit SandboxThread(Options options);
    ~SandboxThread();
    SandboxThread(const SandboxThread&) = delete;
    SandboxThread& operator=(const SandboxThread&) = delete;

    bool isListening() const;
    QUrl url() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Credentials that the sandbox accepts and no real service does.
inline constexpr char kInstagramToken[] = "practice-instagram-token";
inline constexpr char kInstagramAccount[] = "17841400000000001";
inline constexpr char kNaverToken[] = "practice-naver-token";
inline constexpr char kNaverAccount[] = "10000001/1";
inline constexpr char kKakaoToken[] = "practice-kakao-token";
inline constexpr char kSensClient[] = "PRACTICESENSKEY:practice-sens-secret";
inline constexpr char kSensAccount[] = "ncp:kkobizmsg:kr:0:practice;@우리가게";
inline constexpr char kKtClient[] = "practice-kt:practice-kt-secret";
inline constexpr char kKtLine[] = "0311234567";
inline constexpr char kNtsKey[] = "practice-nts-key";
inline constexpr char kOAuthClient[] = "practice-client:practice-client-secret"; ///< of Naver, Kakao and Instagram
inline constexpr char kInstagramRedirect[] = "/ig-www/landed"; ///< behind the sandbox's own address
inline constexpr char kNaverRefreshToken[] = "practice-naver-refresh";
inline constexpr char kKakaoRefreshToken[] = "practice-kakao-refresh";
inline constexpr char kMediaToken[] = "practice-media-token";
inline constexpr char kS3Client[] = "PRACTICEKEY:practice-s3-secret";
inline constexpr char kS3Region[] = "kr-practice";
inline constexpr char kS3Bucket[] = "practice-pictures";
inline constexpr char kAnthropicKey[] = "practice-anthropic-key";
inline constexpr char kOpenAiKey[] = "practice-openai-key";
inline constexpr char kStabilityKey[] = "practice-stability-key";
inline constexpr char kWebuiLogin[] = "practice:practice-webui-secret";

} // namespace madang::sandbox
