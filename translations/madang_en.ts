<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ko_KR">
<context>
    <name>AboutSettings</name>
    <message>
        <source>개발 중인 판</source>
        <translation>Development version</translation>
    </message>
    <message>
        <source>마당 버전</source>
        <translation>Madang version</translation>
    </message>
    <message>
        <source>정보 프로그램 업데이트</source>
        <translation>about info program software version update</translation>
    </message>
</context>
<context>
    <name>AccountSettings</name>
    <message>
        <source>계정</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>여러 컴퓨터에서 같은 가게를 쓸 때 필요해요.</source>
        <translation>Needed to use the same store on several computers.</translation>
    </message>
    <message>
        <source>로그인 로그아웃 가입 회원 비밀번호 이메일 아이디</source>
        <translation>login log in sign in log out sign out sign up join member password email id</translation>
    </message>
    <message>
        <source>직원과 번호(PIN)</source>
        <translation>Staff and PINs</translation>
    </message>
    <message>
        <source>계산대를 누가 보는지에 따라 할 수 있는 일이 달라요.</source>
        <translation>What can be done depends on who is at the counter.</translation>
    </message>
    <message>
        <source>직원 알바 아르바이트 핀 잠금 맡기기 권한 비밀번호</source>
        <translation>staff part-timer employee pin lock hand over permission password</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>이름은 두 글자 이상이어야 해요.</source>
        <translation>The name needs at least two letters.</translation>
    </message>
    <message>
        <source>이름이 너무 길어요. 30자까지 적을 수 있어요.</source>
        <translation>The name is too long. It can have up to 30 letters.</translation>
    </message>
    <message>
        <source>이름을 적어 주세요.</source>
        <translation>Please enter the name.</translation>
    </message>
    <message>
        <source>휴대전화 번호를 적어 주세요.</source>
        <translation>Please enter the mobile number.</translation>
    </message>
    <message>
        <source>휴대전화 번호를 다시 확인해 주세요. 예: 010-1234-5678</source>
        <translation>Please check the mobile number. Example: 010-1234-5678</translation>
    </message>
    <message>
        <source>이메일 주소를 적어 주세요.</source>
        <translation>Please enter the email address.</translation>
    </message>
    <message>
        <source>이메일 주소를 다시 확인해 주세요. 예: kim@example.com</source>
        <translation>Please check the email address. Example: kim@example.com</translation>
    </message>
    <message>
        <source>비밀번호는 %1자까지예요.</source>
        <translation>A password can have up to %1 characters.</translation>
    </message>
    <message>
        <source>%1자 이상</source>
        <translation>at least %1 characters</translation>
    </message>
    <message>
        <source>글자</source>
        <translation>a letter</translation>
    </message>
    <message>
        <source>숫자</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>특수문자(! ? @ 등)</source>
        <translation>a symbol (such as ! ? @)</translation>
    </message>
    <message>
        <source>더 필요해요: %1</source>
        <translation>Still needed: %1</translation>
    </message>
    <message>
        <source>좋아요</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>거의 다 됐어요</source>
        <translation>Almost there</translation>
    </message>
    <message>
        <source>아직 약해요</source>
        <translation>Still weak</translation>
    </message>
    <message>
        <source>숫자 %1~%2자리로 적어 주세요.</source>
        <translation>Please use %1 to %2 digits.</translation>
    </message>
    <message>
        <source>너무 쉬운 번호예요. 0000이나 1234처럼 이어지지 않게 적어 주세요.</source>
        <translation>This PIN is too easy. Avoid repeats and runs such as 0000 or 1234.</translation>
    </message>
    <message>
        <source>다섯 번 틀려서 잠시 잠갔어요. %1분 뒤(%2)에 다시 해 주세요.</source>
        <translation>Locked for a while after five wrong tries. Please try again in %1 min (%2).</translation>
    </message>
    <message>
        <source>이메일이나 비밀번호가 맞지 않아요. 앞으로 %1번 더 틀리면 잠시 잠가요.</source>
        <translation>The email or password isn't right. Tries left before a short lock: %1.</translation>
    </message>
    <message>
        <source>앞의 것을 확인하고 있어요. 잠깐만 기다려 주세요.</source>
        <translation>The last try is still being checked. Please wait a moment.</translation>
    </message>
    <message>
        <source>이미 가입한 이메일이에요. 로그인하거나 다른 주소를 적어 주세요.</source>
        <translation>This email already has an account. Log in or enter another address.</translation>
    </message>
    <message>
        <source>이미 가입한 휴대전화 번호예요. 로그인하거나 다른 번호를 적어 주세요.</source>
        <translation>This mobile number already has an account. Log in or enter another number.</translation>
    </message>
    <message>
        <source>빠졌거나 맞지 않는 곳이 있어요. 표시된 칸을 고쳐 주세요.</source>
        <translation>Something is missing or not right. Please fix the marked boxes.</translation>
    </message>
    <message>
        <source>로그인이 끝나서 바꾸지 못했어요. 다시 로그인해 주세요.</source>
        <translation>Your login has ended, so nothing was changed. Please log in again.</translation>
    </message>
    <message>
        <source>번호가 맞지 않아요. 앞으로 %1번 더 틀리면 잠시 잠가요.</source>
        <translation>The PIN isn't right. Tries left before a short lock: %1.</translation>
    </message>
    <message>
        <source>앞의 번호를 확인하고 있어요. 잠깐만 기다려 주세요.</source>
        <translation>The last PIN is still being checked. Please wait a moment.</translation>
    </message>
    <message>
        <source>사장님과 직원의 번호가 같으면 안 돼요. 다른 번호를 적어 주세요.</source>
        <translation>The owner and staff can't share a PIN. Please enter another one.</translation>
    </message>
    <message>
        <source>사장님만 바꿀 수 있어요. 먼저 사장님 번호를 넣어 주세요.</source>
        <translation>Only the owner can change this. Enter the owner PIN first.</translation>
    </message>
    <message>
        <source>먼저 사장님 번호를 정해 주세요. 그래야 다시 돌려받을 수 있어요.</source>
        <translation>Set the owner PIN first, so that you can take the counter back.</translation>
    </message>
    <message>
        <source>추첨은 사장님만 할 수 있어요</source>
        <translation>Only the owner can draw winners</translation>
    </message>
    <message>
        <source>손님 명단은 사장님만 내보낼 수 있어요</source>
        <translation>Only the owner can export the customer list</translation>
    </message>
    <message>
        <source>올리고 내리는 일은 사장님만 할 수 있어요</source>
        <translation>Only the owner can publish or take down</translation>
    </message>
    <message>
        <source>지우거나 끝내는 일은 사장님만 할 수 있어요</source>
        <translation>Only the owner can delete or end</translation>
    </message>
    <message>
        <source>설정과 가게 카드는 사장님만 열 수 있어요</source>
        <translation>Only the owner can open settings and the store card</translation>
    </message>
    <message>
        <source>계정은 사장님만 바꿀 수 있어요</source>
        <translation>Only the owner can change the account</translation>
    </message>
    <message>
        <source>사장님만 할 수 있어요</source>
        <translation>Only the owner can do this</translation>
    </message>
    <message>
        <source>번호가 맞지 않아요. 사업자등록증의 열 자리를 다시 봐 주세요.</source>
        <translation>That number isn't right. Please check the ten digits on your business certificate.</translation>
    </message>
    <message>
        <source>이름이나 개업일이 달라요</source>
        <translation>Name or opening date differs</translation>
    </message>
    <message>
        <source>확인했어요</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>쉬는 중(휴업)</source>
        <translation>Closed for now</translation>
    </message>
    <message>
        <source>문을 닫음(폐업)</source>
        <translation>Closed for good</translation>
    </message>
    <message>
        <source>직접 확인</source>
        <translation>You checked</translation>
    </message>
    <message>
        <source>아직 안 보여요</source>
        <translation>Not listed yet</translation>
    </message>
    <message>
        <source>확인하는 중</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>나중에 확인</source>
        <translation>Check later</translation>
    </message>
    <message>
        <source>영업 중인 번호예요. 그런데 적으신 이름이나 개업일이 국세청과 달라요. 사업자등록증과 같은지 봐 주세요. 그대로 쓰셔도 돼요.</source>
        <translation>This number is in business, but the name or opening date differs from the tax office's. Please compare it with your business certificate. You can also use it as it is.</translation>
    </message>
    <message>
        <source>국세청에서 영업 중인 번호라고 해요.</source>
        <translation>The tax office says this number is in business.</translation>
    </message>
    <message>
        <source>국세청에는 휴업으로 되어 있어요. 다시 여셨다면 홈택스에서 재개업을 신고하면 바뀌어요. 이벤트는 그대로 만들 수 있어요.</source>
        <translation>The tax office lists this store as closed for now. If you have reopened, report it on Hometax and this will change. You can still make events.</translation>
    </message>
    <message>
        <source>국세청에는 %1에 폐업한 번호로 되어 있어요. 새 번호가 있으면 바꿔 적어 주세요.</source>
        <translation>The tax office lists this number as closed for good on %1. If you have a new number, please enter it.</translation>
    </message>
    <message>
        <source>국세청에는 폐업한 번호로 되어 있어요. 새 번호가 있으면 바꿔 적어 주세요.</source>
        <translation>The tax office lists this number as closed for good. If you have a new number, please enter it.</translation>
    </message>
    <message>
        <source>사장님이 직접 확인했어요. 국세청에 보이면 저절로 바뀌어요.</source>
        <translation>You checked this yourself. It changes by itself once the tax office lists it.</translation>
    </message>
    <message>
        <source>국세청에 물어보고 있어요. 답이 늦으면 나중에 확인할게요. 기다리지 않아도 돼요.</source>
        <translation>Asking the tax office. If the answer is slow, we'll check later. No need to wait.</translation>
    </message>
    <message>
        <source>나중에 확인할게요. 지금은 그대로 쓰시면 돼요.</source>
        <translation>We'll check later. You can use it as it is for now.</translation>
    </message>
    <message>
        <source>국세청에 아직 없는 번호예요. 새로 낸 가게는 하루 이틀 걸려요. 사업자등록증과 같으면 ‘직접 확인했어요’를 눌러 주세요.</source>
        <translation>The tax office doesn't list this number yet. A new store takes a day or two. If it matches your business certificate, press ‘I checked it’.</translation>
    </message>
</context>
<context>
    <name>AiModel</name>
    <message>
        <source>열쇠 없음</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>설정 파일의 열쇠</source>
        <translation>Key in settings file</translation>
    </message>
    <message>
        <source>열쇠 보관 중</source>
        <translation>Key kept</translation>
    </message>
    <message>
        <source>이번에만 기억</source>
        <translation>This time only</translation>
    </message>
    <message>
        <source>포스터 그림</source>
        <translation>Poster pictures</translation>
    </message>
    <message>
        <source>기획안과 포스터 그림</source>
        <translation>Plans and poster pictures</translation>
    </message>
    <message>
        <source>기획안</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>열쇠가 맞지 않아요. AI 회사 누리집에서 열쇠를 새로 복사해 넣어 주세요.</source>
        <translation>The key isn't right. Copy it again from the AI company's website and enter it here.</translation>
    </message>
    <message>
        <source>열쇠는 맞지만 충전해 둔 돈이 없어요. AI 회사 누리집에서 충전한 뒤 다시 확인해 주세요.</source>
        <translation>The key is right, but there is no credit left. Top up on the AI company's website and check again.</translation>
    </message>
    <message>
        <source>열쇠는 맞지만 쓸 수 없어요. 이 지역에서 막혀 있거나 계정 확인이 더 필요해요.</source>
        <translation>The key is right but can't be used. It is blocked in this region, or the account needs more checks.</translation>
    </message>
    <message>
        <source>고른 모델이 이제 없어요. 모델 목록을 받아서 다른 것을 골라 주세요.</source>
        <translation>The chosen model is gone. Get the model list and choose another.</translation>
    </message>
    <message>
        <source>인터넷에 연결되지 않아서 확인하지 못했어요. 연결을 확인하고 다시 해 주세요.</source>
        <translation>There is no internet, so we couldn't check. Check the connection and try again.</translation>
    </message>
</context>
<context>
    <name>AiRows</name>
    <message>
        <source>AI 연결</source>
        <translation>AI connection</translation>
    </message>
    <message>
        <source>기획안을 누구에게 먼저 물을지 정하고 열쇠를 넣어요.</source>
        <translation>Choose which AI to ask first for plans, and enter your keys.</translation>
    </message>
    <message>
        <source>인공지능 클로드 챗지피티 Claude GPT OpenAI Anthropic API 키 열쇠 모델 추천</source>
        <translation>artificial intelligence Claude ChatGPT GPT OpenAI Anthropic API key model recommend</translation>
    </message>
    <message>
        <source>AI 비용</source>
        <translation>AI costs</translation>
    </message>
    <message>
        <source>이 금액을 넘을 수 있는 물음은 보내지 않아요.</source>
        <translation>Questions that could go over this amount are not sent.</translation>
    </message>
    <message>
        <source>돈 한도 요금 내역 인공지능</source>
        <translation>money limit cost fee charges history AI</translation>
    </message>
    <message>
        <source>그림 그리는 순서</source>
        <translation>Picture order</translation>
    </message>
    <message>
        <source>연결된 것 가운데 위에서부터 물어요. 모두 안 되면 기본 그림으로 그려요.</source>
        <translation>Asks the connected ones from the top down. If none works, a basic picture is used.</translation>
    </message>
    <message>
        <source>스테이블 디퓨전 Stability OpenAI WebUI 포스터 그림 우선순위</source>
        <translation>Stable Diffusion Stability OpenAI WebUI poster picture image order priority</translation>
    </message>
    <message>
        <source>WebUI 주소</source>
        <translation>WebUI address</translation>
    </message>
    <message>
        <source>가게 컴퓨터에서 그림을 그리는 WebUI가 있으면 적어 주세요. 연습 중에는 쓰지 않아요.</source>
        <translation>Enter it if a WebUI on the store's computer makes pictures. Not used in practice mode.</translation>
    </message>
    <message>
        <source>스테이블 디퓨전 Stable Diffusion automatic1111 그림 서버</source>
        <translation>Stable Diffusion automatic1111 picture image server</translation>
    </message>
</context>
<context>
    <name>ChannelSettings</name>
    <message>
        <source>앱의 비밀 키는 프로그램에 넣어 나눠 줄 수 없어요. 그래서 사장님이 개발자 사이트에 등록한 앱의 키를 써요. 키는 이 컴퓨터의 열쇠 보관함에만 둬요.</source>
        <translation>An app's secret key can't be handed out inside a program. So Madang uses the key of the app you registered on the developer site. The key stays only in this computer's key store.</translation>
    </message>
    <message>
        <source>연결된 채널</source>
        <translation>Connected channels</translation>
    </message>
    <message>
        <source>이벤트를 올릴 수 있는 곳이에요.</source>
        <translation>These are the places you can publish events to.</translation>
    </message>
    <message>
        <source>인스타그램 네이버 카카오 우리동네TV 링고비즈 지니TV 로그인 연결</source>
        <translation>Instagram Naver Kakao Neighborhood TV RingoBiz Genie TV login sign in connect</translation>
    </message>
    <message>
        <source>채널 로그인</source>
        <translation>Channel login</translation>
    </message>
    <message>
        <source>브라우저에서 한 번 로그인하면 마당이 대신 올려요.</source>
        <translation>Log in once in the browser, and Madang publishes for you.</translation>
    </message>
    <message>
        <source>인스타그램 네이버 카카오 로그인 로그아웃 계정 앱 키 토큰 카페</source>
        <translation>Instagram Naver Kakao login sign in log out sign out account app key token cafe</translation>
    </message>
    <message>
        <source>연습 중이라 연습용 로그인 화면이 열려요. 로그인하지 않아도 올릴 수 있어요.</source>
        <translation>You are practicing, so a practice login page opens. You can publish without logging in.</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>우리동네TV</source>
        <translation>Neighborhood TV</translation>
    </message>
    <message>
        <source>가게 주변 집 TV에 포스터가 15초 동안 나와요. KT가 먼저 심사해요.</source>
        <translation>Your poster is shown for 15 seconds on TVs in homes around the store. KT reviews it first.</translation>
    </message>
    <message>
        <source>무엇을 보여 줄까요</source>
        <translation>What to show</translation>
    </message>
    <message>
        <source>움직이는 영상</source>
        <translation>Moving film</translation>
    </message>
    <message>
        <source>멈춘 그림</source>
        <translation>Still picture</translation>
    </message>
    <message>
        <source>가게에서 얼마나 멀리까지</source>
        <translation>How far from the store</translation>
    </message>
    <message>
        <source>언제 보여 줄까요</source>
        <translation>When to show it</translation>
    </message>
    <message>
        <source>저녁 (18~22시)</source>
        <translation>Evening (18–22)</translation>
    </message>
    <message>
        <source>점심 (11~14시)</source>
        <translation>Lunch (11–14)</translation>
    </message>
    <message>
        <source>점심과 저녁</source>
        <translation>Lunch and evening</translation>
    </message>
    <message>
        <source>오전 (6~11시)</source>
        <translation>Morning (6–11)</translation>
    </message>
    <message>
        <source>오후 (14~18시)</source>
        <translation>Afternoon (14–18)</translation>
    </message>
    <message>
        <source>밤 (22~24시)</source>
        <translation>Night (22–24)</translation>
    </message>
    <message>
        <source>평일 저녁과 주말 점심</source>
        <translation>Weekday evenings, weekend lunch</translation>
    </message>
    <message>
        <source>링고비즈 통화연결음</source>
        <translation>RingoBiz ring-back</translation>
    </message>
    <message>
        <source>가게로 전화한 손님이 연결음 대신 이벤트 안내를 들어요.</source>
        <translation>Customers who call the store hear about the event instead of the ringing tone.</translation>
    </message>
    <message>
        <source>무엇을 들려줄까요</source>
        <translation>What to play</translation>
    </message>
    <message>
        <source>안내 읽어 주기</source>
        <translation>Read the announcement</translation>
    </message>
    <message>
        <source>내 녹음 틀기</source>
        <translation>Play my recording</translation>
    </message>
    <message>
        <source>지니TV 광고</source>
        <translation>Genie TV ads</translation>
    </message>
    <message>
        <source>지니TV 방송 광고 시간에 포스터가 15초 동안 나와요. KT가 먼저 심사해요.</source>
        <translation>Your poster is shown for 15 seconds in Genie TV's ad breaks. KT reviews it first.</translation>
    </message>
    <message>
        <source>인스타그램</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>우리 가게 계정에 포스터와 글을 게시물로 올려요.</source>
        <translation>Posts the poster and the words to your store's account.</translation>
    </message>
    <message>
        <source>네이버 카페</source>
        <translation>Naver Cafe</translation>
    </message>
    <message>
        <source>우리 가게 카페 게시판에 글과 포스터를 올려요.</source>
        <translation>Posts the words and the poster to your cafe's board.</translation>
    </message>
    <message>
        <source>누가 볼 수 있나요</source>
        <translation>Who may see it</translation>
    </message>
    <message>
        <source>누구나</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>카페 회원만</source>
        <translation>Cafe members only</translation>
    </message>
    <message>
        <source>카카오톡</source>
        <translation>KakaoTalk</translation>
    </message>
    <message>
        <source>사장님 카카오톡으로 보내 드려요. 단골 손님에게 그대로 전달하면 돼요.</source>
        <translation>Sent to your own KakaoTalk, ready to forward to regulars.</translation>
    </message>
    <message>
        <source>누구에게 보낼까요</source>
        <translation>Whom to send it to</translation>
    </message>
    <message>
        <source>나에게</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>나와 이 앱을 쓰는 친구에게</source>
        <translation>Me and friends who use this app</translation>
    </message>
    <message>
        <source>카카오 브랜드 메시지</source>
        <translation>Kakao brand message</translation>
    </message>
    <message>
        <source>소식 받기에 동의한 손님의 카카오톡으로 보내요. 계약이 필요하고, 보낸 만큼 돈이 들어요.</source>
        <translation>Sent to the KakaoTalk of customers who agreed to news. Needs a contract and costs money per message.</translation>
    </message>
    <message>
        <source>받을 손님의 휴대전화 번호</source>
        <translation>Mobile numbers to send to</translation>
    </message>
    <message>
        <source>소식 받기에 동의한 손님에게만 보낼 수 있어요. 번호를 한 줄에 하나씩, 100명까지 적어 주세요.</source>
        <translation>Only customers who agreed to news may be written to. One number a line, up to 100 people.</translation>
    </message>
    <message>
        <source>네이버 플레이스 소식</source>
        <translation>Naver Place news</translation>
    </message>
    <message>
        <source>글과 포스터를 준비해 드려요. 스마트플레이스에서 붙여 넣고 등록만 누르면 돼요.</source>
        <translation>We get the words and the poster ready. Paste them in SmartPlace and press its button.</translation>
    </message>
    <message>
        <source>카카오톡 채널 소식</source>
        <translation>KakaoTalk channel news</translation>
    </message>
    <message>
        <source>글과 포스터를 준비해 드려요. 채널 관리자센터에서 붙여 넣고 발행만 누르면 돼요.</source>
        <translation>We get the words and the poster ready. Paste them in the channel's admin centre and press its button.</translation>
    </message>
    <message>
        <source>당근 비즈프로필</source>
        <translation>Danggeun business profile</translation>
    </message>
    <message>
        <source>글과 포스터를 준비해 드려요. 당근 비즈니스에서 붙여 넣고 올리기만 누르면 돼요.</source>
        <translation>We get the words and the poster ready. Paste them in Danggeun Business and press its button.</translation>
    </message>
</context>
<context>
    <name>CustomerPlaces</name>
    <message>
        <source>인스타그램 피드</source>
        <translation>Instagram feed</translation>
    </message>
    <message>
        <source>첫 세 줄에 할 말을 담으면 좋아요. 주소는 눌러지지 않아요.</source>
        <translation>Say it in the first three lines. Web addresses cannot be tapped.</translation>
    </message>
    <message>
        <source>인스타그램 스토리</source>
        <translation>Instagram story</translation>
    </message>
    <message>
        <source>스토리에는 따로 적는 글이 없어요. 포스터의 글이 전부예요.</source>
        <translation>A story has no words beside it. Those on the poster are all.</translation>
    </message>
    <message>
        <source>네이버 소식</source>
        <translation>Naver news</translation>
    </message>
    <message>
        <source>가게를 찾아본 손님이 읽어요. 영업시간과 가는 길이 도움이 돼요.</source>
        <translation>Read by people who looked the store up. Opening hours and the way there help.</translation>
    </message>
    <message>
        <source>네이버 카페</source>
        <translation>Naver Cafe</translation>
    </message>
    <message>
        <source>그림이 맨 위에 놓이고, 글은 접히지 않아요.</source>
        <translation>The picture stands on top, and nothing is folded.</translation>
    </message>
    <message>
        <source>네이버 예약</source>
        <translation>Naver booking</translation>
    </message>
    <message>
        <source>예약 화면의 대표 그림이에요. 따로 적는 글은 없어요.</source>
        <translation>The main picture of the booking page. There are no words beside it.</translation>
    </message>
    <message>
        <source>카카오톡 메시지</source>
        <translation>KakaoTalk message</translation>
    </message>
    <message>
        <source>말풍선에는 네 줄까지 보여요. 짧을수록 잘 읽혀요.</source>
        <translation>A bubble shows up to four lines. The shorter, the better it is read.</translation>
    </message>
    <message>
        <source>카카오톡 가로 그림</source>
        <translation>KakaoTalk wide picture</translation>
    </message>
    <message>
        <source>가로로 긴 그림으로 나눌 때의 모습이에요. 글은 메시지와 같아요.</source>
        <translation>How it looks when shared with a wide picture. The words are those of the message.</translation>
    </message>
    <message>
        <source>카카오톡 채널</source>
        <translation>KakaoTalk Channel</translation>
    </message>
    <message>
        <source>채널을 추가한 손님이 소식에서 읽어요.</source>
        <translation>Read in the news by customers who added the channel.</translation>
    </message>
    <message>
        <source>브랜드 메시지</source>
        <translation>Brand message</translation>
    </message>
    <message>
        <source>(광고)와 수신거부 안내는 법에 따라 저절로 붙어요.</source>
        <translation>The mark of an ad and how to refuse are added by themselves, as the law asks.</translation>
    </message>
    <message>
        <source>당근 소식</source>
        <translation>Karrot news</translation>
    </message>
    <message>
        <source>동네 이웃이 읽어요. 동네 이름을 넣으면 눈에 띄어요.</source>
        <translation>Read by neighbors. The name of the neighborhood catches the eye.</translation>
    </message>
    <message>
        <source>통화연결음</source>
        <translation>Ring-back greeting</translation>
    </message>
    <message>
        <source>가게로 전화한 손님이 기다리는 동안 들어요.</source>
        <translation>Heard by callers of the store while they wait.</translation>
    </message>
    <message>
        <source>우리동네TV</source>
        <translation>Neighborhood TV</translation>
    </message>
    <message>
        <source>거실에서 15초 동안 보여요. 따로 적는 글은 없어요.</source>
        <translation>Seen in living rooms for 15 seconds. There are no words beside it.</translation>
    </message>
    <message>
        <source>가게 벽 (A4)</source>
        <translation>Store wall (A4)</translation>
    </message>
    <message>
        <source>두세 걸음 떨어져도 제목이 읽히는지 보세요.</source>
        <translation>See whether the title can be read from two or three steps away.</translation>
    </message>
    <message>
        <source>매장 화면</source>
        <translation>In-store screen</translation>
    </message>
    <message>
        <source>계산대 옆 화면이에요. 손님이 QR을 찍어 참여해요.</source>
        <translation>The screen beside the till. Customers scan the QR code to join.</translation>
    </message>
</context>
<context>
    <name>DataRows</name>
    <message>
        <source>저장 폴더 위치</source>
        <translation>Storage folder location</translation>
    </message>
    <message>
        <source>폴더 열기</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>모든 설정 처음으로</source>
        <translation>Reset all settings</translation>
    </message>
    <message>
        <source>모든 설정을 처음으로 되돌릴까요?</source>
        <translation>Reset all settings?</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>저장 폴더</source>
        <translation>Storage folder</translation>
    </message>
    <message>
        <source>이벤트, 손님, 포스터가 이 컴퓨터의 이 폴더에 있어요.</source>
        <translation>Your events, customers and posters are in this folder on this computer.</translation>
    </message>
    <message>
        <source>백업 파일 자료 위치</source>
        <translation>backup file data storage location folder</translation>
    </message>
    <message>
        <source>자료</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>매일 저절로 백업하고 14일 동안 두어요.</source>
        <translation>Backed up by itself every day and kept for 14 days.</translation>
    </message>
    <message>
        <source>백업 복원 되돌리기 옮기기 이사 새 컴퓨터 삭제 초기화</source>
        <translation>backup restore undo move transfer new computer delete reset</translation>
    </message>
    <message>
        <source>열쇠 보관</source>
        <translation>Key store</translation>
    </message>
    <message>
        <source>열쇠와 손님 정보를 어디에 어떻게 잠가 두는지예요.</source>
        <translation>Where and how your keys and customer details are locked.</translation>
    </message>
    <message>
        <source>비밀번호 암호 보안 키체인 개인정보 전화번호 잠금</source>
        <translation>password passphrase security keychain privacy personal information phone number lock</translation>
    </message>
    <message>
        <source>초기화 되돌리기 리셋 원래대로</source>
        <translation>reset undo restore default original</translation>
    </message>
</context>
<context>
    <name>DeveloperSettings</name>
    <message>
        <source>연습을 끝내고 진짜로 쓸까요?</source>
        <translation>Stop practicing and go live?</translation>
    </message>
    <message>
        <source>이제부터 ‘올리기’를 누르면 진짜 채널에 나가고 돈이 들 수 있어요. 연결해 둔 채널과 AI만 써요. 연습으로 만든 이벤트는 연습으로 남고, 진짜로 올라가지 않아요. 창이 한 번 닫혔다가 다시 열려요.</source>
        <translation>From now on, pressing ‘Publish’ sends to real channels and may cost money. Only the channels and AI you connected are used. Practice events stay practice and are never really published. The window closes once and opens again.</translation>
    </message>
    <message>
        <source>진짜로 쓰기</source>
        <translation>Go live</translation>
    </message>
    <message>
        <source>연습 모드로 바꿀까요?</source>
        <translation>Switch to practice mode?</translation>
    </message>
    <message>
        <source>올려도 밖으로 나가지 않아요. 진짜로 올린 이벤트는 그대로 있지만, 연습하는 동안에는 예약한 것을 올리지 않고 본 횟수도 새로 세지 않아요. 창이 한 번 닫혔다가 다시 열려요.</source>
        <translation>Publishing won't send anything out. Your real events stay as they are, but while you practice, scheduled ones are not published and new views are not counted. The window closes once and opens again.</translation>
    </message>
    <message>
        <source>연습하기</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>채널은 이 컴퓨터 안의 흉내예요. 올린 글도, 본 횟수도 진짜가 아니고 돈이 들지 않아요. 연습으로 만든 이벤트와 포스터에는 ‘연습’ 표시가 남아요.</source>
        <translation>Channels are imitations inside this computer. Posts and views are not real and nothing costs money. Events and posters made in practice keep a ‘Practice’ mark.</translation>
    </message>
    <message>
        <source>올리면 진짜 채널에 나가요.</source>
        <translation>Publishing goes to real channels.</translation>
    </message>
    <message>
        <source>프로그램을 시작할 때 정해져서 여기서는 바꿀 수 없어요.</source>
        <translation>This was set when the program started, so it can't be changed here.</translation>
    </message>
    <message>
        <source>지금 연습 중</source>
        <translation>Practicing now</translation>
    </message>
    <message>
        <source>지금 실제로 올려요</source>
        <translation>Publishing for real</translation>
    </message>
    <message>
        <source>연습 모드 끄기</source>
        <translation>Turn off practice</translation>
    </message>
    <message>
        <source>연습 모드 켜기</source>
        <translation>Turn on practice</translation>
    </message>
    <message>
        <source>적은 주소로 글과 그림, 넣어 둔 열쇠가 가요. 믿을 수 있는 서버만 적어 주세요. 연습 중이거나 주소 파일로 시작했으면 쓰지 않아요.</source>
        <translation>Your text, pictures and saved keys go to the address you enter. Only enter servers you trust. Not used in practice mode or when started with an address file.</translation>
    </message>
    <message>
        <source>받은 주소를 적어 주세요</source>
        <translation>Enter the address you were given</translation>
    </message>
    <message>
        <source>연습 모드</source>
        <translation>Practice mode</translation>
    </message>
    <message>
        <source>마음껏 눌러 봐도 밖으로 나가지 않아요.</source>
        <translation>Try anything you like. Nothing goes out.</translation>
    </message>
    <message>
        <source>예시 연습 실제 진짜 올리기 끄기 켜기</source>
        <translation>example demo practice live real publish turn off turn on</translation>
    </message>
    <message>
        <source>서비스 주소</source>
        <translation>Service addresses</translation>
    </message>
    <message>
        <source>서버를 직접 두는 분만 바꿔요. 비워 두면 원래 주소를 써요.</source>
        <translation>Only for those who run their own server. Leave empty to use the usual address.</translation>
    </message>
    <message>
        <source>API 서버 운영자 프록시 URL 개발자</source>
        <translation>API server operator proxy URL developer</translation>
    </message>
</context>
<context>
    <name>DisplaySettings</name>
    <message>
        <source>밝게</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>어둡게</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>기기 설정대로</source>
        <translation>Same as device</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>화면 밝기</source>
        <translation>Screen brightness</translation>
    </message>
    <message>
        <source>낮에는 밝게, 밤 장사에는 어둡게.</source>
        <translation>Light for daytime, dark for night hours.</translation>
    </message>
    <message>
        <source>다크 모드 테마 색 화면</source>
        <translation>dark mode light theme color screen</translation>
    </message>
    <message>
        <source>글자 크기</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>글자와 단추가 함께 커져요.</source>
        <translation>Text and buttons grow together.</translation>
    </message>
    <message>
        <source>확대 배율 화면 크게</source>
        <translation>zoom scale bigger screen font size</translation>
    </message>
    <message>
        <source>언어</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>창이 한 번 닫혔다가 다시 열려요. 포스터와 올리는 글, 날짜와 금액은 한국어 그대로예요.</source>
        <translation>The window closes once and opens again. Posters, published words, dates and amounts stay Korean.</translation>
    </message>
</context>
<context>
    <name>DrawWords</name>
    <message>
        <source>%1 저녁 8시 30분</source>
        <translation>%1, 8:30 in the evening</translation>
    </message>
    <message>
        <source>다음 로또 번호로</source>
        <translation>The next lottery numbers</translation>
    </message>
    <message>
        <source>손님이 부른 숫자로</source>
        <translation>A number a customer calls</translation>
    </message>
    <message>
        <source>모두 똑같이</source>
        <translation>The same for everybody</translation>
    </message>
    <message>
        <source>가게에 오신 분께 더</source>
        <translation>More for who came to the store</translation>
    </message>
    <message>
        <source>손님 %1명 가운데 %2명을 뽑아요.</source>
        <translation>%2 are drawn out of %1 customers.</translation>
    </message>
    <message>
        <source>연락이 안 될 때를 위해 예비로 %1명을 더 정해 둬요.</source>
        <translation>%1 more are drawn as reserves, in case somebody cannot be reached.</translation>
    </message>
    <message>
        <source>예비는 없어요.</source>
        <translation>There are no reserves.</translation>
    </message>
    <message>
        <source>이미 %1에 뽑았어요. 추첨은 이벤트마다 한 번만 할 수 있어요.</source>
        <translation>It was drawn on %1. There is only one draw for an event.</translation>
    </message>
    <message>
        <source>이미 %1에 봉인했어요. 봉인한 약속은 바꿀 수 없어요.</source>
        <translation>It was sealed on %1. A sealed promise cannot be changed.</translation>
    </message>
    <message>
        <source>아직 나오지 않은 번호예요. %1에 나와요.</source>
        <translation>That number is not out yet. It comes on %1.</translation>
    </message>
    <message>
        <source>이벤트가 끝나면 추첨할 수 있어요.</source>
        <translation>The draw can be held once the event is over.</translation>
    </message>
    <message>
        <source>로또 번호는 1부터 45까지 서로 다른 여섯 개예요. 예: 3 11 15 29 35 44</source>
        <translation>Lottery numbers are six different ones from 1 to 45, e.g. 3 11 15 29 35 44</translation>
    </message>
    <message>
        <source>숫자만 한 번 넣어 주세요. 아홉 자리까지 돼요. 예: 4821</source>
        <translation>Enter one number of up to nine digits, e.g. 4821</translation>
    </message>
    <message>
        <source>당첨자와 예비를 더한 수가 참여한 손님보다 많아요. 수를 줄여 주세요.</source>
        <translation>Winners and reserves together are more than the customers. Take fewer.</translation>
    </message>
    <message>
        <source>봉인한 뒤에 명단이 달라졌어요. 그래서 뽑지 않았어요. 설정의 ‘백업’에서 추첨 전 백업으로 되돌려 주세요.</source>
        <translation>The list has changed since it was sealed, so nothing was drawn. Go back to the backup from before the draw in the settings.</translation>
    </message>
    <message>
        <source>까닭을 골라 주세요. 증서에 그대로 남으니 전화번호나 이름은 적지 말아 주세요.</source>
        <translation>Choose a reason. It stays on the certificate, so leave out telephone numbers and names.</translation>
    </message>
    <message>
        <source>남은 예비 당첨자가 없거나, 이미 경품을 전달했어요. 바뀐 것은 없어요.</source>
        <translation>No reserve is left, or the prize has been handed over. Nothing has changed.</translation>
    </message>
    <message>
        <source>이분은 지금 당첨자가 아니에요. 바뀐 것은 없어요.</source>
        <translation>This person has no prize now. Nothing has changed.</translation>
    </message>
    <message>
        <source>번호 잠김</source>
        <translation>number locked</translation>
    </message>
    <message>
        <source>번호 파기함</source>
        <translation>number destroyed</translation>
    </message>
    <message>
        <source>번호를 열 수 없음</source>
        <translation>number unreadable</translation>
    </message>
    <message>
        <source>당첨</source>
        <translation>Winner</translation>
    </message>
    <message>
        <source>연락함</source>
        <translation>Contacted</translation>
    </message>
    <message>
        <source>답 받음</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>전달함</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>다른 분께</source>
        <translation>To another</translation>
    </message>
    <message>
        <source>연락했어요</source>
        <translation>I have contacted them</translation>
    </message>
    <message>
        <source>답을 받았어요</source>
        <translation>They have answered</translation>
    </message>
    <message>
        <source>경품을 전달했어요</source>
        <translation>The prize is handed over</translation>
    </message>
    <message>
        <source>당첨 알림</source>
        <translation>You have won</translation>
    </message>
    <message>
        <source>다시 알림</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>받으러 오세요</source>
        <translation>Come and get it</translation>
    </message>
    <message>
        <source>7일 동안 답이 없어요</source>
        <translation>No answer for 7 days</translation>
    </message>
    <message>
        <source>번호가 맞지 않아요</source>
        <translation>The number is wrong</translation>
    </message>
    <message>
        <source>받지 않으시겠대요</source>
        <translation>They do not want it</translation>
    </message>
    <message>
        <source>참여 조건에 맞지 않아요</source>
        <translation>Not eligible</translation>
    </message>
    <message>
        <source>쓸 수 있는 쿠폰이에요</source>
        <translation>This coupon is good</translation>
    </message>
    <message>
        <source>이미 쓴 쿠폰이에요</source>
        <translation>This coupon has been used</translation>
    </message>
    <message>
        <source>날짜가 지난 쿠폰이에요</source>
        <translation>This coupon has expired</translation>
    </message>
    <message>
        <source>다른 분께 넘어간 쿠폰이에요</source>
        <translation>This coupon went to somebody else</translation>
    </message>
    <message>
        <source>우리 가게에 없는 쿠폰이에요</source>
        <translation>This is none of our coupons</translation>
    </message>
    <message>
        <source>번호를 다시 봐 주세요</source>
        <translation>Look at the code again</translation>
    </message>
    <message>
        <source>%1까지 쓸 수 있어요.</source>
        <translation>Good until %1.</translation>
    </message>
    <message>
        <source>%1에 썼어요.</source>
        <translation>Used on %1.</translation>
    </message>
    <message>
        <source>%1, %2에서 썼어요.</source>
        <translation>Used on %1 at %2.</translation>
    </message>
    <message>
        <source>%1까지였어요. 그래도 드리려면 전달 보드에서 전달할 수 있어요.</source>
        <translation>It was good until %1. You can still hand the prize over on the board.</translation>
    </message>
    <message>
        <source>연락이 닿지 않아 다음 순서인 분께 드린 경품이에요.</source>
        <translation>The prize went to the next in line.</translation>
    </message>
    <message>
        <source>번호는 제대로 적혔지만 우리 쿠폰 가운데에 없어요. 어느 가게의 쿠폰인지 봐 주세요.</source>
        <translation>The code is well written but none of ours. See which store's coupon it is.</translation>
    </message>
    <message>
        <source>한 글자가 틀렸거나 빠졌어요. 쿠폰에는 0, O, 1, I, L이 없어요.</source>
        <translation>One sign is wrong or missing. Coupons have no 0, O, 1, I or L.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>인터넷에 연결되지 않았어요. 적어 두신 것은 그대로 있어요.</source>
        <translation>There is no internet connection. What you wrote is still here.</translation>
    </message>
    <message>
        <source>연결을 확인하고 다시 해 주세요.</source>
        <translation>Check the connection and try again.</translation>
    </message>
    <message>
        <source>믿을 수 있는 주소인지 확인할 수 없어서 아무것도 보내지 않았어요.</source>
        <translation>We couldn't tell if the address can be trusted, so nothing was sent.</translation>
    </message>
    <message>
        <source>컴퓨터의 날짜와 설정의 주소를 확인해 주세요.</source>
        <translation>Check the computer's date and the address in Settings.</translation>
    </message>
    <message>
        <source>상대 서버가 제때 답하지 않았어요.</source>
        <translation>The service didn't answer in time.</translation>
    </message>
    <message>
        <source>잠시 뒤 다시 해 주세요.</source>
        <translation>Please try again shortly.</translation>
    </message>
    <message>
        <source>보내는 중에 연결이 끊겼어요.</source>
        <translation>The connection broke while sending.</translation>
    </message>
    <message>
        <source>채널 대신 다른 곳이 답했어요. 로그인이 필요한 와이파이일 수 있어요.</source>
        <translation>Something other than the channel answered. The Wi-Fi may need a login.</translation>
    </message>
    <message>
        <source>인터넷 창을 열어 와이파이에 로그인했는지 확인해 주세요.</source>
        <translation>Open a browser and check that you are logged in to the Wi-Fi.</translation>
    </message>
    <message>
        <source>지금은 보낼 수 있는 횟수를 다 썼어요.</source>
        <translation>No more can be sent for now.</translation>
    </message>
    <message>
        <source>조금 쉬었다가 다시 해 주세요.</source>
        <translation>Take a short break and try again.</translation>
    </message>
    <message>
        <source>상대 서버가 잠시 쉬고 있어요. 우리 쪽 내용은 그대로예요.</source>
        <translation>The service is resting for a moment. Everything on our side is unchanged.</translation>
    </message>
    <message>
        <source>앞서 보낸 것을 상대 서버가 아직 처리하고 있어요.</source>
        <translation>The service is still working on what was sent before.</translation>
    </message>
    <message>
        <source>잠시 뒤 다시 확인해 주세요.</source>
        <translation>Please check again shortly.</translation>
    </message>
    <message>
        <source>상대 서버가 계속 답하지 않아 잠시 멈췄어요. 보낸 것은 없어요.</source>
        <translation>The service kept not answering, so we paused. Nothing was sent.</translation>
    </message>
    <message>
        <source>30초쯤 뒤에 다시 해 주세요.</source>
        <translation>Please try again in about 30 seconds.</translation>
    </message>
    <message>
        <source>짧은 시간에 너무 많이 보내려고 해서 멈췄어요. 보낸 것은 없어요.</source>
        <translation>Too much was being sent in a short time, so we stopped. Nothing was sent.</translation>
    </message>
    <message>
        <source>1분쯤 뒤에 다시 해 주세요.</source>
        <translation>Please try again in about a minute.</translation>
    </message>
    <message>
        <source>앞의 일이 아직 끝나지 않아 보내지 못했어요.</source>
        <translation>The last task isn't finished, so this wasn't sent.</translation>
    </message>
    <message>
        <source>조금 뒤에 다시 해 주세요.</source>
        <translation>Please try again in a little while.</translation>
    </message>
    <message>
        <source>그 서비스에 충전한 돈이나 정해 둔 한도를 다 썼어요.</source>
        <translation>The credit or the limit set on that service is used up.</translation>
    </message>
    <message>
        <source>그 서비스 누리집에서 충전하거나 한도를 올려 주세요.</source>
        <translation>Top up or raise the limit on that service's website.</translation>
    </message>
    <message>
        <source>밤 8시 50분부터 아침 8시까지는 광고 메시지를 보낼 수 없어요. 보낸 것은 없어요.</source>
        <translation>Ad messages can't be sent from 8:50 pm to 8 am. Nothing was sent.</translation>
    </message>
    <message>
        <source>아침 8시가 지나면 보낼 수 있어요.</source>
        <translation>You can send after 8 am.</translation>
    </message>
    <message>
        <source>로그인이 풀렸어요.</source>
        <translation>You were logged out.</translation>
    </message>
    <message>
        <source>설정에서 다시 로그인해 주세요.</source>
        <translation>Please log in again in Settings.</translation>
    </message>
    <message>
        <source>이 계정에는 올릴 권한이 없어요.</source>
        <translation>This account isn't allowed to publish.</translation>
    </message>
    <message>
        <source>계정 권한을 확인해 주세요.</source>
        <translation>Please check the account's permissions.</translation>
    </message>
    <message>
        <source>로그인은 됐지만 보내기에 동의하지 않으셨어요. 보낸 것은 없어요.</source>
        <translation>You logged in but didn't agree to sending. Nothing was sent.</translation>
    </message>
    <message>
        <source>설정의 채널에서 '동의하기'를 눌러 주세요.</source>
        <translation>Press 'Agree' under Channels in Settings.</translation>
    </message>
    <message>
        <source>채널이 받아 주지 않았어요.</source>
        <translation>The channel didn't accept it.</translation>
    </message>
    <message>
        <source>내용을 고쳐서 다시 올려 주세요.</source>
        <translation>Please change it and publish again.</translation>
    </message>
    <message>
        <source>그림이나 글이 채널 기준에 맞지 않아요.</source>
        <translation>The picture or text doesn't meet the channel's rules.</translation>
    </message>
    <message>
        <source>포스터나 문구를 고쳐 주세요.</source>
        <translation>Please change the poster or the text.</translation>
    </message>
    <message>
        <source>상대 서버에 문제가 있어요. 우리 쪽 내용은 그대로예요.</source>
        <translation>The service has a problem. Everything on our side is unchanged.</translation>
    </message>
    <message>
        <source>상대 서버의 답을 알아볼 수 없었어요.</source>
        <translation>We couldn't read the service's answer.</translation>
    </message>
    <message>
        <source>찾는 것이 없어요.</source>
        <translation>We couldn't find it.</translation>
    </message>
    <message>
        <source>목록에서 다시 골라 주세요.</source>
        <translation>Please choose again from the list.</translation>
    </message>
    <message>
        <source>이미 있는 것과 겹쳐요.</source>
        <translation>This clashes with something already there.</translation>
    </message>
    <message>
        <source>이미 올라간 것이 있는지 확인해 주세요.</source>
        <translation>Check whether it is already published.</translation>
    </message>
    <message>
        <source>보냈는데 올라갔는지 알 수 없어요. 두 번 올리지 않으려고 멈췄어요.</source>
        <translation>It was sent, but we can't tell if it was published. We stopped so it isn't published twice.</translation>
    </message>
    <message>
        <source>채널을 열어 확인해 주세요.</source>
        <translation>Open the channel and check.</translation>
    </message>
    <message>
        <source>멈췄어요.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>다시 시작할 수 있어요.</source>
        <translation>You can start again.</translation>
    </message>
    <message>
        <source>글이 너무 길거나 값이 맞지 않아요.</source>
        <translation>The text is too long or a value isn't right.</translation>
    </message>
    <message>
        <source>조금 짧게 고쳐 주세요.</source>
        <translation>Please make it a little shorter.</translation>
    </message>
    <message>
        <source>이 그림 파일은 열 수 없어요. 원래 그림을 그대로 두었어요.</source>
        <translation>This picture file can't be opened. The original picture was kept.</translation>
    </message>
    <message>
        <source>JPG나 PNG 파일을 골라 주세요.</source>
        <translation>Please choose a JPG or PNG file.</translation>
    </message>
    <message>
        <source>그림 파일이 너무 커요 (10MB까지). 원래 그림을 그대로 두었어요.</source>
        <translation>The picture file is too big (up to 10MB). The original picture was kept.</translation>
    </message>
    <message>
        <source>더 작은 파일을 골라 주세요.</source>
        <translation>Please choose a smaller file.</translation>
    </message>
    <message>
        <source>파일을 읽을 수 없어요.</source>
        <translation>The file can't be read.</translation>
    </message>
    <message>
        <source>다른 파일을 골라 주세요.</source>
        <translation>Please choose another file.</translation>
    </message>
    <message>
        <source>디스크가 가득 차서 저장하지 못했어요. 전에 저장한 것은 그대로 있어요.</source>
        <translation>The disk is full, so this wasn't saved. What was saved before is still there.</translation>
    </message>
    <message>
        <source>공간을 비운 뒤 다시 해 주세요.</source>
        <translation>Free up some space and try again.</translation>
    </message>
    <message>
        <source>이 폴더에는 저장할 수 없어요. 바뀐 것은 없어요.</source>
        <translation>This folder can't be saved to. Nothing was changed.</translation>
    </message>
    <message>
        <source>쓰기가 되는 폴더를 골라 주세요.</source>
        <translation>Choose a folder that can be saved to.</translation>
    </message>
    <message>
        <source>저장 파일이 손상되었어요. 손상된 파일은 지우지 않고 따로 두었어요.</source>
        <translation>The saved file is damaged. It was not deleted but set aside.</translation>
    </message>
    <message>
        <source>가장 최근 백업으로 시작할 수 있어요.</source>
        <translation>You can start from the latest backup.</translation>
    </message>
    <message>
        <source>더 새로운 마당이 저장한 자료예요. 손대지 않았어요.</source>
        <translation>This data was saved by a newer Madang. It was not touched.</translation>
    </message>
    <message>
        <source>마당을 새 버전으로 바꿔 주세요.</source>
        <translation>Please update Madang to the new version.</translation>
    </message>
    <message>
        <source>손님 정보를 여는 열쇠가 아직 없어서 열지 않았어요. 적어 둔 것은 그대로 있어요.</source>
        <translation>The key to customer details isn't here yet, so they were not opened. What you wrote down is still there.</translation>
    </message>
    <message>
        <source>잠시 기다리거나 설정의 ‘열쇠 보관’에서 열어 주세요.</source>
        <translation>Wait a moment, or open it under ‘Key store’ in Settings.</translation>
    </message>
    <message>
        <source>손님 정보를 잠근 열쇠가 이 컴퓨터에 없어요. 잠긴 것은 지우지 않고 그대로 두었어요.</source>
        <translation>The key that locks customer details isn't on this computer. What is locked was not deleted and is still there.</translation>
    </message>
    <message>
        <source>설정의 ‘열쇠 보관’에서 무엇을 할 수 있는지 봐 주세요.</source>
        <translation>See what you can do under ‘Key store’ in Settings.</translation>
    </message>
    <message>
        <source>암호가 맞지 않아요. 바뀐 것은 없어요.</source>
        <translation>The password isn't right. Nothing was changed.</translation>
    </message>
    <message>
        <source>한/영과 대문자를 확인하고 다시 넣어 주세요.</source>
        <translation>Check Korean/English and capital letters, then enter it again.</translation>
    </message>
    <message>
        <source>저장하지 못했어요. 전에 저장한 것은 그대로 있어요.</source>
        <translation>This wasn't saved. What was saved before is still there.</translation>
    </message>
    <message>
        <source>다시 해 주세요. 계속되면 프로그램을 껐다 켜 주세요.</source>
        <translation>Please try again. If it keeps happening, restart the program.</translation>
    </message>
    <message>
        <source>영상과 소리를 만드는 프로그램(ffmpeg)이 이 컴퓨터에 없어요. 올린 것은 없어요.</source>
        <translation>The program that makes video and sound (ffmpeg) isn't on this computer. Nothing was published.</translation>
    </message>
    <message>
        <source>ffmpeg을 설치하고 다시 해 주세요.</source>
        <translation>Install ffmpeg and try again.</translation>
    </message>
    <message>
        <source>영상이나 소리를 만들다가 멈췄어요. 올린 것은 없고, 만들다 만 파일은 지웠어요.</source>
        <translation>Making the video or sound stopped partway. Nothing was published, and the unfinished file was deleted.</translation>
    </message>
    <message>
        <source>다시 해 주세요. 계속되면 다른 그림이나 소리 파일로 바꿔 주세요.</source>
        <translation>Please try again. If it keeps happening, use another picture or sound file.</translation>
    </message>
    <message>
        <source>이 소리 파일은 쓸 수 없어요. 5초에서 40초까지의 녹음이어야 해요.</source>
        <translation>This sound file can't be used. It must be a recording of 5 to 40 seconds.</translation>
    </message>
    <message>
        <source>WAV나 MP3 파일을 골라 주세요.</source>
        <translation>Please choose a WAV or MP3 file.</translation>
    </message>
    <message>
        <source>연습으로 만든 이벤트와 진짜 이벤트는 섞지 않아요. 아무것도 보내지 않았어요.</source>
        <translation>Practice events and real events are kept apart. Nothing was sent.</translation>
    </message>
    <message>
        <source>‘지난번처럼’으로 새로 만들거나, 설정에서 연습 모드를 바꿔 주세요.</source>
        <translation>Make a new one with ‘Like last time’, or change practice mode in Settings.</translation>
    </message>
    <message>
        <source>프로그램 안에서 문제가 생겼어요. 저장된 것은 그대로 있어요.</source>
        <translation>Something went wrong inside the program. What was saved is still there.</translation>
    </message>
    <message>
        <source>다시 해 주세요.</source>
        <translation>Please try again.</translation>
    </message>
    <message>
        <source>AI 열쇠가 없거나 맞지 않아요.</source>
        <translation>The AI key is missing or not right.</translation>
    </message>
    <message>
        <source>설정의 AI 연결에서 열쇠를 다시 넣어 주세요.</source>
        <translation>Enter the key again under AI connection in Settings.</translation>
    </message>
    <message>
        <source>AI 회사에 충전해 둔 돈이나 거기에서 정한 한도를 다 썼어요. 새로 든 돈은 없어요.</source>
        <translation>Your credit with the AI company, or the limit set there, is used up. Nothing more was spent.</translation>
    </message>
    <message>
        <source>AI 회사 누리집에서 충전하거나 한도를 올려 주세요.</source>
        <translation>Top up or raise the limit on the AI company's website.</translation>
    </message>
    <message>
        <source>이번 달 AI 비용 한도를 넘을 수 있어서 AI에 묻지 않았어요. 새로 든 돈은 없어요.</source>
        <translation>This could go over this month's AI cost limit, so we didn't ask the AI. Nothing more was spent.</translation>
    </message>
    <message>
        <source>설정의 AI 비용에서 한도를 올리거나 다음 달에 다시 해 주세요.</source>
        <translation>Raise the limit under AI costs in Settings, or try again next month.</translation>
    </message>
    <message>
        <source>이 열쇠로는 이 AI를 쓸 수 없어요. 쓸 수 없는 지역이거나 권한이 없어요.</source>
        <translation>This key can't use this AI. The region isn't served or the key has no permission.</translation>
    </message>
    <message>
        <source>AI 회사 누리집에서 열쇠의 권한을 확인하거나 다른 AI를 골라 주세요.</source>
        <translation>Check the key's permissions on the AI company's website, or choose another AI.</translation>
    </message>
    <message>
        <source>골라 둔 AI 모델이 이제 없어요.</source>
        <translation>The chosen AI model is gone.</translation>
    </message>
    <message>
        <source>설정의 AI 연결에서 다른 모델을 골라 주세요.</source>
        <translation>Choose another model under AI connection in Settings.</translation>
    </message>
    <message>
        <source>AI가 우리 물음에 답하지 못했어요.</source>
        <translation>The AI couldn't answer our question.</translation>
    </message>
    <message>
        <source>예산이나 드리고 싶은 것을 바꿔서 다시 해 주세요.</source>
        <translation>Change the budget or what you'd like to give, and try again.</translation>
    </message>
    <message>
        <source>AI가 이 내용으로는 만들지 않겠다고 했어요.</source>
        <translation>The AI declined to make this.</translation>
    </message>
    <message>
        <source>드리고 싶은 것을 다른 말로 적어서 다시 해 주세요.</source>
        <translation>Put what you'd like to give in other words, and try again.</translation>
    </message>
    <message>
        <source>AI의 답에 틀린 곳이 있어서 쓰지 않았어요.</source>
        <translation>The AI's answer had mistakes, so we didn't use it.</translation>
    </message>
    <message>
        <source>AI가 제때 답하지 않았어요. 돈이 들었을 수 있어요.</source>
        <translation>The AI didn't answer in time. It may have cost money.</translation>
    </message>
    <message>
        <source>AI가 답하는 중에 연결이 끊겼어요. 돈이 들었을 수 있어요.</source>
        <translation>The connection broke while the AI was answering. It may have cost money.</translation>
    </message>
    <message>
        <source>AI 대신 다른 곳이 답했어요. 로그인이 필요한 와이파이일 수 있어요.</source>
        <translation>Something other than the AI answered. The Wi-Fi may need a login.</translation>
    </message>
    <message>
        <source>AI에 물을 수 있는 횟수를 잠시 다 썼어요.</source>
        <translation>The AI can't be asked any more for a while.</translation>
    </message>
    <message>
        <source>가게 이름을 적어 주세요.</source>
        <translation>Please enter the store name.</translation>
    </message>
    <message>
        <source>가게 이름은 두 글자 이상이어야 해요.</source>
        <translation>The store name needs at least two letters.</translation>
    </message>
    <message>
        <source>가게 이름은 %1자까지예요. 조금 줄여 주세요.</source>
        <translation>The store name can have up to %1 letters. Please shorten it.</translation>
    </message>
    <message>
        <source>전화번호를 적어 주세요.</source>
        <translation>Please enter the phone number.</translation>
    </message>
    <message>
        <source>전화번호를 다시 확인해 주세요. 예: 031-123-4567, 010-1234-5678</source>
        <translation>Please check the phone number. Example: 031-123-4567, 010-1234-5678</translation>
    </message>
    <message>
        <source>쓸 수 있는 돈을 숫자로 적어 주세요. 예: 300,000</source>
        <translation>Please enter the money you can spend in numbers. Example: 300,000</translation>
    </message>
    <message>
        <source>%1부터 할 수 있어요. 금액을 올려 주세요.</source>
        <translation>The least is %1. Please raise the amount.</translation>
    </message>
    <message>
        <source>%1까지 할 수 있어요. 0이 하나 더 붙지 않았는지 봐 주세요.</source>
        <translation>The most is %1. Check that there isn't an extra 0.</translation>
    </message>
    <message>
        <source>시작하는 날과 끝나는 날을 골라 주세요.</source>
        <translation>Please choose the first day and the last day.</translation>
    </message>
    <message>
        <source>지난 날짜예요. 오늘부터 고를 수 있어요.</source>
        <translation>That date has passed. You can choose from today on.</translation>
    </message>
    <message>
        <source>끝나는 날이 시작하는 날보다 빨라요.</source>
        <translation>The last day is before the first day.</translation>
    </message>
    <message>
        <source>이벤트는 %1일까지 할 수 있어요.</source>
        <translation>An event can run for up to %1 days.</translation>
    </message>
    <message>
        <source>그림의 가로세로 비율이 채널이 받는 범위를 벗어나서 올리지 않았어요.</source>
        <translation>The picture's proportions are outside what the channel takes, so nothing was published.</translation>
    </message>
    <message>
        <source>세로로 긴 4:5에서 가로로 긴 1.91:1 사이가 되게 그림을 잘라 주세요.</source>
        <translation>Crop the picture to between 4:5 (tall) and 1.91:1 (wide).</translation>
    </message>
    <message>
        <source>올릴 곳의 기준에 맞지 않는 글이 있어요. 아직 아무 데도 올리지 않았어요.</source>
        <translation>Some words do not meet a channel's rules. Nothing has been posted anywhere yet.</translation>
    </message>
    <message>
        <source>그 글을 고친 뒤 다시 올려 주세요.</source>
        <translation>Please change those words and post again.</translation>
    </message>
    <message>
        <source>글이 길어서 포스터에 다 들어가지 않아요.</source>
        <translation>The words are too long for the poster.</translation>
    </message>
    <message>
        <source>조금만 줄여 주세요.</source>
        <translation>Please shorten them a little.</translation>
    </message>
</context>
<context>
    <name>EventAction</name>
    <message>
        <source>이어서 만들기</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>결과 보기</source>
        <translation>See results</translation>
    </message>
    <message>
        <source>올린 곳</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>손님 넣기</source>
        <translation>Add customers</translation>
    </message>
    <message>
        <source>일찍 끝내기</source>
        <translation>End early</translation>
    </message>
    <message>
        <source>지난번처럼</source>
        <translation>Like last time</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>%1초</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1분</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>다시 해 보는 중</source>
        <translation>Trying again</translation>
    </message>
    <message>
        <source>쉬는 중</source>
        <translation>Resting</translation>
    </message>
    <message>
        <source>쉬는 중 (%1 뒤 다시)</source>
        <translation>Resting (again in %1)</translation>
    </message>
    <message>
        <source>다시 로그인해 주세요</source>
        <translation>Please log in again</translation>
    </message>
    <message>
        <source>동의가 더 필요해요</source>
        <translation>More consent needed</translation>
    </message>
    <message>
        <source>연결 안 됨</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>사장님이 확인해 주세요</source>
        <translation>Please check this</translation>
    </message>
    <message>
        <source>그쪽 점검 중</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>%1일 뒤 다시 로그인</source>
        <translation>Log in within %1 d</translation>
    </message>
    <message>
        <source>오늘 안에 다시 로그인</source>
        <translation>Log in again today</translation>
    </message>
    <message>
        <source>연결 없이 써요</source>
        <translation>No login needed</translation>
    </message>
    <message>
        <source>연결됨</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>인터넷이 끊겼어요 · 이어지면 계속해요</source>
        <translation>The internet is down · Continues once it's back</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>줄이 너무 많아요 (%1줄까지). 아무것도 넣지 않았어요. 기간을 나누어 저장한 파일로 해 주세요.</source>
        <translation>There are too many rows (up to %1). Nothing was added. Please use files saved for shorter periods.</translation>
    </message>
    <message>
        <source>파일을 열 수 없어요. 다른 프로그램에서 열려 있으면 닫고 다시 골라 주세요.</source>
        <translation>The file can't be opened. If another program has it open, close it there and choose the file again.</translation>
    </message>
    <message>
        <source>파일이 너무 커요 (32MB까지). 아무것도 넣지 않았어요. 기간을 나누어 저장한 파일로 해 주세요.</source>
        <translation>The file is too big (up to 32MB). Nothing was added. Please use files saved for shorter periods.</translation>
    </message>
    <message>
        <source>파일에 적힌 것이 없어요. 내용이 있는 파일을 골라 주세요.</source>
        <translation>The file is empty. Please choose a file with something in it.</translation>
    </message>
    <message>
        <source>CSV나 엑셀 파일이 아니에요. 아무것도 넣지 않았어요. .csv나 .xlsx 파일을 골라 주세요.</source>
        <translation>This isn't a CSV or Excel file. Nothing was added. Please choose a .csv or .xlsx file.</translation>
    </message>
    <message>
        <source>글자를 알아볼 수 없어서 아무것도 넣지 않았어요. 엑셀에서 열어 .xlsx로 다시 저장해 주세요.</source>
        <translation>We couldn't read the letters, so nothing was added. Open it in Excel and save it again as .xlsx.</translation>
    </message>
    <message>
        <source>따옴표가 닫히지 않아서 어디까지가 한 칸인지 알 수 없어요. 아무것도 넣지 않았어요. 엑셀에서 열어 .xlsx로 다시 저장해 주세요.</source>
        <translation>A quote mark isn't closed, so we can't tell where a cell ends. Nothing was added. Open it in Excel and save it again as .xlsx.</translation>
    </message>
    <message>
        <source>옛 엑셀(.xls) 파일이거나 암호가 걸린 파일이라 읽지 못했어요. 엑셀에서 열어 암호 없이 .xlsx로 다시 저장해 주세요.</source>
        <translation>This is an old Excel (.xls) file or has a password, so it wasn't read. Open it in Excel and save it again as .xlsx without a password.</translation>
    </message>
    <message>
        <source>이름은 엑셀이지만 속은 웹 페이지라 읽지 못했어요. 엑셀에서 열어 .xlsx로 다시 저장해 주세요.</source>
        <translation>It's named as Excel but is a web page inside, so it wasn't read. Open it in Excel and save it again as .xlsx.</translation>
    </message>
    <message>
        <source>압축 파일이지만 엑셀 파일이 아니거나 파일이 잘렸어요. 아무것도 넣지 않았어요. .xlsx 파일을 골라 주세요.</source>
        <translation>This is a zip file but not an Excel file, or it was cut short. Nothing was added. Please choose an .xlsx file.</translation>
    </message>
    <message>
        <source>엑셀 파일이 손상되어 읽지 못했어요. 아무것도 넣지 않았어요. 엑셀에서 열어 다시 저장해 주세요.</source>
        <translation>The Excel file is damaged and wasn't read. Nothing was added. Open it in Excel and save it again.</translation>
    </message>
    <message>
        <source>펼치면 너무 커지는 파일이라 열지 않았어요. 필요한 표만 새 파일에 붙여 넣어 저장해 주세요.</source>
        <translation>This file gets too big when unpacked, so it wasn't opened. Paste only the table you need into a new file and save it.</translation>
    </message>
    <message>
        <source>멈췄어요. 아무것도 넣지 않았어요.</source>
        <translation>Stopped. Nothing was added.</translation>
    </message>
    <message>
        <source>전화번호가 없어요</source>
        <translation>No phone number</translation>
    </message>
    <message>
        <source>휴대전화 번호가 아니에요</source>
        <translation>Not a mobile number</translation>
    </message>
    <message>
        <source>엑셀이 번호를 줄여 적어서 끝자리를 알 수 없어요</source>
        <translation>Excel shortened the number, so its last digits are lost</translation>
    </message>
    <message>
        <source>번호가 별표로 가려져 있어요</source>
        <translation>The number is hidden by asterisks</translation>
    </message>
    <message>
        <source>날짜가 없어요</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>날짜를 알아볼 수 없어요</source>
        <translation>The date can't be read</translation>
    </message>
    <message>
        <source>아직 오지 않은 날이에요</source>
        <translation>This day hasn't come yet</translation>
    </message>
    <message>
        <source>금액이 없어요</source>
        <translation>No amount</translation>
    </message>
    <message>
        <source>금액을 알아볼 수 없어요</source>
        <translation>The amount can't be read</translation>
    </message>
    <message>
        <source>취소된 거래라 더하지 않았어요</source>
        <translation>A canceled sale, not added</translation>
    </message>
    <message>
        <source>합계 줄이라 더하지 않았어요</source>
        <translation>A row of totals, not added</translation>
    </message>
    <message>
        <source>전화번호</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>매출 금액</source>
        <translation>Sales amount</translation>
    </message>
    <message>
        <source>건수</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>영수증 번호</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <source>취소 표시</source>
        <translation>Cancel mark</translation>
    </message>
    <message>
        <source>전화번호가 어느 열인지 찾지 못했어요. 전화번호 열을 골라 주세요.</source>
        <translation>We couldn't find the phone number column. Please choose it.</translation>
    </message>
    <message>
        <source>날짜와 매출 금액이 어느 열인지 다 찾지 못했어요. 열을 골라 주세요.</source>
        <translation>We couldn't find both the date and the sales amount columns. Please choose them.</translation>
    </message>
    <message>
        <source>지금은 이벤트 기간이 아니라서 손님을 넣을 수 없어요. 넣은 것은 없어요.</source>
        <translation>This isn't within the event's dates, so customers can't be added. Nothing was added.</translation>
    </message>
    <message>
        <source>아직 올리지 않은 이벤트라서 손님을 넣을 수 없어요. 이벤트를 올린 뒤에 해 주세요.</source>
        <translation>This event isn't published yet, so customers can't be added. Please publish it first.</translation>
    </message>
    <message>
        <source>새로 넣을 손님이 없어요.</source>
        <translation>There are no new customers to add.</translation>
    </message>
    <message>
        <source>손님 %1명을 넣었어요.</source>
        <translation>Customers added: %1.</translation>
    </message>
    <message>
        <source>손님 %1명을 새로 넣어요.</source>
        <translation>New customers to add: %1.</translation>
    </message>
    <message>
        <source>%1명은 이미 참여했어요. 한 번만 참여해도 추첨에 들어가요.</source>
        <translation>Already joined: %1. Joining once is enough for the draw.</translation>
    </message>
    <message>
        <source>%1줄은 같은 번호가 되풀이돼서 한 번만 넣어요.</source>
        <translation>Rows repeating a number: %1. Each number is added once.</translation>
    </message>
    <message>
        <source>적을 매출이 없어요.</source>
        <translation>There are no sales to record.</translation>
    </message>
    <message>
        <source>%1일 모두 이미 적혀 있는 그대로예요. 바꿀 것이 없어요.</source>
        <translation>Days already recorded just the same: %1. Nothing to change.</translation>
    </message>
    <message>
        <source>%1일의 매출 %2을 적었어요.</source>
        <translation>Sales recorded: %2 (days: %1).</translation>
    </message>
    <message>
        <source>%1일의 매출 %2을 적어요.</source>
        <translation>Sales to record: %2 (days: %1).</translation>
    </message>
    <message>
        <source>그 가운데 %1일은 전에 적은 것을 바꿔요.</source>
        <translation>Days replacing an earlier entry: %1.</translation>
    </message>
    <message>
        <source>%1일은 이미 그대로예요.</source>
        <translation>Days already the same: %1.</translation>
    </message>
    <message>
        <source>합계 줄 %1개는 더하지 않았어요.</source>
        <translation>Rows of totals left out: %1.</translation>
    </message>
    <message>
        <source>%1줄은 쓸 수 없어요. 까닭은 아래에 있어요.</source>
        <translation>Rows that can't be used: %1. See why below.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>새 손님 모으기</source>
        <translation>Win new customers</translation>
    </message>
    <message>
        <source>다시 오게 하기</source>
        <translation>Bring them back</translation>
    </message>
    <message>
        <source>매출 올리기</source>
        <translation>Raise sales</translation>
    </message>
    <message>
        <source>가게 알리기</source>
        <translation>Get noticed</translation>
    </message>
    <message>
        <source>우리 가게에 처음 오는 손님을 늘려요.</source>
        <translation>More people come to your store for the first time.</translation>
    </message>
    <message>
        <source>왔던 손님이 한 번 더 오게 해요.</source>
        <translation>Past customers come one more time.</translation>
    </message>
    <message>
        <source>한산한 시간과 요일의 매출을 채워요.</source>
        <translation>Fill quiet hours and days with sales.</translation>
    </message>
    <message>
        <source>동네 사람들이 가게 이름을 알게 해요.</source>
        <translation>The neighborhood gets to know your store's name.</translation>
    </message>
    <message>
        <source>음식점</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>카페·베이커리</source>
        <translation>Cafe · bakery</translation>
    </message>
    <message>
        <source>소매·편의점</source>
        <translation>Retail · mart</translation>
    </message>
    <message>
        <source>미용·뷰티</source>
        <translation>Hair · beauty</translation>
    </message>
    <message>
        <source>헬스·피트니스</source>
        <translation>Gym · fitness</translation>
    </message>
    <message>
        <source>학원·교육</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>서비스업</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>기타</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>할인</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>선물</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>도장 모으기</source>
        <translation>Stamp card</translation>
    </message>
    <message>
        <source>추첨</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>알리기</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>방문</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>세트</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>체험</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>친구와 함께</source>
        <translation>With a friend</translation>
    </message>
    <message>
        <source>도전</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>알뜰하게</source>
        <translation>Thrifty</translation>
    </message>
    <message>
        <source>적당하게</source>
        <translation>Moderate</translation>
    </message>
    <message>
        <source>넉넉하게</source>
        <translation>Generous</translation>
    </message>
    <message>
        <source>심플</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>화려한</source>
        <translation>Fancy</translation>
    </message>
    <message>
        <source>트렌디</source>
        <translation>Trendy</translation>
    </message>
    <message>
        <source>차분하고 읽기 쉬워요</source>
        <translation>Calm and easy to read</translation>
    </message>
    <message>
        <source>장날처럼 눈에 띄어요</source>
        <translation>Stands out like market day</translation>
    </message>
    <message>
        <source>요즘 느낌이 나요</source>
        <translation>Feels up to date</translation>
    </message>
    <message>
        <source>임시저장</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>예정</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>진행 중</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>끝났어요</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>목적</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>예산·기간</source>
        <translation>Budget, dates</translation>
    </message>
    <message>
        <source>기획안</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>포스터</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>올리기</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>자동</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>반자동</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>신청</source>
        <translation>By application</translation>
    </message>
    <message>
        <source>본 횟수</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>본 사람</source>
        <translation>Viewers</translation>
    </message>
    <message>
        <source>좋아요</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>댓글</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>공유</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>걸려 온 전화</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>쓴 돈</source>
        <translation>Money spent</translation>
    </message>
    <message>
        <source>인터넷 없이</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>요즘 유행</source>
        <translation>Trends now</translation>
    </message>
    <message>
        <source>연결 확인</source>
        <translation>Connection check</translation>
    </message>
    <message>
        <source>포스터 그림</source>
        <translation>Poster picture</translation>
    </message>
    <message>
        <source>답을 기다려요</source>
        <translation>Awaiting answer</translation>
    </message>
    <message>
        <source>들었어요</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>끝을 몰라 최대로 셌어요</source>
        <translation>Unknown, counted at most</translation>
    </message>
    <message>
        <source>들지 않았어요</source>
        <translation>Not charged</translation>
    </message>
    <message>
        <source>최대 약 %1</source>
        <translation>Up to about %1</translation>
    </message>
    <message>
        <source>무료</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>%1 추천 · %2</source>
        <translation>%1 suggestions · %2</translation>
    </message>
    <message>
        <source>%1 들었어요</source>
        <translation>%1 spent</translation>
    </message>
    <message>
        <source>최대 %1 들었어요</source>
        <translation>%1 spent at most</translation>
    </message>
    <message>
        <source>새로 든 돈 없음</source>
        <translation>No new cost</translation>
    </message>
    <message>
        <source>전에 받아 둔 추천</source>
        <translation>Earlier suggestions</translation>
    </message>
    <message>
        <source>%1 추천</source>
        <translation>%1 suggestions</translation>
    </message>
    <message>
        <source>기다리는 중</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>올리는 중</source>
        <translation>Publishing</translation>
    </message>
    <message>
        <source>심사 중</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>올렸어요</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>못 올렸어요</source>
        <translation>Not published</translation>
    </message>
    <message>
        <source>건너뛰었어요</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>확인 필요</source>
        <translation>Needs checking</translation>
    </message>
    <message>
        <source>직접 올려 주세요</source>
        <translation>Publish it yourself</translation>
    </message>
    <message>
        <source>내렸어요</source>
        <translation>Taken down</translation>
    </message>
    <message>
        <source>올리고 있어요</source>
        <translation>Publishing</translation>
    </message>
    <message>
        <source>예약해 두었어요</source>
        <translation>Scheduled</translation>
    </message>
    <message>
        <source>모두 올렸어요</source>
        <translation>All published</translation>
    </message>
    <message>
        <source>일부만 올렸어요</source>
        <translation>Partly published</translation>
    </message>
    <message>
        <source>올리지 못했어요</source>
        <translation>Not published</translation>
    </message>
    <message>
        <source>확인할 것이 있어요</source>
        <translation>Something to check</translation>
    </message>
</context>
<context>
    <name>LoginsModel</name>
    <message>
        <source>앱 등록이 먼저예요</source>
        <translation>Register the app first</translation>
    </message>
    <message>
        <source>로그인 전</source>
        <translation>Not logged in</translation>
    </message>
    <message>
        <source>연습 연결</source>
        <translation>Practice link</translation>
    </message>
    <message>
        <source>설정 파일로 연결됨</source>
        <translation>Set by settings file</translation>
    </message>
    <message>
        <source>브라우저에서 로그인하는 중</source>
        <translation>Logging in by browser</translation>
    </message>
    <message>
        <source>로그인됨</source>
        <translation>Logged in</translation>
    </message>
    <message>
        <source>이번에만 로그인</source>
        <translation>Logged in for now</translation>
    </message>
    <message>
        <source>동의가 더 필요해요</source>
        <translation>More consent needed</translation>
    </message>
    <message>
        <source>다시 로그인해 주세요</source>
        <translation>Please log in again</translation>
    </message>
    <message>
        <source>동의하기</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>다시 로그인</source>
        <translation>Log in again</translation>
    </message>
    <message>
        <source>로그인</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>카카오</source>
        <translation>Kakao</translation>
    </message>
    <message>
        <source>네이버</source>
        <translation>Naver</translation>
    </message>
    <message>
        <source>인스타그램</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>로그인을 마치면 브라우저 주소창의 주소를 모두 복사해서 아래에 붙여 넣어 주세요.</source>
        <translation>When you have logged in, copy the whole address from the browser's address bar and paste it below.</translation>
    </message>
    <message>
        <source>브라우저에서 로그인을 마치면 저절로 이어져요. 2분 동안 기다려요.</source>
        <translation>Log in with the browser and it connects by itself. We wait 2 minutes.</translation>
    </message>
    <message>
        <source>이 컴퓨터에는 열쇠를 안전하게 둘 곳이 없어서 마당을 끌 때까지만 기억해요.</source>
        <translation>This computer has no safe place for keys, so we remember it only until you close Madang.</translation>
    </message>
    <message>
        <source>%1까지 이어져요. 그 전에 쓰면 저절로 늘어나요.</source>
        <translation>Connected until %1. Use it before then and it renews by itself.</translation>
    </message>
    <message>
        <source>로그인을 끝내지 않아서 연결하지 않았어요. 다시 눌러 주세요.</source>
        <translation>The login wasn't finished, so we didn't connect. Please press again.</translation>
    </message>
    <message>
        <source>로그인이 받아들여지지 않았어요. 다시 로그인해 주세요.</source>
        <translation>The login wasn't accepted. Please log in again.</translation>
    </message>
    <message>
        <source>앱 키나 비밀 키가 맞지 않아요. 앱 등록에서 다시 넣어 주세요.</source>
        <translation>The app key or secret key is wrong. Please enter it again under app registration.</translation>
    </message>
    <message>
        <source>로그인하는 중에 연결이 끊겼어요. 다시 로그인해 주세요.</source>
        <translation>The connection broke during login. Please log in again.</translation>
    </message>
    <message>
        <source>이번 로그인의 주소가 아니에요. 주소창의 주소를 처음부터 끝까지 복사해 주세요.</source>
        <translation>This address isn't from this login. Please copy the address bar from start to end.</translation>
    </message>
    <message>
        <source>로그인을 받을 자리를 다른 프로그램이 쓰고 있어요. 잠시 뒤 다시 눌러 주세요.</source>
        <translation>Another program is in the place where the login arrives. Please press again in a moment.</translation>
    </message>
    <message>
        <source>그쪽에서 로그인을 막았어요. 앱 설정을 확인하거나 잠시 뒤 다시 해 주세요.</source>
        <translation>The other side blocked the login. Check the app settings or try again in a while.</translation>
    </message>
</context>
<context>
    <name>PeoplePoints</name>
    <message>
        <source>%1시</source>
        <translation>%1:00</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>WebUI가 켜져 있지 않아서</source>
        <translation>WebUI isn't running, so</translation>
    </message>
    <message>
        <source>WebUI를 켜고 다시 눌러 주세요.</source>
        <translation>Start WebUI and press again.</translation>
    </message>
    <message>
        <source>WebUI의 아이디나 비밀번호가 맞지 않아서</source>
        <translation>The WebUI name or password is wrong, so</translation>
    </message>
    <message>
        <source>설정을 확인해 주세요.</source>
        <translation>Please check the settings.</translation>
    </message>
    <message>
        <source>WebUI가 --api 없이 켜져 있어서</source>
        <translation>WebUI is running without --api, so</translation>
    </message>
    <message>
        <source>--api를 넣어 다시 켜 주세요.</source>
        <translation>Start it again with --api.</translation>
    </message>
    <message>
        <source>WebUI가 그리다가 멈춰서</source>
        <translation>WebUI stopped while drawing, so</translation>
    </message>
    <message>
        <source>그래픽 카드의 메모리가 모자랄 수 있어요. WebUI를 껐다 켜 주세요.</source>
        <translation>The graphics card may be short of memory. Please restart WebUI.</translation>
    </message>
    <message>
        <source>WebUI에서 그리기를 멈춰서</source>
        <translation>Drawing was stopped in WebUI, so</translation>
    </message>
    <message>
        <source>다시 누르면 새로 그려요.</source>
        <translation>Press again to draw a new one.</translation>
    </message>
    <message>
        <source>인터넷에 연결되지 않아서</source>
        <translation>There is no internet, so</translation>
    </message>
    <message>
        <source>연결을 확인하고 다시 눌러 주세요.</source>
        <translation>Check the connection and press again.</translation>
    </message>
    <message>
        <source>%1의 주소를 믿을 수 있는지 확인할 수 없어서</source>
        <translation>We can't tell if the address of %1 can be trusted, so</translation>
    </message>
    <message>
        <source>설정의 주소를 확인해 주세요.</source>
        <translation>Please check the address in settings.</translation>
    </message>
    <message>
        <source>%1의 답을 끝까지 받지 못해서</source>
        <translation>The answer from %1 was cut off, so</translation>
    </message>
    <message>
        <source>요금이 나갔을 수 있어서 다시 보내지 않았어요. 다시 누르면 새로 주문해요.</source>
        <translation>You may have been charged, so we didn't send it again. Press again to place a new order.</translation>
    </message>
    <message>
        <source>%1가 보낸 것을 그림으로 열 수 없어서</source>
        <translation>We couldn't open what %1 sent as a picture, so</translation>
    </message>
    <message>
        <source>다시 누르면 새로 주문해요.</source>
        <translation>Press again to place a new order.</translation>
    </message>
    <message>
        <source>%1가 지금 바쁘거나 쉬고 있어서</source>
        <translation>%1 is busy or resting now, so</translation>
    </message>
    <message>
        <source>잠시 뒤 다시 눌러 주세요.</source>
        <translation>Press again in a moment.</translation>
    </message>
    <message>
        <source>%1에 충전한 돈이나 한도를 다 써서</source>
        <translation>Your credit or limit at %1 is used up, so</translation>
    </message>
    <message>
        <source>그 누리집에서 충전하면 다시 쓸 수 있어요.</source>
        <translation>Top up on its website to use it again.</translation>
    </message>
    <message>
        <source>%1의 열쇠가 없거나 맞지 않아서</source>
        <translation>The key for %1 is missing or wrong, so</translation>
    </message>
    <message>
        <source>설정에서 열쇠를 확인해 주세요.</source>
        <translation>Please check the key in settings.</translation>
    </message>
    <message>
        <source>이 계정으로는 %1의 그림을 받을 수 없어서</source>
        <translation>This account can't get pictures from %1, so</translation>
    </message>
    <message>
        <source>그 누리집에서 본인 확인을 마쳤는지 봐 주세요.</source>
        <translation>Please see if you have verified your identity on its website.</translation>
    </message>
    <message>
        <source>%1가 주문을 받아 주지 않아서</source>
        <translation>%1 didn't take the order, so</translation>
    </message>
    <message>
        <source>설정의 모델 이름을 확인해 주세요.</source>
        <translation>Please check the model name in settings.</translation>
    </message>
    <message>
        <source>%1가 그리지 않는 내용이라고 해서</source>
        <translation>%1 said it doesn't draw this, so</translation>
    </message>
    <message>
        <source>제목이나 드리는 것의 글을 바꿔서 다시 눌러 주세요.</source>
        <translation>Change the title or the words about the gift and press again.</translation>
    </message>
    <message>
        <source>그림을 저장할 수 없어서</source>
        <translation>We couldn't save the picture, so</translation>
    </message>
    <message>
        <source>디스크에 남은 자리를 확인해 주세요.</source>
        <translation>Please check the space left on the disk.</translation>
    </message>
    <message>
        <source>그림을 만들지 못해서</source>
        <translation>We couldn't make the picture, so</translation>
    </message>
    <message>
        <source>다시 눌러 주세요.</source>
        <translation>Please press again.</translation>
    </message>
    <message>
        <source>전에 %1가 그린 그림이에요. 새로 든 돈은 없어요.</source>
        <translation>%1 drew this earlier. No new cost.</translation>
    </message>
    <message>
        <source>%1가 그렸어요.</source>
        <translation>%1 drew it.</translation>
    </message>
    <message>
        <source>%1 %2가 그렸어요.</source>
        <translation>%1 %2 drew it.</translation>
    </message>
    <message>
        <source>%1 기본 그림으로 그렸어요. %2</source>
        <translation>%1 we used the basic picture. %2</translation>
    </message>
    <message>
        <source>%1 들었어요.</source>
        <translation>It cost %1.</translation>
    </message>
    <message>
        <source>최대 %1 들었어요.</source>
        <translation>It cost %1 at most.</translation>
    </message>
    <message>
        <source>%1 그림을 그대로 두었어요. %2</source>
        <translation>%1 we left the picture as it was. %2</translation>
    </message>
    <message>
        <source>그림 파일이 없어져서 기본 그림으로 그렸어요.</source>
        <translation>The picture file is gone, so we used the basic picture.</translation>
    </message>
<message>
        <source>사장님이 고른 사진이에요.</source>
        <translation>A photo you chose.</translation>
    </message>
</context>
<context>
    <name>PublishingSettings</name>
    <message>
        <source>ffmpeg를 찾지 못했어요. 텔레비전에는 영상 대신 그림이 나가요.</source>
        <translation>We couldn't find ffmpeg. TV shows a picture instead of a video.</translation>
    </message>
    <message>
        <source>컴퓨터에 있는 것을 써요: %1</source>
        <translation>Using the one on this computer: %1</translation>
    </message>
    <message>
        <source>ffmpeg 고르기</source>
        <translation>Choose ffmpeg</translation>
    </message>
    <message>
        <source>컴퓨터의 것 쓰기</source>
        <translation>Use this computer's</translation>
    </message>
    <message>
        <source>소리 (*.wav *.mp3)</source>
        <translation>Sound (*.wav *.mp3)</translation>
    </message>
    <message>
        <source>영상 소리 고르기</source>
        <translation>Choose video sound</translation>
    </message>
    <message>
        <source>소리 빼기</source>
        <translation>Remove sound</translation>
    </message>
    <message>
        <source>지금은 소리 없이 나가요.</source>
        <translation>Now it plays without sound.</translation>
    </message>
    <message>
        <source>인사말 녹음 고르기</source>
        <translation>Choose a greeting</translation>
    </message>
    <message>
        <source>녹음 빼기</source>
        <translation>Remove recording</translation>
    </message>
    <message>
        <source>지금은 이벤트 글을 읽어 줘요.</source>
        <translation>Now the event text is read aloud.</translation>
    </message>
    <message>
        <source>영상 소리</source>
        <translation>Video sound</translation>
    </message>
    <message>
        <source>우리동네TV와 지니TV 영상에서 들려요. WAV나 MP3.</source>
        <translation>Heard in Neighborhood TV and Genie TV videos. WAV or MP3.</translation>
    </message>
    <message>
        <source>음악 배경음 노래 텔레비전 필름 동영상</source>
        <translation>music background song audio TV television film video</translation>
    </message>
    <message>
        <source>통화 인사말</source>
        <translation>Call greeting</translation>
    </message>
    <message>
        <source>가게에 전화한 손님이 들어요. WAV나 MP3.</source>
        <translation>Heard by customers who call your store. WAV or MP3.</translation>
    </message>
    <message>
        <source>링고비즈 통화연결음 녹음 목소리 전화</source>
        <translation>RingoBiz ringback tone recording voice phone call</translation>
    </message>
    <message>
        <source>영상 만드는 프로그램</source>
        <translation>Video program</translation>
    </message>
    <message>
        <source>영상은 이 컴퓨터의 ffmpeg로 만들어요. 보통은 고르지 않아도 돼요.</source>
        <translation>Videos are made with ffmpeg on this computer. Usually you don't need to choose it.</translation>
    </message>
    <message>
        <source>ffmpeg 동영상 필름 경로</source>
        <translation>ffmpeg video film path</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>%1억</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1만</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>명</source>
        <translation>people</translation>
    </message>
    <message>
        <source>응모한 손님을 센 숫자예요. 전화번호 하나를 손님 한 명으로 세요.</source>
        <translation>The number of customers who joined. One phone number counts as one customer.</translation>
    </message>
    <message>
        <source>계획한 손님 수가 없어요</source>
        <translation>No customer goal in the plan</translation>
    </message>
    <message>
        <source>계획의 %1%</source>
        <translation>%1% of the plan</translation>
    </message>
    <message>
        <source>계획은 %1~%2명이라 가운데인 %3명과 견줘요.
%4명 ÷ %3명 × 100 = %5%</source>
        <translation>The plan is %1–%2 customers, so we compare with the middle, %3.
%4 ÷ %3 × 100 = %5%</translation>
    </message>
    <message>
        <source>채널이 아직 안 알려 줬어요</source>
        <translation>No channel has told us yet</translation>
    </message>
    <message>
        <source>본 횟수는 올린 채널이 알려 줘요. 아직 알려 준 채널이 없어서 비워 두었어요. 0번이라는 뜻은 아니에요.</source>
        <translation>Views come from the channels you published on. None has told us yet, so this is empty. It doesn't mean 0.</translation>
    </message>
    <message>
        <source>번</source>
        <translation>times</translation>
    </message>
    <message>
        <source>채널이 알려 준 본 횟수를 더했어요. 한 사람이 두 번 보면 두 번이에요.

%1 = %2번</source>
        <translation>The views the channels told us, added up. One person looking twice counts as two.

%1 = %2</translation>
    </message>
    <message>
        <source>참여율 %1%</source>
        <translation>Entry rate %1%</translation>
    </message>
    <message>
        <source>참여율 = 손님 %1명 ÷ 본 횟수 %2번 × 100 = %3%</source>
        <translation>Entry rate = %1 customers ÷ %2 views × 100 = %3%</translation>
    </message>
    <message>
        <source>쓴 돈을 아직 몰라요</source>
        <translation>Spending not known yet</translation>
    </message>
    <message>
        <source>손님이 참여하면 나와요</source>
        <translation>Shown once customers join</translation>
    </message>
    <message>
        <source>아직 참여한 손님이 없어서 어림할 것이 없어요. 손해라는 뜻은 아니에요.</source>
        <translation>No customers have joined yet, so there is nothing to estimate. It doesn't mean a loss.</translation>
    </message>
    <message>
        <source>쓴 돈 %1원</source>
        <translation>Money spent: %1 won</translation>
    </message>
    <message>
        <source>(번 돈 − 쓴 돈) ÷ 쓴 돈 × 100
(%1 − %2) ÷ %2 × 100 = %3%

쓴 돈 %2원 = 채널이 알려 준 광고비 %4원 + 계획한 경품·준비·운영비 %5원

번 돈은 계획에서 어림한 숫자라 실제와 달라요.</source>
        <translation>(earned − spent) ÷ spent × 100
(%1 − %2) ÷ %2 × 100 = %3%

Spent %2 won = ad costs the channels told us, %4 won + planned prizes, preparation and running costs, %5 won

Earned is an estimate from the plan, so the real number differs.</translation>
    </message>
    <message>
        <source>계획한 매출이 없어요</source>
        <translation>No sales in the plan</translation>
    </message>
    <message>
        <source>계획한 추가 매출 %1을 참여한 손님 수만큼 나누어 어림해요. 아직 참여한 손님이 없어요.</source>
        <translation>We estimate it from the planned extra sales of %1, in proportion to the customers who joined. No one has joined yet.</translation>
    </message>
    <message>
        <source>원</source>
        <translation>won</translation>
    </message>
    <message>
        <source>계획은 %1원</source>
        <translation>Planned: %1 won</translation>
    </message>
    <message>
        <source>계획한 추가 매출 × 참여한 손님 ÷ 계획한 손님
%1원 × %2명 ÷ %3명 = %4원

계산대에서 잰 매출이 아니라 어림한 숫자예요.</source>
        <translation>Planned extra sales × customers who joined ÷ planned customers
%1 won × %2 ÷ %3 = %4 won

This is an estimate, not sales measured at the counter.</translation>
    </message>
    <message>
        <source>10000</source>
        <translation>1000</translation>
    </message>
    <message>
        <source>100000000</source>
        <translation>1000000</translation>
    </message>
</context>
<context>
    <name>RuleChecks</name>
    <message>
        <source>예산 안에서 해요.</source>
        <translation>Within the budget.</translation>
    </message>
    <message>
        <source>정하신 예산을 넘을 수 있어요. 광고 채널을 빼거나 기획안을 다시 골라 주세요.</source>
        <translation>It may go over your budget. Remove an ad channel or choose a plan again.</translation>
    </message>
    <message>
        <source>날짜가 알맞아요.</source>
        <translation>The dates are fine.</translation>
    </message>
    <message>
        <source>후기를 써 달라는 조건이 없어요.</source>
        <translation>It doesn't ask for reviews.</translation>
    </message>
    <message>
        <source>후기를 쓰면 무언가를 준다는 말은 법으로 막혀 있어요. 글을 고쳐 주세요.</source>
        <translation>Promising something for a review is against the law. Please change the text.</translation>
    </message>
    <message>
        <source>친구 태그나 공유를 조건으로 걸지 않아요.</source>
        <translation>It doesn't require tagging friends or sharing.</translation>
    </message>
    <message>
        <source>친구 태그나 공유를 조건으로 걸면 인스타그램이 막을 수 있어요. 글을 고쳐 주세요.</source>
        <translation>Instagram may block events that require tagging friends or sharing. Please change the text.</translation>
    </message>
    <message>
        <source>경품 세금 안내가 필요 없거나, 이미 적혀 있어요.</source>
        <translation>A prize tax note isn't needed, or is already there.</translation>
    </message>
    <message>
        <source>5만 원이 넘는 경품은 세금 안내가 있어야 해요.</source>
        <translation>Prizes over 50,000 won need a tax note.</translation>
    </message>
    <message>
        <source>글이 읽기 알맞은 길이예요.</source>
        <translation>The texts are a good length to read.</translation>
    </message>
    <message>
        <source>비어 있거나 너무 긴 글이 있어요. 포스터 글을 봐 주세요.</source>
        <translation>Some text is empty or too long. Please look at the poster text.</translation>
    </message>
</context>
<context>
    <name>SampleEvent</name>
    <message>
        <source>주말엔 반반, 생맥주 추첨</source>
        <translation>Half-and-half weekends, draft beer draw</translation>
    </message>
    <message>
        <source>계산할 때 전화번호만 남기면 추첨해 드려요</source>
        <translation>Leave your phone number when you pay to enter</translation>
    </message>
    <message>
        <source>생맥주 500cc</source>
        <translation>Draft beer 500cc</translation>
    </message>
    <message>
        <source>경품</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>광고</source>
        <translation>Ads</translation>
    </message>
    <message>
        <source>인쇄물</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>예시</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>생맥주 500cc · 50명</source>
        <translation>Draft beer 500cc · 50 winners</translation>
    </message>
    <message>
        <source>마당치킨 · 031-000-0000</source>
        <translation>Madang Chicken · 031-000-0000</translation>
    </message>
</context>
<context>
    <name>SettingsGroups</name>
    <message>
        <source>가게</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>계정</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>채널</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>올리기</source>
        <translation>Publishing</translation>
    </message>
    <message>
        <source>화면</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>자료</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>연습과 주소</source>
        <translation>Practice, addresses</translation>
    </message>
    <message>
        <source>정보</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>StoreSettings</name>
    <message>
        <source>가게 카드 열기</source>
        <translation>Open store card</translation>
    </message>
    <message>
        <source>가게 카드</source>
        <translation>Store card</translation>
    </message>
    <message>
        <source>이름, 로고, 색, 사진, 여는 시간처럼 포스터와 글에 쓰이는 것들이에요.</source>
        <translation>Name, logo, colors, photos, opening hours and the like, used in posters and texts.</translation>
    </message>
    <message>
        <source>상호 업종 전화번호 주소 로고 색깔 사진 말투 영업시간 지도</source>
        <translation>shop name business type phone address logo color photo tone opening hours map</translation>
    </message>
</context>
<context>
    <name>madang::AccountCard</name>
    <message>
        <source>가입하기</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>로그인하기</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>비밀번호 바꾸기</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>로그아웃하기</source>
        <translation>Log out</translation>
    </message>
    <message>
        <source>이 컴퓨터에서 로그아웃할까요?</source>
        <translation>Log out on this computer?</translation>
    </message>
    <message>
        <source>이벤트와 손님은 이 컴퓨터에 그대로 있어요. 인터넷이 없어도 바로 로그아웃돼요.</source>
        <translation>Your events and customers stay on this computer. You can log out right away, even without internet.</translation>
    </message>
    <message>
        <source>로그인됨</source>
        <translation>Logged in</translation>
    </message>
    <message>
        <source>로그아웃됨</source>
        <translation>Logged out</translation>
    </message>
    <message>
        <source>가입 안 함</source>
        <translation>Not signed up</translation>
    </message>
    <message>
        <source>가입하지 않아도 이 컴퓨터에서는 모두 쓸 수 있어요. 여러 컴퓨터에서 같은 가게를 쓸 때 가입해 주세요.</source>
        <translation>You can use everything on this computer without signing up. Sign up to use the same store on several computers.</translation>
    </message>
</context>
<context>
    <name>madang::AccountModel</name>
    <message>
        <source>가입하고 있어요</source>
        <translation>Signing up</translation>
    </message>
    <message>
        <source>가입했어요. 이제 여러 컴퓨터에서 쓸 준비가 됐어요.</source>
        <translation>You're signed up. Now you're ready to use several computers.</translation>
    </message>
    <message>
        <source>로그인하고 있어요</source>
        <translation>Logging in</translation>
    </message>
    <message>
        <source>로그아웃했어요. 이벤트와 손님은 이 컴퓨터에 그대로 있어요.</source>
        <translation>You're logged out. Your events and customers are still on this computer.</translation>
    </message>
    <message>
        <source>비밀번호를 바꾸고 있어요</source>
        <translation>Changing the password</translation>
    </message>
    <message>
        <source>비밀번호를 바꿨어요. 다른 컴퓨터에서는 다시 로그인해 주세요.</source>
        <translation>The password is changed. Please log in again on your other computers.</translation>
    </message>
    <message>
        <source>지금 비밀번호가 맞지 않아요. 앞으로 %1번 더 틀리면 잠시 잠가요.</source>
        <translation>The current password is wrong. Wrong tries left before a short lock: %1.</translation>
    </message>
    <message>
        <source>확인하고 있어요</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>번호를 모두 지웠어요. 새 번호를 정해 주세요.</source>
        <translation>All PINs are deleted. Please set a new one.</translation>
    </message>
</context>
<context>
    <name>madang::AddressesModel</name>
    <message>
        <source>Claude</source>
        <translation>Claude</translation>
    </message>
    <message>
        <source>GPT</source>
        <translation>GPT</translation>
    </message>
    <message>
        <source>GPT 그림</source>
        <translation>GPT pictures</translation>
    </message>
    <message>
        <source>Stability AI</source>
        <translation>Stability AI</translation>
    </message>
    <message>
        <source>인스타그램</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>네이버</source>
        <translation>Naver</translation>
    </message>
    <message>
        <source>카카오</source>
        <translation>Kakao</translation>
    </message>
    <message>
        <source>KT 광고 (우리동네TV, 지니TV, 링고비즈)</source>
        <translation>KT ads (Neighborhood TV, Genie TV, RingoBiz)</translation>
    </message>
    <message>
        <source>그림을 두는 서버</source>
        <translation>Picture server</translation>
    </message>
    <message>
        <source>국세청 조회</source>
        <translation>Tax office check</translation>
    </message>
    <message>
        <source>쓸 수 없는 주소라 바꾸지 않았어요. https://로 시작하게 적어 주세요. 가게 안의 컴퓨터라면 http://192.168.0.5:7860처럼 적어도 돼요.</source>
        <translation>This address can't be used, so we didn't change it. Please start it with https://. For a computer in your store, one like http://192.168.0.5:7860 is fine too.</translation>
    </message>
</context>
<context>
    <name>madang::AiConnectionSettings</name>
    <message>
        <source>Claude 먼저</source>
        <translation>Claude first</translation>
    </message>
    <message>
        <source>GPT 먼저</source>
        <translation>GPT first</translation>
    </message>
    <message>
        <source>무료 추천만</source>
        <translation>Free only</translation>
    </message>
    <message>
        <source>지금은 연습 중이라 AI에 묻지 않고 돈도 들지 않아요. 열쇠를 넣어 두면 진짜로 쓸 때 바로 이어져요.</source>
        <translation>You're in practice mode, so AI isn't asked and nothing is charged. Add your key now and it works as soon as you go live.</translation>
    </message>
</context>
<context>
    <name>madang::AiCostSettings</name>
    <message>
        <source>내역 보기</source>
        <translation>See details</translation>
    </message>
    <message>
        <source>AI 비용 내역 보기</source>
        <translation>See AI cost details</translation>
    </message>
    <message>
        <source>0원부터 %1까지 적을 수 있어요.</source>
        <translation>You can enter 0 to %1.</translation>
    </message>
    <message>
        <source>한 달 한도</source>
        <translation>Most to spend in a month</translation>
    </message>
</context>
<context>
    <name>madang::AiCostsPage</name>
    <message>
        <source>AI 비용</source>
        <translation>AI costs</translation>
    </message>
    <message>
        <source>설정으로</source>
        <translation>To settings</translation>
    </message>
    <message>
        <source>다음 달</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>달러로 받는 값을 정해 둔 환율로 바꾼 금액이에요. 카드 명세서의 금액과 조금 다를 수 있어요. 끝을 알 수 없었던 물음은 가장 많이 들었을 때의 값으로 세요.</source>
        <translation>Dollar prices, turned into won at a set rate. Your card bill may differ a little. A question whose outcome we couldn't learn counts at the most it could have cost.</translation>
    </message>
    <message>
        <source>AI 비용 내역</source>
        <translation>AI cost details</translation>
    </message>
    <message>
        <source>이달에는 AI에 쓴 돈이 없어요</source>
        <translation>No money spent on AI this month</translation>
    </message>
    <message>
        <source>AI에 기획안을 부탁하면 하나하나 여기에 적혀요.</source>
        <translation>Each time you ask AI for plans, it is listed here.</translation>
    </message>
    <message>
        <source>이전 달</source>
        <translation>Previous month</translation>
    </message>
</context>
<context>
    <name>madang::AiModel</name>
    <message>
        <source>마당을 끌 때까지만 기억해요.</source>
        <translation>Remembered only until you close Madang.</translation>
    </message>
    <message>
        <source>열쇠를 넣어 두고 있어요</source>
        <translation>Adding the key</translation>
    </message>
    <message>
        <source>이 글은 열쇠가 아니에요. 빈칸 없이 그대로 붙여 넣어 주세요.</source>
        <translation>This text isn't a key. Please paste it as it is, without spaces.</translation>
    </message>
    <message>
        <source>열쇠를 이 컴퓨터의 열쇠 보관함에 넣었어요. 연결 확인을 눌러 보세요.</source>
        <translation>The key is in this computer's key store. Press Check to try it.</translation>
    </message>
    <message>
        <source>이 컴퓨터에는 열쇠를 안전하게 둘 곳이 없어요. 마당을 끌 때까지만 기억할게요.</source>
        <translation>This computer has no safe place for keys. We will remember it only until you close Madang.</translation>
    </message>
    <message>
        <source>열쇠를 지우고 있어요</source>
        <translation>Deleting the key</translation>
    </message>
    <message>
        <source>열쇠를 지웠어요.</source>
        <translation>The key is deleted.</translation>
    </message>
    <message>
        <source>이제 쓰지 않지만 열쇠 보관함에서 지우지 못했어요. 보관함을 열고 다시 지워 주세요.</source>
        <translation>It is no longer used, but could not be deleted from the key store. Open the key store and delete it again.</translation>
    </message>
    <message>
        <source>모델 목록을 받고 있어요</source>
        <translation>Getting the model list</translation>
    </message>
    <message>
        <source>모델 %1가지를 받았어요. 골라 주세요.</source>
        <translation>Models found: %1. Please choose one.</translation>
    </message>
    <message>
        <source>연결을 확인하고 있어요</source>
        <translation>Checking the connection</translation>
    </message>
    <message>
        <source>연결됐어요. 이제 %1을 받을 수 있어요.</source>
        <translation>Connected. Now available: %1.</translation>
    </message>
</context>
<context>
    <name>madang::AiVendorCard</name>
    <message>
        <source>%1 열쇠(API 키)</source>
        <translation>%1 key (API key)</translation>
    </message>
    <message>
        <source>넣기</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>%1 열쇠 넣기</source>
        <translation>Add %1 key</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>%1 열쇠 지우기</source>
        <translation>Delete %1 key</translation>
    </message>
    <message>
        <source>%1 모델</source>
        <translation>%1 model</translation>
    </message>
    <message>
        <source>모델 목록</source>
        <translation>Get models</translation>
    </message>
    <message>
        <source>%1 모델 목록 받기</source>
        <translation>Get %1 model list</translation>
    </message>
    <message>
        <source>연결 확인</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>%1 연결 확인</source>
        <translation>Check %1 connection</translation>
    </message>
    <message>
        <source>열쇠(API 키)를 붙여 넣으세요</source>
        <translation>Paste your key (API key)</translation>
    </message>
</context>
<context>
    <name>madang::BoardModel</name>
    <message>
        <source>영상을 만드는 프로그램(ffmpeg)이 없어서 영상 대신 멈춘 그림을 보냈어요.</source>
        <translation>The video program (ffmpeg) is missing, so we sent a still picture instead of a video.</translation>
    </message>
    <message>
        <source>영상을 만들지 못해서 영상 대신 멈춘 그림을 보냈어요.</source>
        <translation>The video couldn't be made, so we sent a still picture instead.</translation>
    </message>
    <message>
        <source>영상을 만드는 데 오래 걸려서 영상 대신 멈춘 그림을 보냈어요.</source>
        <translation>The video took too long to make, so we sent a still picture instead.</translation>
    </message>
    <message>
        <source>내려 달라고 했어요. 답을 기다리고 있어요.</source>
        <translation>We asked to take it down. Waiting for an answer.</translation>
    </message>
    <message>
        <source>아직 내리지 못했어요. 조금 뒤에 저절로 다시 해 봐요.</source>
        <translation>It isn't taken down yet. We'll try again by ourselves soon.</translation>
    </message>
    <message>
        <source>차례를 기다리고 있어요.</source>
        <translation>Waiting its turn.</translation>
    </message>
    <message>
        <source>%1 %2에 저절로 보내요.</source>
        <translation>%1 It goes out by itself on %2.</translation>
    </message>
    <message>
        <source>올리기로 한 때(%1)에 마당이 꺼져 있었어요. 지금 올릴까요?</source>
        <translation>Madang was closed at the set time (%1). Publish now?</translation>
    </message>
    <message>
        <source>%1에 올려요.</source>
        <translation>Publishes on %1.</translation>
    </message>
    <message>
        <source>%1 %2초 뒤에 저절로 다시 보내요.</source>
        <translation>%1 We'll send it again by ourselves in %2 s.</translation>
    </message>
    <message>
        <source>다시 보내고 있어요. (%1번째)</source>
        <translation>Sending again. (try %1)</translation>
    </message>
    <message>
        <source>보내고 있어요.</source>
        <translation>Sending.</translation>
    </message>
    <message>
        <source>내리지 못했어요. %1</source>
        <translation>Couldn't take it down. %1</translation>
    </message>
    <message>
        <source>보냈어요. 몇 명에게 닿았는지 여기에서 알려 드려요.</source>
        <translation>Sent. We'll tell you here how many people it reached.</translation>
    </message>
    <message>
        <source>보냈어요. 심사가 끝나면 나가요. 여기에서 알려 드려요.</source>
        <translation>Sent. It goes out after review. We'll tell you here.</translation>
    </message>
    <message>
        <source>잘 올라갔어요.</source>
        <translation>It's up.</translation>
    </message>
    <message>
        <source>잘 올라갔어요. 눌러서 볼 수 있어요.</source>
        <translation>It's up. Press to see it.</translation>
    </message>
    <message>
        <source>글을 복사해 드릴게요. 열린 곳에 붙여 넣고, 포스터를 올린 다음 알려 주세요.</source>
        <translation>We'll copy the text for you. Paste it in the page that opens, upload the poster, then tell us.</translation>
    </message>
    <message>
        <source>내렸어요. 이제 나가지 않아요.</source>
        <translation>Taken down. It no longer runs.</translation>
    </message>
    <message>
        <source>%1 %2초 뒤에 다시 올릴 수 있어요.</source>
        <translation>%1 You can publish again in %2 s.</translation>
    </message>
    <message>
        <source>이번에는 올리지 않기로 했어요.</source>
        <translation>You chose not to publish this time.</translation>
    </message>
    <message>
        <source>채널의 말: %1</source>
        <translation>The channel says: %1</translation>
    </message>
</context>
<context>
    <name>madang::BoardPage</name>
    <message>
        <source>홈으로</source>
        <translation>Go Home</translation>
    </message>
    <message>
        <source>안 된 곳만 다시</source>
        <translation>Retry what failed</translation>
    </message>
    <message>
        <source>결과 보기</source>
        <translation>View results</translation>
    </message>
    <message>
        <source>%1에서 내릴까요?</source>
        <translation>Take down from %1?</translation>
    </message>
    <message>
        <source>이미 시작한 광고는 위약금이 들 수 있고, 다시 올리면 처음부터 심사해요.</source>
        <translation>An ad that has started may have a cancellation fee, and publishing again means a new review.</translation>
    </message>
    <message>
        <source>내리기</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>글을 복사했어요. 열린 곳에 붙여 넣어 주세요.</source>
        <translation>The text is copied. Please paste it in the page that opened.</translation>
    </message>
    <message>
        <source>수고하셨어요! 이제 손님을 맞이하면 돼요.</source>
        <translation>Well done! Now just welcome your customers.</translation>
    </message>
    <message>
        <source>포스터를 준비하고 있어요</source>
        <translation>Preparing the posters</translation>
    </message>
    <message>
        <source>아직 올린 곳이 없어요</source>
        <translation>Nothing published yet</translation>
    </message>
    <message>
        <source>올리고 있어요. 다른 일을 하셔도 돼요</source>
        <translation>Publishing. You can do other things</translation>
    </message>
    <message>
        <source>예약해 두었어요. 그때 컴퓨터를 켜 두세요</source>
        <translation>Scheduled. Keep the computer on then</translation>
    </message>
    <message>
        <source>올라갔는지 봐 주셔야 할 곳이 있어요</source>
        <translation>Please check if some of these went up</translation>
    </message>
    <message>
        <source>올리지 못한 곳이 있어요</source>
        <translation>Some places weren't published</translation>
    </message>
    <message>
        <source>아직 올리지 못했어요</source>
        <translation>We couldn't publish it yet</translation>
    </message>
    <message>
        <source>직접 올릴 곳이 %1곳 남았어요</source>
        <translation>%1 left to publish yourself</translation>
    </message>
    <message>
        <source>모두 보냈어요. %1곳은 답을 기다려요</source>
        <translation>All sent. %1 awaiting an answer</translation>
    </message>
    <message>
        <source>모두 올렸어요!</source>
        <translation>All published!</translation>
    </message>
    <message>
        <source>%1개 중 %2개 올렸어요</source>
        <translation>%2 of %1 published</translation>
    </message>
    <message>
        <source> · %1개 답을 기다리는 중</source>
        <translation> · %1 awaiting an answer</translation>
    </message>
    <message>
        <source> · 연습이라 실제로 나가지는 않아요</source>
        <translation> · practice, so nothing really goes out</translation>
    </message>
</context>
<context>
    <name>madang::BoardTile</name>
    <message>
        <source>%1 진행</source>
        <translation>%1 progress</translation>
    </message>
    <message>
        <source>올라간 것 보기</source>
        <translation>See it live</translation>
    </message>
    <message>
        <source>포스터 파일 보기</source>
        <translation>See poster file</translation>
    </message>
    <message>
        <source>내리기</source>
        <translation>Take down</translation>
    </message>
    <message>
        <source>지금 올리기</source>
        <translation>Publish now</translation>
    </message>
    <message>
        <source>올리지 않기</source>
        <translation>Don't publish</translation>
    </message>
    <message>
        <source>다시 올리기</source>
        <translation>Publish again</translation>
    </message>
    <message>
        <source>올라가 있어요</source>
        <translation>It's there</translation>
    </message>
    <message>
        <source>없어요, 다시 올리기</source>
        <translation>Not there, retry</translation>
    </message>
    <message>
        <source>글 복사하고 열기</source>
        <translation>Copy text and open</translation>
    </message>
    <message>
        <source>올렸어요</source>
        <translation>I published it</translation>
    </message>
    <message>
        <source>전하는 중</source>
        <translation>Delivering</translation>
    </message>
    <message>
        <source>채널 열어 보기</source>
        <translation>Open the channel</translation>
    </message>
    <message>
        <source>%1에 보낸 포스터</source>
        <translation>Poster sent to %1</translation>
    </message>
</context>
<context>
    <name>madang::BookingScreen</name>
    <message>
        <source>예약</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>소식</source>
        <translation>News</translation>
    </message>
    <message>
        <source>사진</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>날짜를 고르고 예약하기</source>
        <translation>Pick a day and book</translation>
    </message>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
</context>
<context>
    <name>madang::BrandColours</name>
    <message>
        <source>첫째 색</source>
        <translation>First color</translation>
    </message>
    <message>
        <source>둘째 색</source>
        <translation>Second color</translation>
    </message>
    <message>
        <source>사진에서 찾기</source>
        <translation>Find in photo</translation>
    </message>
    <message>
        <source>색을 사진에서 찾기</source>
        <translation>Find colors in a photo</translation>
    </message>
    <message>
        <source>직접 고르기</source>
        <translation>Pick</translation>
    </message>
    <message>
        <source>색 직접 고르기</source>
        <translation>Pick a color yourself</translation>
    </message>
    <message>
        <source>색 빼기</source>
        <translation>Clear colors</translation>
    </message>
    <message>
        <source>사진의 색</source>
        <translation>Photo colors</translation>
    </message>
    <message>
        <source>색을 찾을 사진을 골라 주세요</source>
        <translation>Choose a photo to find colors in</translation>
    </message>
    <message>
        <source>그림 (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>사진의 색을 누르면 테두리가 있는 칸에 들어가요.</source>
        <translation>Press a photo color to put it in the outlined box.</translation>
    </message>
    <message>
        <source>포스터의 눈에 띄는 곳에 써요. 글이 잘 읽히도록 조금 밝거나 어둡게 할 수 있어요.</source>
        <translation>Used where posters catch the eye. We may make it a little lighter or darker so text reads well.</translation>
    </message>
</context>
<context>
    <name>madang::BudgetPage</name>
    <message>
        <source>얼마까지 쓰고, 언제 열까요?</source>
        <translation>How much to spend, and when?</translation>
    </message>
    <message>
        <source>손님께 주고 싶은 것 (안 적어도 돼요)</source>
        <translation>What to give customers (optional)</translation>
    </message>
    <message>
        <source>비워 두면 가게에 맞게 추천해 드려요.</source>
        <translation>If empty, we suggest what fits your store.</translation>
    </message>
    <message>
        <source>예: 음료 한 잔, 치킨 반 마리</source>
        <translation>E.g. one drink, half a chicken</translation>
    </message>
    <message>
        <source>최대 얼마까지 쓸까요</source>
        <translation>Most you will spend</translation>
    </message>
    <message>
        <source>시작하는 날</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>끝나는 날</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>일주일</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>2주</source>
        <translation>2 weeks</translation>
    </message>
    <message>
        <source>기획안 받기</source>
        <translation>Get plans</translation>
    </message>
    <message>
        <source>%1일 동안 열어요</source>
        <translation>Days in total: %1</translation>
    </message>
</context>
<context>
    <name>madang::BusinessNumberField</name>
    <message>
        <source>사업자등록번호 (없어도 돼요)</source>
        <translation>Business number (optional)</translation>
    </message>
    <message>
        <source>열 자리를 다 적으면 저장하고 국세청에 물어봐요.</source>
        <translation>Enter all ten digits and we save it and ask the tax office.</translation>
    </message>
    <message>
        <source>직접 확인했어요</source>
        <translation>I checked it</translation>
    </message>
    <message>
        <source>사업자등록번호를 직접 확인했어요</source>
        <translation>I checked the business number myself</translation>
    </message>
    <message>
        <source>다시 물어보기</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>사업자등록번호를 국세청에 다시 물어보기</source>
        <translation>Ask the tax office about the business number again</translation>
    </message>
    <message>
        <source>열 자리를 모두 적거나 비워 두세요.</source>
        <translation>Enter all ten digits or leave it empty.</translation>
    </message>
    <message>
        <source>사업자등록번호, %1</source>
        <translation>Business number, %1</translation>
    </message>
</context>
<context>
    <name>madang::CallScreen</name>
    <message>
        <source>신호가 가는 동안 들려요</source>
        <translation>Heard while it rings</translation>
    </message>
</context>
<context>
    <name>madang::CampaignsModel</name>
    <message>
        <source>오늘 손님 %1명이 참여했어요</source>
        <translation>%1 joined today</translation>
    </message>
    <message>
        <source>오늘은 아직 참여한 손님이 없어요</source>
        <translation>No customers have joined yet today</translation>
    </message>
    <message>
        <source>곧 시작하는 이벤트가 있어요</source>
        <translation>An event starts soon</translation>
    </message>
    <message>
        <source>첫 이벤트를 만들어 볼까요?</source>
        <translation>Shall we make your first event?</translation>
    </message>
    <message>
        <source>지금 진행 중인 이벤트가 없어요</source>
        <translation>No event is running now</translation>
    </message>
    <message>
        <source>제목 없는 이벤트</source>
        <translation>Untitled event</translation>
    </message>
</context>
<context>
    <name>madang::CaptionEditor</name>
    <message>
        <source>처음 글로</source>
        <translation>First words again</translation>
    </message>
    <message>
        <source>%1에 적는 글</source>
        <translation>Words for %1</translation>
    </message>
    <message>
        <source>비워 두면 처음 글이 나가요</source>
        <translation>Left empty, the first words go out</translation>
    </message>
    <message>
        <source>글자 수 %1</source>
        <translation>Letters: %1</translation>
    </message>
</context>
<context>
    <name>madang::CaptionsModel</name>
    <message>
        <source>%1자보다 짧으면 받지 않아요. 조금 더 적어 주세요.</source>
        <translation>Fewer than %1 letters are not taken. Please write a little more.</translation>
    </message>
    <message>
        <source>%1자를 넘었어요. 줄여야 올릴 수 있어요.</source>
        <translation>%1 letters too many. It can be posted once it is shorter.</translation>
    </message>
    <message>
        <source>해시태그는 %1개까지 받아요. 지금 %2개라서 줄여야 올릴 수 있어요.</source>
        <translation>Up to %1 hashtags are taken. There are %2 now; it can be posted with fewer.</translation>
    </message>
    <message>
        <source>@로 부르는 계정은 %1개까지 받아요. 줄여야 올릴 수 있어요.</source>
        <translation>Up to %1 @mentions are taken. It can be posted with fewer.</translation>
    </message>
    <message>
        <source>여기서는 해시태그를 눌러도 아무것도 열리지 않아요. 빼면 더 깔끔해요.</source>
        <translation>Hashtags open nothing here. It is tidier without them.</translation>
    </message>
    <message>
        <source>여기 적은 주소는 눌러지지 않아요. 프로필에 걸거나 '전화 주세요'처럼 적어 주세요.</source>
        <translation>A web address cannot be tapped here. Put it in the profile, or write “call us” instead.</translation>
    </message>
    <message>
        <source>전화를 건 손님이 듣는 말이라 전화번호는 없어도 돼요.</source>
        <translation>Callers hear this, so it needs no telephone number.</translation>
    </message>
    <message>
        <source>소리 내어 읽는 글이라 그림 글자는 빼 주세요.</source>
        <translation>This is read aloud, so please leave out emoji.</translation>
    </message>
</context>
<context>
    <name>madang::CertificateModel</name>
    <message>
        <source>추첨 증서</source>
        <translation>Draw certificate</translation>
    </message>
    <message>
        <source>‘%1’ 코드는 명단에 없어요</source>
        <translation>Code “%1” is not in the list</translation>
    </message>
    <message>
        <source>응모할 때 받은 8글자 코드를 다시 봐 주세요. 0, O, 1, I, L은 쓰지 않아요.</source>
        <translation>Look again at the 8-character code you got when joining. It never uses 0, O, 1, I or L.</translation>
    </message>
    <message>
        <source>모두 %1표 가운데 %2표로 들어 있었어요.</source>
        <translation>It was in with %2 of %1 tickets.</translation>
    </message>
    <message>
        <source>‘%1’ 당첨이에요!</source>
        <translation>“%1” has won!</translation>
    </message>
    <message>
        <source>‘%1’ 예비 %2번이에요</source>
        <translation>“%1” is reserve no. %2</translation>
    </message>
    <message>
        <source>‘%1’ 명단에 있었어요. 이번에는 당첨되지 않았어요</source>
        <translation>“%1” was in the list, and did not win this time</translation>
    </message>
</context>
<context>
    <name>madang::ChannelCard</name>
    <message>
        <source>휴대전화 번호가 아니에요: %1</source>
        <translation>Not a mobile number: %1</translation>
    </message>
    <message>
        <source>한 번에 %1명까지 보낼 수 있어요. 지금은 %2명이에요.</source>
        <translation>You can send to up to %1 at a time. There are %2 now.</translation>
    </message>
    <message>
        <source>받을 번호를 적어 주세요.</source>
        <translation>Please enter the numbers.</translation>
    </message>
    <message>
        <source>%1명에게 보내요.</source>
        <translation>Recipients: %1.</translation>
    </message>
    <message>
        <source>겹치는 번호는 한 번만 보내요.</source>
        <translation>Repeated numbers get it only once.</translation>
    </message>
    <message>
        <source>광고비는 이벤트 예산에서 나가요</source>
        <translation>Ad costs come out of the event budget</translation>
    </message>
</context>
<context>
    <name>madang::ChannelsChart</name>
    <message>
        <source>%1 · %2번 봤어요</source>
        <translation>%1 · Views: %2</translation>
    </message>
    <message>
        <source>%1번</source>
        <translation>Views: %1</translation>
    </message>
    <message>
        <source>아직 몰라요</source>
        <translation>Not known yet</translation>
    </message>
</context>
<context>
    <name>madang::ChannelsModel</name>
    <message>
        <source>연습 연결</source>
        <translation>Practice link</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>매장</source>
        <translation>In store</translation>
    </message>
    <message>
        <source>연결된 채널이 없어요</source>
        <translation>No channels are connected</translation>
    </message>
    <message>
        <source>채널 %1개 가운데 %2개 연결됨</source>
        <translation>%2 of %1 channels connected</translation>
    </message>
    <message>
        <source>연습 채널 %1개 연결됨</source>
        <translation>Practice channels connected: %1</translation>
    </message>
    <message>
        <source>채널 %1개 모두 연결됨</source>
        <translation>All channels connected (%1)</translation>
    </message>
</context>
<context>
    <name>madang::ChartFrame</name>
    <message>
        <source>표로 보기</source>
        <translation>View as table</translation>
    </message>
    <message>
        <source>%1, 표로 보기</source>
        <translation>View as table: %1</translation>
    </message>
    <message>
        <source>%1 표</source>
        <translation>Table: %1</translation>
    </message>
</context>
<context>
    <name>madang::ChatScreen</name>
    <message>
        <source>오늘</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>오전 10:24</source>
        <translation>10:24 AM</translation>
    </message>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
</context>
<context>
    <name>madang::CheckSlip</name>
    <message>
        <source>올리기 전에 한 번 보세요</source>
        <translation>Take a look before you publish</translation>
    </message>
    <message>
        <source>연습</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>실제로 올라가지 않아요. 마음 놓고 눌러 보세요.</source>
        <translation>Nothing is really published. Feel free to try it.</translation>
    </message>
    <message>
        <source>무엇을</source>
        <translation>What</translation>
    </message>
    <message>
        <source>어디에</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>언제</source>
        <translation>When</translation>
    </message>
    <message>
        <source>최대 비용</source>
        <translation>Max cost</translation>
    </message>
    <message>
        <source>아직 고르지 않았어요</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>%1곳: %2</source>
        <translation>%1 in all: %2</translation>
    </message>
    <message>
        <source>손님이 읽는 글</source>
        <translation>What customers read</translation>
    </message>
    <message>
        <source>손님이 읽는 글 (%1)</source>
        <translation>What customers read (%1)</translation>
    </message>
    <message>
        <source>포스터만 나가고, 따로 적는 글은 없어요.</source>
        <translation>Only the poster goes out, with no separate text.</translation>
    </message>
    <message>
        <source>손님 눈으로 보고 고치기</source>
        <translation>See as customers do, and change</translation>
    </message>
    <message>
        <source>함께 올릴 글을 고른 곳 모두 받아요.</source>
        <translation>All chosen channels take the words beside the poster.</translation>
    </message>
</context>
<context>
    <name>madang::CodePage</name>
    <message>
        <source>내 코드 확인</source>
        <translation>Look up my code</translation>
    </message>
    <message>
        <source>응모할 때 받은 8글자 코드</source>
        <translation>The 8-character code from joining</translation>
    </message>
    <message>
        <source>결과로</source>
        <translation>To the result</translation>
    </message>
    <message>
        <source>%1 · %2에 봉인한 명단에서 찾아요.</source>
        <translation>%1 · looking in the list sealed on %2.</translation>
    </message>
    <message>
        <source>뽑은 뒤에 찾아볼 수 있어요.</source>
        <translation>It can be looked up after the draw.</translation>
    </message>
</context>
<context>
    <name>madang::ColourSwatch</name>
    <message>
        <source>없음</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>madang::Confirm</name>
    <message>
        <source>그만두기</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>madang::ConsentBox</name>
    <message>
        <source>%1 (꼭 필요해요)</source>
        <translation>%1 (required)</translation>
    </message>
    <message>
        <source>동의해야 가입할 수 있어요.</source>
        <translation>You need to agree to this to sign up.</translation>
    </message>
    <message>
        <source>읽어 보기</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>%1 읽어 보기</source>
        <translation>Read %1</translation>
    </message>
    <message>
        <source>접기</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>%1 (동의하지 않아도 돼요)</source>
        <translation>%1 (optional)</translation>
    </message>
</context>
<context>
    <name>madang::CostsModel</name>
    <message>
        <source>약 %1</source>
        <translation>About %1</translation>
    </message>
    <message>
        <source>날</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>시각</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>무엇에</source>
        <translation>For what</translation>
    </message>
    <message>
        <source>모델</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>든 돈</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>상태</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1년 %2월</source>
        <translation>%2/%1</translation>
    </message>
    <message>
        <source>%1 썼어요</source>
        <translation>%1 spent</translation>
    </message>
    <message>
        <source>한도 %1 · %2 남았어요</source>
        <translation>Limit %1 · %2 left</translation>
    </message>
    <message>
        <source>한도 %1을 다 썼어요. 다음 달까지 무료 추천만 써요.</source>
        <translation>The %1 limit is used up. Free suggestions only until next month.</translation>
    </message>
    <message>
        <source>이번 달 %1 썼어요 · 한도 %2</source>
        <translation>%1 spent this month · limit %2</translation>
    </message>
</context>
<context>
    <name>madang::CounterModel</name>
    <message>
        <source>누가 계산대에 있나요</source>
        <translation>Who is at the counter?</translation>
    </message>
</context>
<context>
    <name>madang::CouponDialog</name>
    <message>
        <source>쿠폰 그림</source>
        <translation>Coupon picture</translation>
    </message>
    <message>
        <source>이 쿠폰을 보내거나 인쇄해 드리세요</source>
        <translation>Send this coupon or print it</translation>
    </message>
    <message>
        <source>그림 복사</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>그림으로 저장</source>
        <translation>Save as picture</translation>
    </message>
    <message>
        <source>영수증 종이에 인쇄</source>
        <translation>Print on receipt paper</translation>
    </message>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>복사했어요</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>쿠폰을 어디에 저장할까요?</source>
        <translation>Where should the coupon be saved?</translation>
    </message>
    <message>
        <source>쿠폰</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>그림 (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
</context>
<context>
    <name>madang::CouponModel</name>
    <message>
        <source>계산대</source>
        <translation>the counter</translation>
    </message>
    <message>
        <source>쿠폰을 썼어요. 경품을 드리세요</source>
        <translation>The coupon is used. Hand over the prize</translation>
    </message>
    <message>
        <source>이 쿠폰은 이제 다시 쓸 수 없어요.</source>
        <translation>This coupon cannot be used again.</translation>
    </message>
</context>
<context>
    <name>madang::CouponPage</name>
    <message>
        <source>쿠폰 확인</source>
        <translation>Check a coupon</translation>
    </message>
    <message>
        <source>쿠폰 번호를 넣거나 QR을 찍어 주세요</source>
        <translation>Type the coupon's code or scan its QR</translation>
    </message>
    <message>
        <source>손님으로</source>
        <translation>To customers</translation>
    </message>
    <message>
        <source>쿠폰 쓰기</source>
        <translation>Use coupon</translation>
    </message>
    <message>
        <source>잘못 눌렀어요, 되돌리기</source>
        <translation>Wrong tap, take it back</translation>
    </message>
    <message>
        <source>다음 쿠폰</source>
        <translation>Next coupon</translation>
    </message>
</context>
<context>
    <name>madang::CustomerDialog</name>
    <message>
        <source>손님 눈으로 보기</source>
        <translation>As customers see it</translation>
    </message>
    <message>
        <source>다 봤어요</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>madang::CustomerView</name>
    <message>
        <source>손님이 보는 곳</source>
        <translation>Where customers see it</translation>
    </message>
    <message>
        <source>%1 화면</source>
        <translation>%1 screen</translation>
    </message>
</context>
<context>
    <name>madang::DataModel</name>
    <message>
        <source>쓸 수 있는 백업이 없어요. 빈 자료로 시작할 수 있고, 손상된 파일은 지우지 않고 따로 두어요.</source>
        <translation>There is no usable backup. You can start with empty data; the damaged file is kept aside, not deleted.</translation>
    </message>
    <message>
        <source>쓸 수 있는 백업이 없어서 빈 자료로 시작했어요. 손상된 파일은 지우지 않고 저장 폴더에 두었어요.</source>
        <translation>There was no usable backup, so we started with empty data. The damaged file was not deleted; it is in the storage folder.</translation>
    </message>
    <message>
        <source>%1 백업으로 시작했어요. 그때부터 %2까지 적은 것은 없으니 다시 적어 주세요. 손상된 파일은 저장 폴더에 두었어요.</source>
        <translation>Started from the backup of %1. What was added up to %2 is missing, so please add it again. The damaged file is in the storage folder.</translation>
    </message>
    <message>
        <source>%1 백업으로 시작했어요. 빠진 것은 없어요. 손상된 파일은 저장 폴더에 두었어요.</source>
        <translation>Started from the backup of %1. Nothing is missing. The damaged file is in the storage folder.</translation>
    </message>
    <message>
        <source>고른 백업으로 되돌렸어요. 방금까지의 자료는 저장 폴더에 따로 두었어요.</source>
        <translation>Restored the backup you chose. The data until now is set aside in the storage folder.</translation>
    </message>
    <message>
        <source>그 백업은 손상되어서 쓰지 않았어요. 자료는 그대로예요. 다른 날짜를 골라 주세요.</source>
        <translation>That backup is damaged, so we did not use it. Your data is unchanged. Please choose another date.</translation>
    </message>
    <message>
        <source>되돌리지 못했어요.</source>
        <translation>Could not restore.</translation>
    </message>
    <message>
        <source>모두 지웠어요.</source>
        <translation>All deleted.</translation>
    </message>
    <message>
        <source>지우지 못한 파일이 있어요: %1. 저장 폴더에서 직접 지워 주세요.</source>
        <translation>Could not delete some files: %1. Please delete them in the storage folder yourself.</translation>
    </message>
    <message>
        <source>추첨하기 전</source>
        <translation>Before the draw</translation>
    </message>
    <message>
        <source>직접 백업</source>
        <translation>Manual backup</translation>
    </message>
    <message>
        <source>매일 백업</source>
        <translation>Daily backup</translation>
    </message>
    <message>
        <source>백업하고 있어요…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>백업했어요. 아래 목록의 맨 위에 있어요.</source>
        <translation>Backed up. It is at the top of the list below.</translation>
    </message>
    <message>
        <source>파일 하나로 모아서 잠그고 있어요…</source>
        <translation>Gathering into one file and locking it…</translation>
    </message>
    <message>
        <source>옮길 파일을 만들었어요. 새 컴퓨터의 마당에서 ‘파일에서 가져오기’로 열어 주세요. 암호가 있어야 열려요.</source>
        <translation>The file to move is ready. Open it with ‘Import from file’ in Madang on the new computer. It opens only with the password.</translation>
    </message>
    <message>
        <source>암호는 %1자 이상으로 정해 주세요.</source>
        <translation>Use a password of at least %1 characters.</translation>
    </message>
    <message>
        <source>파일을 열어서 살펴보고 있어요…</source>
        <translation>Opening and checking the file…</translation>
    </message>
    <message>
        <source>마당이 만든 파일이 아니거나 손상되었어요. 지금 자료는 그대로예요. 파일을 다시 옮겨 와 주세요.</source>
        <translation>This file was not made by Madang or is damaged. Your current data is unchanged. Please bring the file over again.</translation>
    </message>
    <message>
        <source>가장 최근 백업은 %1에 만들었어요. 그때부터 %2까지 적은 이벤트와 손님은 들어 있지 않아요.</source>
        <translation>The newest backup is from %1. Events and customers added between then and %2 are not in it.</translation>
    </message>
    <message>
        <source>마당을 업데이트하기 전</source>
        <translation>Before updating Madang</translation>
    </message>
    <message>
        <source>가장 최근 백업은 %1에 만들었고, 그 뒤에 적은 것은 없어요.</source>
        <translation>The newest backup is from %1, and nothing was added after that.</translation>
    </message>
</context>
<context>
    <name>madang::DataSettings</name>
    <message>
        <source>그 뒤에 적은 이벤트와 손님은 보이지 않게 돼요. 지금 자료는 지우지 않고 저장 폴더에 따로 두어요. 이미 파기한 손님 정보는 되살아나지 않아요.</source>
        <translation>Newer events and customers will no longer show. Your current data is not deleted; it is set aside in the storage folder. Customer details already erased do not come back.</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>모두 지우기</source>
        <translation>Delete all</translation>
    </message>
    <message>
        <source>지금 백업</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>백업 목록</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>다른 컴퓨터로 옮기기: 이벤트, 손님, 그림을 파일 하나에 모아 암호로 잠가요.</source>
        <translation>Move to another computer: gather events, customers and pictures in one file, locked with a password.</translation>
    </message>
    <message>
        <source>옮길 파일 만들기</source>
        <translation>Make file to move</translation>
    </message>
    <message>
        <source>파일에서 가져오기</source>
        <translation>Import from file</translation>
    </message>
    <message>
        <source>%1 자료로 되돌릴까요?</source>
        <translation>Restore the data from %1?</translation>
    </message>
    <message>
        <source>옮길 파일을 어디에 둘까요?</source>
        <translation>Where should the file go?</translation>
    </message>
    <message>
        <source>마당 자료</source>
        <translation>Madang data</translation>
    </message>
    <message>
        <source>옮길 파일의 암호</source>
        <translation>Password for the file</translation>
    </message>
    <message>
        <source>손님 정보가 들어 있어서 암호로 잠가요. 새 컴퓨터에서 이 암호를 물어요.</source>
        <translation>It holds customer details, so it is locked with a password. The new computer will ask for it.</translation>
    </message>
    <message>
        <source>암호</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>암호 한 번 더</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>파일 만들기</source>
        <translation>Make file</translation>
    </message>
    <message>
        <source>가져올 파일을 골라 주세요</source>
        <translation>Choose a file to import</translation>
    </message>
    <message>
        <source>마당 자료와 백업 (*.madang *.db)</source>
        <translation>Madang data and backups (*.madang *.db)</translation>
    </message>
    <message>
        <source>모든 파일 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>이 파일의 자료로 바꿀까요?</source>
        <translation>Replace your data with this file?</translation>
    </message>
    <message>
        <source>지금 자료는 지우지 않고 저장 폴더에 따로 두어요. 파일을 만들 때 정한 암호를 넣어 주세요.</source>
        <translation>Your current data is kept aside in the storage folder, not deleted. Enter the password set when the file was made.</translation>
    </message>
    <message>
        <source>가져오기</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>아직 백업이 없어요</source>
        <translation>No backups yet</translation>
    </message>
</context>
<context>
    <name>madang::DrawCard</name>
    <message>
        <source>추첨</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>경품 전달</source>
        <translation>Hand over prizes</translation>
    </message>
    <message>
        <source>쿠폰 확인</source>
        <translation>Check a coupon</translation>
    </message>
    <message>
        <source>추첨 시작하기</source>
        <translation>Begin the draw</translation>
    </message>
    <message>
        <source>번호 넣고 뽑기</source>
        <translation>Enter the number and draw</translation>
    </message>
    <message>
        <source>봉인 보기</source>
        <translation>See the seal</translation>
    </message>
    <message>
        <source>결과와 증서</source>
        <translation>Result and certificate</translation>
    </message>
</context>
<context>
    <name>madang::DrawModel</name>
    <message>
        <source>이벤트가 끝나면 추첨할 수 있어요. 마지막 날은 %1이에요.</source>
        <translation>The draw can be held once the event is over. Its last day is %1.</translation>
    </message>
    <message>
        <source>참여한 손님이 없어서 추첨할 수 없어요.</source>
        <translation>Nobody joined, so there is nothing to draw.</translation>
    </message>
    <message>
        <source>손님 %1명 가운데에서 뽑아요. 추첨은 한 번만 할 수 있어요.</source>
        <translation>Drawn from %1 customers. There is only one draw.</translation>
    </message>
    <message>
        <source>명단을 봉인했어요. 이제 번호를 넣으면 당첨자가 나와요.</source>
        <translation>The list is sealed. Enter the number and the winners come out.</translation>
    </message>
    <message>
        <source>명단을 봉인했어요. %1에 번호가 나오면 뽑을 수 있어요.</source>
        <translation>The list is sealed. It can be drawn when the number is out, %1.</translation>
    </message>
    <message>
        <source>%1에 뽑았어요. 당첨자는 %2명이에요.</source>
        <translation>Drawn on %1. Winners: %2.</translation>
    </message>
    <message>
        <source>가게에서 손님이 부른 숫자</source>
        <translation>number called out by a customer in the store</translation>
    </message>
</context>
<context>
    <name>madang::DrawNumberPart</name>
    <message>
        <source>로또 번호 여섯 개를 넣어 주세요</source>
        <translation>Enter the six lottery numbers</translation>
    </message>
    <message>
        <source>손님이 부른 숫자를 넣어 주세요</source>
        <translation>Enter the number the customer called</translation>
    </message>
    <message>
        <source>%1. 보너스 번호는 빼고, 순서는 상관없어요.</source>
        <translation>%1. Without the bonus number, in any order.</translation>
    </message>
    <message>
        <source>아무 숫자나 아홉 자리까지. 손님이 보는 앞에서 넣으면 더 좋아요.</source>
        <translation>Any number of up to nine digits. Best entered where the customer can see it.</translation>
    </message>
    <message>
        <source>로또 당첨 번호 여섯 개</source>
        <translation>Six lottery numbers</translation>
    </message>
    <message>
        <source>손님이 부른 숫자</source>
        <translation>Number the customer called</translation>
    </message>
</context>
<context>
    <name>madang::DrawPage</name>
    <message>
        <source>추첨</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>약속 정하기</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>봉인</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>번호</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>손님으로</source>
        <translation>To customers</translation>
    </message>
    <message>
        <source>다음 순서인 분께 넘겼어요. 증서에도 적었어요.</source>
        <translation>Passed on to the next in line, and noted on the certificate.</translation>
    </message>
    <message>
        <source>%1에 저장했어요.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>그림을 복사했어요. 단톡방에 붙여 넣으세요.</source>
        <translation>Picture copied. Paste it into a chat.</translation>
    </message>
    <message>
        <source>봉인 그림을 어디에 저장할까요?</source>
        <translation>Where should the picture of the seal be saved?</translation>
    </message>
    <message>
        <source>추첨 봉인</source>
        <translation>Draw seal</translation>
    </message>
    <message>
        <source>그림 (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>공유할 그림을 어디에 저장할까요?</source>
        <translation>Where should the picture be saved?</translation>
    </message>
    <message>
        <source>추첨 증서</source>
        <translation>Draw certificate</translation>
    </message>
    <message>
        <source>이대로 봉인할까요?</source>
        <translation>Seal it like this?</translation>
    </message>
    <message>
        <source>%1 봉인하면 명단과 당첨자 수를 바꿀 수 없고, 추첨은 한 번만 할 수 있어요.</source>
        <translation>%1 Once sealed, neither the list nor the number of winners can change, and there is only one draw.</translation>
    </message>
    <message>
        <source>봉인하기</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>증서를 어디에 저장할까요?</source>
        <translation>Where should the certificate be saved?</translation>
    </message>
    <message>
        <source>인쇄용 문서 (*.pdf);;그림 (*.png);;다시 뽑아 볼 수 있는 파일 (*.json)</source>
        <translation>Document to print (*.pdf);;Picture (*.png);;File to draw again from (*.json)</translation>
    </message>
    <message>
        <source>참여한 손님이 없어요</source>
        <translation>Nobody joined</translation>
    </message>
    <message>
        <source>아직 추첨할 때가 아니에요</source>
        <translation>It is not time to draw yet</translation>
    </message>
    <message>
        <source>봉인 다시 보기</source>
        <translation>See the seal again</translation>
    </message>
    <message>
        <source>봉인하고 있어요</source>
        <translation>Sealing</translation>
    </message>
    <message>
        <source>이대로 봉인하기</source>
        <translation>Seal it like this</translation>
    </message>
    <message>
        <source>번호 넣기</source>
        <translation>Enter the number</translation>
    </message>
    <message>
        <source>%1에 열려요</source>
        <translation>Opens %1</translation>
    </message>
    <message>
        <source>뽑고 있어요</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>이 번호로 뽑기</source>
        <translation>Draw with this number</translation>
    </message>
    <message>
        <source>뽑은 뒤에는 다시 뽑을 수 없어요.</source>
        <translation>It cannot be drawn again.</translation>
    </message>
    <message>
        <source>전달 시작하기</source>
        <translation>Begin handing over</translation>
    </message>
</context>
<context>
    <name>madang::DrawPromisePart</name>
    <message>
        <source>봉인 그림을 그리고 있어요</source>
        <translation>Drawing the seal</translation>
    </message>
    <message>
        <source>명단을 봉인했어요</source>
        <translation>The list is sealed</translation>
    </message>
    <message>
        <source>뽑기 전에 이 그림을 남겨 두세요</source>
        <translation>Keep this picture before the draw</translation>
    </message>
    <message>
        <source>휴대폰으로 사진을 찍거나 단톡방에 올려 두면 돼요. 명단이나 당첨자 수가 나중에 조금이라도 바뀌면 이 글자들이 모두 달라져서, 아무도 결과를 의심할 수 없어요.</source>
        <translation>Take a photo of it or post it in a chat. If the list or the number of winners changed later in the least, all of these signs would be others, so nobody can doubt the result.</translation>
    </message>
    <message>
        <source>그림으로 저장</source>
        <translation>Save as picture</translation>
    </message>
    <message>
        <source>그림 복사</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>봉인: %1</source>
        <translation>Seal: %1</translation>
    </message>
    <message>
        <source>%1에 잠갔어요.</source>
        <translation>Locked on %1.</translation>
    </message>
    <message>
        <source>봉인 %1</source>
        <translation>Seal %1</translation>
    </message>
    <message>
        <source>이제 %1만 있으면 돼요.</source>
        <translation>Only one thing is missing now: %1.</translation>
    </message>
    <message>
        <source>%1에 번호가 나오면 여기로 돌아와 번호를 넣어 주세요. 프로그램을 꺼도 괜찮아요.</source>
        <translation>When the number is out, %1, come back here and enter it. The program may be closed until then.</translation>
    </message>
</context>
<context>
    <name>madang::DrawResultPart</name>
    <message>
        <source>당첨자와 예비 당첨자</source>
        <translation>Winners and reserves</translation>
    </message>
    <message>
        <source>다른 분으로 바꾸기</source>
        <translation>Give it to another</translation>
    </message>
    <message>
        <source>내 코드 확인</source>
        <translation>Look up my code</translation>
    </message>
    <message>
        <source>당첨자</source>
        <translation>Winners</translation>
    </message>
    <message>
        <source>증서를 그리고 있어요</source>
        <translation>Drawing the certificate</translation>
    </message>
    <message>
        <source>봉인하기 전의 방식으로 뽑은 추첨이라 증서가 없어요.</source>
        <translation>Drawn the old way, without a seal, so there is no certificate.</translation>
    </message>
    <message>
        <source>증서 저장</source>
        <translation>Save certificate</translation>
    </message>
    <message>
        <source>PDF, 그림(PNG), 다시 뽑아 볼 수 있는 파일(JSON)</source>
        <translation>PDF, picture (PNG), file to draw again from (JSON)</translation>
    </message>
    <message>
        <source>증서 인쇄</source>
        <translation>Print certificate</translation>
    </message>
    <message>
        <source>공유 그림</source>
        <translation>Picture to share</translation>
    </message>
    <message>
        <source>추첨은 이벤트마다 한 번만 할 수 있어요.</source>
        <translation>There is only one draw for an event.</translation>
    </message>
    <message>
        <source>당첨 %1</source>
        <translation>Winner %1</translation>
    </message>
    <message>
        <source>예비 %1</source>
        <translation>Reserve %1</translation>
    </message>
    <message>
        <source>추첨 증서</source>
        <translation>Draw certificate</translation>
    </message>
</context>
<context>
    <name>madang::DrawStage</name>
    <message>
        <source>추첨을 시작해요. %1: %2</source>
        <translation>The draw begins. %1: %2</translation>
    </message>
    <message>
        <source>바로 결과 보기</source>
        <translation>Straight to the result</translation>
    </message>
    <message>
        <source>결과와 증서 보기</source>
        <translation>See result and certificate</translation>
    </message>
    <message>
        <source>당첨 %1: %2, 응모 번호 %3</source>
        <translation>Winner %1: %2, entry number %3</translation>
    </message>
    <message>
        <source>축하드려요! %1 당첨</source>
        <translation>Congratulations! %1</translation>
    </message>
    <message>
        <source>봉인한 명단 %1명 가운데에서</source>
        <translation>Out of a sealed list of %1</translation>
    </message>
    <message>
        <source>당첨</source>
        <translation>Winner</translation>
    </message>
    <message>
        <source>당첨 %1</source>
        <translation>Winner %1</translation>
    </message>
    <message>
        <source>당첨자 %1명은 결과에서 모두 볼 수 있어요</source>
        <translation>All %1 winners are in the result</translation>
    </message>
    <message>
        <source>예비 당첨자 %1명도 함께 정해졌어요</source>
        <translation>%1 reserves were drawn with them</translation>
    </message>
</context>
<context>
    <name>madang::DrawTermsPart</name>
    <message>
        <source>명</source>
        <translation> people</translation>
    </message>
    <message>
        <source>당첨자</source>
        <translation>Winners</translation>
    </message>
    <message>
        <source>예비 당첨자</source>
        <translation>Reserves</translation>
    </message>
    <message>
        <source>예비 당첨자는 연락이 안 되는 분 대신 차례로 받아요. 지금 함께 뽑아 두면 나중에 다시 뽑지 않아도 돼요.</source>
        <translation>Reserves come in turn for whoever cannot be reached. Drawn now, nothing has to be drawn again later.</translation>
    </message>
    <message>
        <source>가게에서 참여한 분은 3표, 다른 분은 1표</source>
        <translation>3 tickets for who joined in the store, 1 for others</translation>
    </message>
    <message>
        <source>누구나 1표씩</source>
        <translation>1 ticket for everybody</translation>
    </message>
    <message>
        <source>당첨될 기회는 어떻게 줄까요?</source>
        <translation>Who has which chance?</translation>
    </message>
    <message>
        <source>지금 가게에 계신 손님이 아무 숫자나 불러요. 바로 뽑을 수 있어요.</source>
        <translation>A customer in the store calls any number. It can be drawn at once.</translation>
    </message>
    <message>
        <source>당첨자를 정할 숫자는 무엇으로 할까요?</source>
        <translation>Which number decides?</translation>
    </message>
    <message>
        <source>이렇게 약속해요</source>
        <translation>This is promised</translation>
    </message>
    <message>
        <source>봉인하면 명단과 약속이 잠겨요. 번호는 그다음에 나오니, 사장님도 누구도 당첨자를 고를 수 없어요.</source>
        <translation>Sealing locks the list and the promise. The number comes after that, so nobody, not even you, can choose the winners.</translation>
    </message>
    <message>
        <source>제%1회, %2 저녁. 토요일 저녁에 번호가 나오면 아무도 미리 알 수 없어요. 가장 믿음직해요.</source>
        <translation>No. %1, on the evening of %2. Nobody can know Saturday evening's numbers beforehand. Trusted most.</translation>
    </message>
    <message>
        <source>누구나 기회가 똑같아요.</source>
        <translation>Everybody has the same chance.</translation>
    </message>
    <message>
        <source>가게에서 참여한 분은 기회가 세 배예요.</source>
        <translation>Who joined in the store has three times the chance.</translation>
    </message>
    <message>
        <source>%1 저녁 로또 제%2회 번호가 나오면 뽑아요.</source>
        <translation>Drawn when lottery no. %2 is out, on the evening of %1.</translation>
    </message>
    <message>
        <source>봉인한 다음, 손님이 부른 숫자로 바로 뽑아요.</source>
        <translation>Drawn right after sealing, with a number a customer calls.</translation>
    </message>
</context>
<context>
    <name>madang::EraseDialog</name>
    <message>
        <source>모두 지우기</source>
        <translation>Delete all</translation>
    </message>
    <message>
        <source>이 컴퓨터에 있는 이벤트, 손님, 포스터, 백업, 열쇠를 모두 지워요. 되돌릴 수 없어요. 이미 올린 글과 다른 곳에 옮겨 둔 파일은 그대로 남아요.</source>
        <translation>This deletes every event, customer, poster, backup and key on this computer. It cannot be undone. Posts already published and files you moved elsewhere stay.</translation>
    </message>
    <message>
        <source>마당의 자료를 모두 지울까요?</source>
        <translation>Delete all Madang data?</translation>
    </message>
    <message>
        <source>지우려면 ‘%1’라고 적어 주세요</source>
        <translation>To delete, type ‘%1’</translation>
    </message>
    <message>
        <source>그만두기</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>madang::EventCard</name>
    <message>
        <source>연습</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>포스터를 그리고 있어요</source>
        <translation>Making the poster</translation>
    </message>
    <message>
        <source>손님 %1명</source>
        <translation>Customers: %1</translation>
    </message>
    <message>
        <source>%1번 봤어요</source>
        <translation>Views: %1</translation>
    </message>
    <message>
        <source>본 횟수는 아직 몰라요</source>
        <translation>Views not known yet</translation>
    </message>
    <message>
        <source>날마다 참여한 손님 곡선, 모두 %1명</source>
        <translation>Curve of customers who joined each day, %1 in all</translation>
    </message>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
</context>
<context>
    <name>madang::EventDelegate</name>
    <message>
        <source>본 횟수</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>참여한 손님</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>연습</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>%1까지 했어요</source>
        <translation>Done up to: %1</translation>
    </message>
</context>
<context>
    <name>madang::EventLine</name>
    <message>
        <source>%1까지 했어요</source>
        <translation>Done up to: %1</translation>
    </message>
    <message>
        <source>연습</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
    <message>
        <source>손님 %1명</source>
        <translation>Customers: %1</translation>
    </message>
    <message>
        <source>%1번 봤어요</source>
        <translation>Views: %1</translation>
    </message>
</context>
<context>
    <name>madang::EventsPage</name>
    <message>
        <source>이벤트</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>새 이벤트 만들기</source>
        <translation>Create new event</translation>
    </message>
    <message>
        <source>전체</source>
        <translation>All</translation>
    </message>
    <message>
        <source>지난</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>이벤트 찾기</source>
        <translation>Find an event</translation>
    </message>
    <message>
        <source>이벤트 목록</source>
        <translation>List of events</translation>
    </message>
    <message>
        <source>아직 만든 이벤트가 없어요</source>
        <translation>No events yet</translation>
    </message>
    <message>
        <source>새 이벤트를 만들면 여기에 모여요.</source>
        <translation>The events you create gather here.</translation>
    </message>
    <message>
        <source>예시 결과 보기</source>
        <translation>View sample results</translation>
    </message>
    <message>
        <source>찾는 이벤트가 없어요</source>
        <translation>No matching events</translation>
    </message>
    <message>
        <source>다른 말로 찾거나 전체를 보세요.</source>
        <translation>Try other words or view all.</translation>
    </message>
    <message>
        <source>전체 보기</source>
        <translation>View all</translation>
    </message>
    <message>
        <source>‘%1’ 임시저장을 지울까요?</source>
        <translation>Delete the saved draft ‘%1’?</translation>
    </message>
    <message>
        <source>지우면 되돌릴 수 없어요.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>‘%1’ 이벤트를 지금 끝낼까요?</source>
        <translation>End the event ‘%1’ now?</translation>
    </message>
    <message>
        <source>끝내면 손님이 더 참여할 수 없고 다시 열 수 없어요. 채널에 올린 글은 그대로 있어요.</source>
        <translation>Customers can no longer join, and it cannot be reopened. Posts on your channels stay up.</translation>
    </message>
    <message>
        <source>지금 끝내기</source>
        <translation>End now</translation>
    </message>
</context>
<context>
    <name>madang::FileChoice</name>
    <message>
        <source>%1 파일이 그 자리에 없어요. 다시 골라 주세요.</source>
        <translation>The file %1 is no longer there. Please choose it again.</translation>
    </message>
</context>
<context>
    <name>madang::Finder</name>
    <message>
        <source>찾기</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>화면, 설정, 이벤트 이름</source>
        <translation>Screens, settings, event names</translation>
    </message>
    <message>
        <source>찾은 것</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>새 이벤트 만들기</source>
        <translation>Create new event</translation>
    </message>
    <message>
        <source>홈</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>이벤트</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>손님</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>가게</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>설정</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>AI 비용</source>
        <translation>AI costs</translation>
    </message>
    <message>
        <source>쿠폰 확인</source>
        <translation>Check a coupon</translation>
    </message>
</context>
<context>
    <name>madang::FirstStartPage</name>
    <message>
        <source>사장님, 반갑습니다</source>
        <translation>Welcome, good to meet you</translation>
    </message>
    <message>
        <source>가게만 알려 주시면 5분 안에 첫 이벤트를 열 수 있어요.</source>
        <translation>Tell us about your store and open your first event in 5 minutes.</translation>
    </message>
    <message>
        <source>첫 이벤트 만들기</source>
        <translation>Create first event</translation>
    </message>
    <message>
        <source>가게 이름</source>
        <translation>Store name</translation>
    </message>
    <message>
        <source>예: 수원왕갈비통닭</source>
        <translation>e.g. Suwon Galbi Chicken</translation>
    </message>
    <message>
        <source>전화번호</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>포스터 아래에 적어 드려요.</source>
        <translation>Goes at the bottom of the poster.</translation>
    </message>
    <message>
        <source>지역 (안 적어도 돼요)</source>
        <translation>Area (optional)</translation>
    </message>
    <message>
        <source>예: 경기 수원시</source>
        <translation>e.g. Suwon, Gyeonggi</translation>
    </message>
    <message>
        <source>동네에 맞는 이벤트를 추천해 드려요.</source>
        <translation>We suggest events that suit your area.</translation>
    </message>
    <message>
        <source>업종</source>
        <translation>Type of business</translation>
    </message>
    <message>
        <source>포스터를 그리고 있어요</source>
        <translation>Making the poster</translation>
    </message>
    <message>
        <source>적으시는 대로 포스터가 만들어져요</source>
        <translation>The poster takes shape as you type</translation>
    </message>
    <message>
        <source>우리 가게 첫 이벤트</source>
        <translation>Our store’s first event</translation>
    </message>
    <message>
        <source>%1 첫 이벤트</source>
        <translation>First event at %1</translation>
    </message>
    <message>
        <source>오시는 분께 작은 선물</source>
        <translation>A small gift when you visit</translation>
    </message>
    <message>
        <source>매장에서 전화번호만 남기면 참여 끝!</source>
        <translation>Leave your phone number in store and you’re in!</translation>
    </message>
    <message>
        <source>우리 가게</source>
        <translation>Our store</translation>
    </message>
    <message>
        <source>가게 이름이 들어간 포스터 미리보기</source>
        <translation>Preview of the poster with your store name</translation>
    </message>
</context>
<context>
    <name>madang::FoldedText</name>
    <message>
        <source>접기</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>더 보기</source>
        <translation>more</translation>
    </message>
</context>
<context>
    <name>madang::ForgetPinsDialog</name>
    <message>
        <source>번호를 잊으셨나요?</source>
        <translation>Forgot the PIN?</translation>
    </message>
    <message>
        <source>계정으로 로그인하면 사장님과 직원의 번호를 모두 지워요. 그다음 새로 정하면 돼요.</source>
        <translation>Log in with your account and all PINs, yours and the staff’s, are deleted. Then you can set new ones.</translation>
    </message>
    <message>
        <source>번호 지우기</source>
        <translation>Delete PINs</translation>
    </message>
    <message>
        <source>비밀번호</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>madang::FormDialog</name>
    <message>
        <source>그만두기</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>madang::GoalPage</name>
    <message>
        <source>무엇을 위해 하나요?</source>
        <translation>What is it for?</translation>
    </message>
    <message>
        <source>다음: 예산 정하기</source>
        <translation>Next: set budget</translation>
    </message>
</context>
<context>
    <name>madang::HandoverModel</name>
    <message>
        <source>기한 지남</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>지금</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>당첨자</source>
        <translation>Winners</translation>
    </message>
    <message>
        <source>언제까지</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>%1일 지났어요</source>
        <translation>%1 days late</translation>
    </message>
    <message>
        <source>%1까지 연락</source>
        <translation>contact until %1</translation>
    </message>
    <message>
        <source>%1까지 답</source>
        <translation>answer until %1</translation>
    </message>
    <message>
        <source>받으러 오시면 전달</source>
        <translation>hand over when they come</translation>
    </message>
    <message>
        <source>%1 전달</source>
        <translation>handed over %1</translation>
    </message>
    <message>
        <source>다음 분께 넘김</source>
        <translation>went to the next</translation>
    </message>
    <message>
        <source>아직 당첨자가 없어요</source>
        <translation>There are no winners yet</translation>
    </message>
    <message>
        <source>경품을 모두 전달했어요. 수고하셨어요!</source>
        <translation>All prizes are handed over. Well done!</translation>
    </message>
    <message>
        <source>7일이 지난 분이 %1명 있어요. 먼저 챙겨 주세요</source>
        <translation>%1 are past their 7 days. See to them first</translation>
    </message>
    <message>
        <source>전달할 경품이 %1개 남았어요</source>
        <translation>%1 prizes to hand over</translation>
    </message>
    <message>
        <source>%1 %2개 중 %3개 남음</source>
        <translation>%1: %3 of %2 left</translation>
    </message>
    <message>
        <source>%1 · 드릴 분보다 %2개 모자라요</source>
        <translation>%1 · %2 too few</translation>
    </message>
    <message>
        <source>전달 보드</source>
        <translation>the board</translation>
    </message>
</context>
<context>
    <name>madang::HandoverPage</name>
    <message>
        <source>경품 전달</source>
        <translation>Hand over prizes</translation>
    </message>
    <message>
        <source>아직 당첨자가 없어요</source>
        <translation>There are no winners yet</translation>
    </message>
    <message>
        <source>추첨을 마치면 당첨자가 여기에 모여요. 연락하고, 전달하고, 표시해 두기만 하면 돼요.</source>
        <translation>Winners come here after the draw. Contact them, hand over, and tick it off.</translation>
    </message>
    <message>
        <source>추첨 결과로</source>
        <translation>To the result</translation>
    </message>
    <message>
        <source>쿠폰 확인</source>
        <translation>Check a coupon</translation>
    </message>
    <message>
        <source>%1에 저장했어요.</source>
        <translation>Saved as %1.</translation>
    </message>
    <message>
        <source>‘%1’로 옮겼어요. 잘못 눌렀으면 ‘한 단계 되돌리기’를 누르세요.</source>
        <translation>Now “%1”. If that was a wrong tap, press “One step back”.</translation>
    </message>
    <message>
        <source>다음 순서인 분께 넘겼어요.</source>
        <translation>Passed on to the next in line.</translation>
    </message>
    <message>
        <source>당첨자 목록</source>
        <translation>List of winners</translation>
    </message>
</context>
<context>
    <name>madang::HomePage</name>
    <message>
        <source>새 이벤트 만들기</source>
        <translation>Create new event</translation>
    </message>
    <message>
        <source>함께 진행 중</source>
        <translation>Also running</translation>
    </message>
    <message>
        <source>이어서 만들기</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>예정</source>
        <translation>Coming up</translation>
    </message>
    <message>
        <source>지난 이벤트</source>
        <translation>Past events</translation>
    </message>
    <message>
        <source>홈</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>다섯 가지만 고르면 포스터까지 만들어 드려요</source>
        <translation>Choose five things and we make it all, poster included</translation>
    </message>
    <message>
        <source>목적, 예산, 기획안, 포스터, 올릴 곳. 5분이면 끝나요.</source>
        <translation>Purpose, budget, plan, poster, where to publish. Done in 5 minutes.</translation>
    </message>
    <message>
        <source>끝나면 이런 결과를 볼 수 있어요. 아래는 지어낸 예시예요.</source>
        <translation>When it ends, you see results like these. This is a made-up example.</translation>
    </message>
    <message>
        <source>예시</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>채널 연결 보기</source>
        <translation>View connections</translation>
    </message>
</context>
<context>
    <name>madang::HoursEditor</name>
    <message>
        <source>여는 시간을 알릴게요</source>
        <translation>Share opening hours</translation>
    </message>
    <message>
        <source>평일 같게</source>
        <translation>Same on weekdays</translation>
    </message>
    <message>
        <source>평일</source>
        <translation>Weekdays</translation>
    </message>
    <message>
        <source>월</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>화</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>수</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>목</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>금</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>토</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>일</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>쉬는 시간은 여는 시간 안에 있어야 해요.</source>
        <translation>The break must be within opening hours.</translation>
    </message>
</context>
<context>
    <name>madang::HoursLine</name>
    <message>
        <source>쉬는 시간</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>%1 여는 날</source>
        <translation>%1: open</translation>
    </message>
    <message>
        <source>%1 쉬는 시간 있음</source>
        <translation>%1: has a break</translation>
    </message>
    <message>
        <source>%1 여는 시각</source>
        <translation>%1: opens at</translation>
    </message>
    <message>
        <source>%1 닫는 시각</source>
        <translation>%1: closes at</translation>
    </message>
    <message>
        <source>%1 쉬는 시간 시작</source>
        <translation>%1: break starts</translation>
    </message>
    <message>
        <source>%1 쉬는 시간 끝</source>
        <translation>%1: break ends</translation>
    </message>
</context>
<context>
    <name>madang::ImportColumnsCard</name>
    <message>
        <source>이렇게 알아들었어요</source>
        <translation>This is how we read it</translation>
    </message>
    <message>
        <source>다르면 여기에서 바꿔 주세요. 표가 바로 바뀌어요.</source>
        <translation>If it is wrong, change it here. The table changes right away.</translation>
    </message>
    <message>
        <source>%1 (없어도 돼요)</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>없음</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>madang::ImportModel</name>
    <message>
        <source>%1열</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>%1번째 줄: %2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>그 밖에 %1줄이 더 있어요</source>
        <translation>And %1 more</translation>
    </message>
    <message>
        <source>방금 손님 %1명을 가져왔어요.</source>
        <translation>Customers just imported: %1.</translation>
    </message>
    <message>
        <source>방금 %1일의 매출을 가져왔어요.</source>
        <translation>Days of sales just imported: %1.</translation>
    </message>
    <message>
        <source>이미 추첨한 이벤트라서 되돌릴 수 없어요. 바뀐 것은 없어요.</source>
        <translation>Already drawn, so the import cannot be undone. Nothing has changed.</translation>
    </message>
    <message>
        <source>가져온 뒤에 다시 적은 날이 있어서 되돌리지 않았어요. 그날의 매출을 직접 고쳐 주세요.</source>
        <translation>Some days were entered again after the import, so it was not undone. Please correct those days’ sales yourself.</translation>
    </message>
</context>
<context>
    <name>madang::ImportPage</name>
    <message>
        <source>파일에서 손님 가져오기</source>
        <translation>Import customers from a file</translation>
    </message>
    <message>
        <source>파일에서 매출 가져오기</source>
        <translation>Import sales from a file</translation>
    </message>
    <message>
        <source>멈추기</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>잘못 가져왔으면 프로그램을 닫기 전까지 한꺼번에 되돌릴 수 있어요.</source>
        <translation>If it was a mistake, you can undo it all at once until you close the program.</translation>
    </message>
    <message>
        <source>방금 가져온 것 되돌리기</source>
        <translation>Undo the last import</translation>
    </message>
    <message>
        <source>뒤로</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>다른 파일 고르기</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>가져올 파일을 골라 주세요</source>
        <translation>Choose a file to import</translation>
    </message>
    <message>
        <source>엑셀과 CSV (*.xlsx *.csv *.txt *.tsv);;모든 파일 (*)</source>
        <translation>Excel and CSV (*.xlsx *.csv *.txt *.tsv);;All files (*)</translation>
    </message>
    <message>
        <source>엑셀이나 CSV 파일을 골라 주세요</source>
        <translation>Choose an Excel or CSV file</translation>
    </message>
    <message>
        <source>전화번호가 적힌 손님 명단이면 돼요. 넣기 전에 무엇이 들어가는지 먼저 보여 드려요.</source>
        <translation>A list of customers with phone numbers will do. We show you what goes in before adding it.</translation>
    </message>
    <message>
        <source>포스나 카드 단말기에서 저장한 파일이면 돼요. 적기 전에 무엇이 바뀌는지 먼저 보여 드려요.</source>
        <translation>A file saved from your POS or card terminal will do. We show you what changes before entering it.</translation>
    </message>
    <message>
        <source>가져오지 못했어요</source>
        <translation>Could not import</translation>
    </message>
    <message>
        <source>%1 파일을 읽고 있어요.</source>
        <translation>Reading the file %1.</translation>
    </message>
    <message>
        <source>손님 넣기</source>
        <translation>Add customers</translation>
    </message>
    <message>
        <source>매출 적기</source>
        <translation>Enter sales</translation>
    </message>
    <message>
        <source>손님 %1명 넣기</source>
        <translation>Add customers (%1)</translation>
    </message>
    <message>
        <source>%1일 매출 적기</source>
        <translation>Enter sales (days: %1)</translation>
    </message>
    <message>
        <source>손님 보기</source>
        <translation>View customers</translation>
    </message>
    <message>
        <source>결과 보기</source>
        <translation>View results</translation>
    </message>
    <message>
        <source>파일 고르기</source>
        <translation>Choose file</translation>
    </message>
</context>
<context>
    <name>madang::ImportPreviewPart</name>
    <message>
        <source>이 손님들은 참여에 동의했어요</source>
        <translation>These customers agreed to join</translation>
    </message>
    <message>
        <source>이벤트에 참여하고 연락을 받는 데 동의한 손님만 넣을 수 있어요. 동의를 확인하면 넣기 단추가 켜져요.</source>
        <translation>You can add only customers who agreed to join the event and be contacted. Confirm this and the Add button turns on.</translation>
    </message>
    <message>
        <source>이렇게 저장돼요</source>
        <translation>How it will be saved</translation>
    </message>
    <message>
        <source>쓸 수 없는 줄과 그 까닭</source>
        <translation>Rows we cannot use, and why</translation>
    </message>
    <message>
        <source>이렇게 저장돼요 (앞의 %1줄)</source>
        <translation>How it will be saved (first %1 rows)</translation>
    </message>
</context>
<context>
    <name>madang::ImportRowsModel</name>
    <message>
        <source>%1번째 줄</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>%1건</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>모름</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>새로 적어요</source>
        <translation>Adds new</translation>
    </message>
    <message>
        <source>이미 그대로예요</source>
        <translation>Already the same</translation>
    </message>
    <message>
        <source>건수를 바꿔요</source>
        <translation>Changes receipts</translation>
    </message>
    <message>
        <source>%1을 바꿔요</source>
        <translation>Replaces %1</translation>
    </message>
    <message>
        <source>파일에서</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>전화번호</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>매출</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>건수</source>
        <translation>Receipts</translation>
    </message>
    <message>
        <source>어떻게 되나요</source>
        <translation>What happens</translation>
    </message>
</context>
<context>
    <name>madang::JoinCard</name>
    <message>
        <source>손님 휴대전화</source>
        <translation>Customer’s mobile</translation>
    </message>
    <message>
        <source>별명 (없어도 돼요)</source>
        <translation>Nickname (optional)</translation>
    </message>
    <message>
        <source>참여시키기</source>
        <translation>Add to event</translation>
    </message>
    <message>
        <source>손님 넣기</source>
        <translation>Add customer</translation>
    </message>
    <message>
        <source>참여했어요. 응모 번호를 알려 드리세요.</source>
        <translation>Joined. Tell the customer the entry number.</translation>
    </message>
    <message>
        <source>번호를 넣고 Enter를 누르면 바로 참여돼요.</source>
        <translation>Type the number and press Enter to join right away.</translation>
    </message>
</context>
<context>
    <name>madang::JoinPageModel</name>
    <message>
        <source>지금 진행 중인 이벤트가 없어서 닫아 두었어요. 이벤트가 시작되면 저절로 열려요.</source>
        <translation>It is closed because no event is running. It opens by itself when one begins.</translation>
    </message>
    <message>
        <source>참여 화면을 여는 중이에요…</source>
        <translation>Opening the page…</translation>
    </message>
    <message>
        <source>안 열리면 휴대폰이 가게 와이파이에 연결됐는지 먼저 봐 주세요.</source>
        <translation>If it does not open, see first whether the phone is on the store&apos;s Wi-Fi.</translation>
    </message>
    <message>
        <source>다른 프로그램이 같은 접속 번호(%1)를 쓰고 있어서 열지 못했어요. 그 프로그램을 끄면 저절로 열려요. 주소를 바꿔서 열 수도 있는데, 그러면 붙여 둔 QR을 다시 인쇄해야 해요.</source>
        <translation>It could not open because another program uses the same port (%1). Close that program and it opens by itself. You can also open it at another address, but then printed codes must be printed again.</translation>
    </message>
    <message>
        <source>이 컴퓨터가 가게 인터넷에 연결돼 있지 않아서 열지 못했어요. 와이파이나 인터넷 선을 연결하면 저절로 열려요.</source>
        <translation>It could not open because this computer is not connected to the store&apos;s network. Connect to Wi-Fi or plug in the cable, and it opens by itself.</translation>
    </message>
    <message>
        <source>휴대폰으로 참여하세요</source>
        <translation>Join with your phone</translation>
    </message>
    <message>
        <source>가게 와이파이에 연결하고 카메라로 QR을 찍어 주세요</source>
        <translation>Connect to the store&apos;s Wi-Fi and scan the code with your camera</translation>
    </message>
    <message>
        <source>참여 화면이 닫혀 있어서 그림을 만들지 못했어요. 열린 뒤에 다시 눌러 주세요.</source>
        <translation>The picture could not be made because the page is closed. Please try again once it is open.</translation>
    </message>
    <message>
        <source>그림을 저장하지 못했어요. 다른 폴더를 골라 주세요.</source>
        <translation>The picture could not be saved. Please choose another folder.</translation>
    </message>
</context>
<context>
    <name>madang::LivingPreview</name>
    <message>
        <source>포스터를 그리고 있어요</source>
        <translation>Making the poster</translation>
    </message>
    <message>
        <source>지금까지 만든 포스터</source>
        <translation>The poster so far</translation>
    </message>
    <message>
        <source>%1 포스터 미리보기</source>
        <translation>%1 poster preview</translation>
    </message>
    <message>
        <source>답하실 때마다 포스터가 채워져요</source>
        <translation>The poster fills in as you answer</translation>
    </message>
</context>
<context>
    <name>madang::LogInDialog</name>
    <message>
        <source>이메일</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>비밀번호를 적어 주세요.</source>
        <translation>Please enter your password.</translation>
    </message>
    <message>
        <source>로그인할까요?</source>
        <translation>Log in?</translation>
    </message>
    <message>
        <source>가입할 때 적은 이메일과 비밀번호를 적어 주세요.</source>
        <translation>Enter the email and password you signed up with.</translation>
    </message>
    <message>
        <source>로그인하기</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>비밀번호</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>madang::LoginCard</name>
    <message>
        <source>로그인</source>
        <translation>Log in</translation>
    </message>
    <message>
        <source>그만두기</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 로그인 그만두기</source>
        <translation>Cancel %1 login</translation>
    </message>
    <message>
        <source>로그아웃</source>
        <translation>Log out</translation>
    </message>
    <message>
        <source>%1 로그아웃</source>
        <translation>Log out of %1</translation>
    </message>
    <message>
        <source>앱 등록</source>
        <translation>App setup</translation>
    </message>
    <message>
        <source>%1 앱 등록</source>
        <translation>App setup for %1</translation>
    </message>
    <message>
        <source>%1 로그인 뒤의 브라우저 주소</source>
        <translation>Browser address after %1 login</translation>
    </message>
    <message>
        <source>https://… 로 시작하는 주소를 모두 붙여 넣으세요</source>
        <translation>Paste the whole address starting with https://…</translation>
    </message>
    <message>
        <source>이어서 연결하기</source>
        <translation>Finish connecting</translation>
    </message>
    <message>
        <source>%1 앱 키(클라이언트 ID)</source>
        <translation>%1 app key (client ID)</translation>
    </message>
    <message>
        <source>앱 키</source>
        <translation>App key</translation>
    </message>
    <message>
        <source>%1 앱 비밀 키</source>
        <translation>%1 app secret key</translation>
    </message>
    <message>
        <source>비밀 키</source>
        <translation>Secret key</translation>
    </message>
    <message>
        <source>넣기</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>%1 앱 넣기</source>
        <translation>Add %1 app</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>%1 앱 지우기</source>
        <translation>Delete %1 app</translation>
    </message>
    <message>
        <source>앱의 Redirect URI(콜백 주소)로 이 셋을 모두 등록해 주세요.
%1</source>
        <translation>Register all three of these as redirect URIs (callback addresses) of the app.
%1</translation>
    </message>
    <message>
        <source>복사</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>%1에 등록할 주소 복사</source>
        <translation>Copy addresses to register with %1</translation>
    </message>
    <message>
        <source>카페 번호/게시판 번호</source>
        <translation>Cafe number/board number</translation>
    </message>
    <message>
        <source>앱에 등록한 https 주소</source>
        <translation>https address set in the app</translation>
    </message>
    <message>
        <source>적어 두기</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>%1, %2 적어 두기</source>
        <translation>Save %1, %2</translation>
    </message>
    <message>
        <source>인스타그램 토큰</source>
        <translation>Instagram token</translation>
    </message>
    <message>
        <source>토큰</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>토큰으로 연결</source>
        <translation>Connect by token</translation>
    </message>
    <message>
        <source>또는 개발자 사이트에서 만든 토큰을 붙여 넣어도 돼요.</source>
        <translation>Or paste a token made on the developer site.</translation>
    </message>
</context>
<context>
    <name>madang::LoginsModel</name>
    <message>
        <source>앱에 등록한 https 주소를 먼저 적어 주세요.</source>
        <translation>First enter the https address registered in the app.</translation>
    </message>
    <message>
        <source>로그아웃했어요. 이 컴퓨터에 남은 것은 없어요.</source>
        <translation>Logged out. Nothing is left on this computer.</translation>
    </message>
    <message>
        <source>로그아웃했지만 열쇠 보관함에서 지우지 못했어요. 보관함을 열고 다시 로그아웃해 주세요.</source>
        <translation>Logged out, but it could not be deleted from the key store. Open the key store and log out again.</translation>
    </message>
    <message>
        <source>브라우저를 열지 못했어요. 인터넷 창이 열리는지 확인하고 다시 눌러 주세요.</source>
        <translation>The browser did not open. Check that a web page opens, then press again.</translation>
    </message>
    <message>
        <source>앱 키에는 빈칸이나 한글이 없어요. 그대로 복사해 넣어 주세요.</source>
        <translation>An app key has no spaces or Korean letters. Copy and paste it exactly.</translation>
    </message>
    <message>
        <source>앱을 열쇠 보관함에 넣었어요. 이제 로그인해 주세요.</source>
        <translation>The app is in the key store. Now please log in.</translation>
    </message>
    <message>
        <source>이 컴퓨터에는 열쇠를 안전하게 둘 곳이 없어요. 마당을 끌 때까지만 기억할게요.</source>
        <translation>This computer has no safe place for keys. We will remember it only until you close Madang.</translation>
    </message>
    <message>
        <source>앱 키를 지웠어요.</source>
        <translation>App key deleted.</translation>
    </message>
    <message>
        <source>이제 쓰지 않지만 열쇠 보관함에서 지우지 못했어요. 보관함을 열고 다시 지워 주세요.</source>
        <translation>It is no longer used, but could not be deleted from the key store. Open the key store and delete it again.</translation>
    </message>
    <message>
        <source>적어 두었어요.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>카페 번호와 게시판 번호를 숫자로 적어 주세요. 예: 14447337/12</source>
        <translation>Enter the cafe number and board number in digits. e.g. 14447337/12</translation>
    </message>
    <message>
        <source>https로 시작하는 주소를 앱에 등록한 그대로 적어 주세요.</source>
        <translation>Enter the address starting with https exactly as registered in the app.</translation>
    </message>
</context>
<context>
    <name>madang::LogoPart</name>
    <message>
        <source>그림 고르기</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>로고 그림 고르기</source>
        <translation>Choose logo picture</translation>
    </message>
    <message>
        <source>로고 빼기</source>
        <translation>Remove logo</translation>
    </message>
    <message>
        <source>로고로 쓸 그림을 골라 주세요</source>
        <translation>Choose a picture for the logo</translation>
    </message>
    <message>
        <source>그림 (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>가게 로고</source>
        <translation>Store logo</translation>
    </message>
    <message>
        <source>로고 없음</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>배경 되돌리기</source>
        <translation>Restore background</translation>
    </message>
    <message>
        <source>배경 지우기</source>
        <translation>Clear background</translation>
    </message>
    <message>
        <source>배경이 한 가지 색이라 투명하게 지웠어요.</source>
        <translation>The background was plain, so we made it transparent.</translation>
    </message>
    <message>
        <source>JPG나 PNG, 10MB까지. 고르면 바로 저장돼요.</source>
        <translation>JPG or PNG, up to 10 MB. Saved as soon as you choose.</translation>
    </message>
</context>
<context>
    <name>madang::MainWindow</name>
    <message>
        <source>마당</source>
        <translation>Madang</translation>
    </message>
    <message>
        <source>홈</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>이벤트</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>손님</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>결과</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>가게</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>설정</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>madang::MediaSettingsModel</name>
    <message>
        <source>실행할 수 있는 프로그램이 아니라 바꾸지 않았어요. ffmpeg 파일을 골라 주세요.</source>
        <translation>That is not a program that can run, so nothing was changed. Please choose the ffmpeg file.</translation>
    </message>
</context>
<context>
    <name>madang::MoneyChart</name>
    <message>
        <source>경품</source>
        <translation>Prizes</translation>
    </message>
    <message>
        <source>광고</source>
        <translation>Ads</translation>
    </message>
    <message>
        <source>준비</source>
        <translation>Setup</translation>
    </message>
    <message>
        <source>운영</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>%1 (추정)</source>
        <translation>%1 (estimate)</translation>
    </message>
    <message>
        <source>–  아직 몰라요</source>
        <translation>–  Not known yet</translation>
    </message>
</context>
<context>
    <name>madang::ParticipantsModel</name>
    <message>
        <source>잠겨 있어요</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>파기했어요</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>열 수 없어요</source>
        <translation>Cannot open</translation>
    </message>
    <message>
        <source>당첨</source>
        <translation>Winner</translation>
    </message>
    <message>
        <source>응모 번호</source>
        <translation>Entry number</translation>
    </message>
    <message>
        <source>전화번호</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>별명</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>참여한 때</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>추첨</source>
        <translation>Draw</translation>
    </message>
    <message>
        <source>휴대전화 번호를 다시 확인해 주세요. 예: 010-1234-5678</source>
        <translation>Please check the mobile number. e.g. 010-1234-5678</translation>
    </message>
    <message>
        <source>이미 참여한 번호예요. 한 번만 참여해도 추첨에 들어가요.</source>
        <translation>This number has already joined. Once is enough to be in the draw.</translation>
    </message>
    <message>
        <source>지금은 이벤트 기간이 아니에요. 기간: %1</source>
        <translation>The event is not on right now. Dates: %1</translation>
    </message>
    <message>
        <source>손님 정보를 여는 열쇠를 기다리고 있어요. 열리면 전화번호가 보이고 손님을 넣을 수 있어요.</source>
        <translation>Waiting for the key to customer details. Once it opens, phone numbers show and you can add customers.</translation>
    </message>
    <message>
        <source>손님 정보를 여는 열쇠가 암호 파일에 있어요. 설정의 ‘열쇠 보관’에서 암호를 넣으면 열려요.</source>
        <translation>The key to customer details is in a password file. Enter the password under ‘Key store’ in Settings to open it.</translation>
    </message>
    <message>
        <source>손님 정보를 여는 열쇠를 찾지 못했어요. 적어 둔 것은 지우지 않았고, 추첨은 할 수 있어요. 설정의 ‘열쇠 보관’에서 무엇을 할 수 있는지 봐 주세요.</source>
        <translation>The key to customer details was not found. Nothing written was deleted, and you can still draw. See what you can do under ‘Key store’ in Settings.</translation>
    </message>
</context>
<context>
    <name>madang::ParticipantsPage</name>
    <message>
        <source>손님</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>아직 손님을 받을 이벤트가 없어요</source>
        <translation>No event can take customers yet</translation>
    </message>
    <message>
        <source>이벤트를 올리면 여기에서 손님을 참여시킬 수 있어요.</source>
        <translation>Publish an event and you can take in customers here.</translation>
    </message>
    <message>
        <source>연습</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>어느 이벤트의 손님인가요</source>
        <translation>Which event are these customers for?</translation>
    </message>
    <message>
        <source>파일에서 가져오기</source>
        <translation>Import from file</translation>
    </message>
    <message>
        <source>참여한 손님 목록</source>
        <translation>Customers who joined</translation>
    </message>
    <message>
        <source>아직 참여한 손님이 없어요</source>
        <translation>No customers have joined yet</translation>
    </message>
    <message>
        <source>첫 손님의 번호를 넣어 보세요.</source>
        <translation>Enter the first customer's number.</translation>
    </message>
    <message>
        <source>아직 시작 전이에요. %1부터 손님을 넣을 수 있어요.</source>
        <translation>Not started yet. You can add customers from %1.</translation>
    </message>
    <message>
        <source>끝난 이벤트예요. 이제 손님을 더 넣을 수 없어요.</source>
        <translation>This event is over. No more customers can be added.</translation>
    </message>
    <message>
        <source>아직 올리지 않은 이벤트예요. 올린 뒤에 손님을 넣을 수 있어요.</source>
        <translation>Not published yet. You can add customers once it is.</translation>
    </message>
    <message>
        <source>손님 정보가 열리면 손님을 넣을 수 있어요.</source>
        <translation>You can add customers once customer details are unlocked.</translation>
    </message>
    <message>
        <source>참여한 손님 %1명</source>
        <translation>Customers joined: %1</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>madang::PassphraseDialog</name>
    <message>
        <source>%1자 이상. 잊으면 아무도 열 수 없으니 적어 두세요.</source>
        <translation>At least %1 characters. If you forget it, nobody can open it, so write it down.</translation>
    </message>
    <message>
        <source>그만두기</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>위와 달라요. 한/영을 확인해 주세요.</source>
        <translation>This does not match. Check the Korean/English key.</translation>
    </message>
</context>
<context>
    <name>madang::PasswordDialog</name>
    <message>
        <source>비밀번호를 바꿀까요?</source>
        <translation>Change the password?</translation>
    </message>
    <message>
        <source>바꾸면 다른 컴퓨터에서는 다시 로그인해야 해요.</source>
        <translation>You will have to log in again on your other computers.</translation>
    </message>
    <message>
        <source>바꾸기</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>지금 비밀번호</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>새 비밀번호</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>8자 이상, 글자와 숫자와 특수문자를 함께 써 주세요.</source>
        <translation>At least 8 characters, mixing letters, numbers and symbols.</translation>
    </message>
    <message>
        <source>새 비밀번호 한 번 더</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>지금 비밀번호를 적어 주세요.</source>
        <translation>Enter your current password.</translation>
    </message>
    <message>
        <source>위에 적은 것과 달라요.</source>
        <translation>This does not match the one above.</translation>
    </message>
</context>
<context>
    <name>madang::PasswordMeter</name>
    <message>
        <source>비밀번호 세기</source>
        <translation>Password strength</translation>
    </message>
</context>
<context>
    <name>madang::PeopleChart</name>
    <message>
        <source>%1명</source>
        <translation>%1 joined</translation>
    </message>
    <message>
        <source>계획 %1명</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>%1까지 모두 %2명</source>
        <translation>%2 in all by %1</translation>
    </message>
    <message>
        <source>%1 · %2명</source>
        <translation>%1 · %2 joined</translation>
    </message>
</context>
<context>
    <name>madang::PhoneJoinCard</name>
    <message>
        <source>열림</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>주소 바꿔서 열기</source>
        <translation>Open at another address</translation>
    </message>
    <message>
        <source>손님 휴대폰으로 참여받기</source>
        <translation>Joining by customers&apos; phones</translation>
    </message>
    <message>
        <source>가게 와이파이에 연결한 손님이 QR을 찍어 자기 휴대폰으로 참여해요.</source>
        <translation>Customers on the store&apos;s Wi-Fi scan a code and join with their own phone.</translation>
    </message>
    <message>
        <source>그림으로 저장</source>
        <translation>Save as picture</translation>
    </message>
    <message>
        <source>인쇄하기</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>손님이 찍는 QR. 주소는 %1</source>
        <translation>Code for customers to scan. The address is %1</translation>
    </message>
    <message>
        <source>휴대폰 참여 끄기</source>
        <translation>Switch joining by phone off</translation>
    </message>
    <message>
        <source>휴대폰 참여 켜기</source>
        <translation>Switch joining by phone on</translation>
    </message>
    <message>
        <source>QR 그림을 저장할 곳</source>
        <translation>Where to save the picture</translation>
    </message>
    <message>
        <source>그림 (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>손님 참여 QR</source>
        <translation>Code for joining</translation>
    </message>
    <message>
        <source>저장했어요. 인쇄해서 계산대에 세워 두세요.</source>
        <translation>Saved. Print it and put it on the counter.</translation>
    </message>
    <message>
        <source>QR 인쇄</source>
        <translation>Print the code</translation>
    </message>
    <message>
        <source>프린터로 보냈어요.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>인쇄하지 못했어요. 프린터가 켜져 있는지 봐 주세요.</source>
        <translation>It could not be printed. Please see whether the printer is on.</translation>
    </message>
</context>
<context>
    <name>madang::PictureOrder</name>
    <message>
        <source>%1번째</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>%1, 한 칸 위로</source>
        <translation>%1, ask one place sooner</translation>
    </message>
</context>
<context>
    <name>madang::PicturePanel</name>
    <message>
        <source>멈추기</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>그림 그리기 멈추기</source>
        <translation>Stop drawing pictures</translation>
    </message>
    <message>
        <source>기본 그림으로</source>
        <translation>Basic pictures</translation>
    </message>
    <message>
        <source>%1 · 다 됐어요</source>
        <translation>%1 · done</translation>
    </message>
    <message>
        <source>%1 · 그리는 중 %2%</source>
        <translation>%1 · drawing %2%</translation>
    </message>
    <message>
        <source>%1 · 그리는 중</source>
        <translation>%1 · drawing</translation>
    </message>
    <message>
        <source>다른 그림으로 다시 · %1</source>
        <translation>Draw new pictures · %1</translation>
    </message>
    <message>
        <source>AI로 그림 그리기 · %1</source>
        <translation>Draw pictures with AI · %1</translation>
    </message>
    <message>
        <source>스타일을 한 번에 %1에 맡겨요. 직접 고른 사진은 그대로 둬요</source>
        <translation>%1 draws the styles at once. Photos you chose stay as they are</translation>
    </message>
</context>
<context>
    <name>madang::PinDialog</name>
    <message>
        <source>그만두기</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>번호를 잊었어요</source>
        <translation>I forgot the PIN</translation>
    </message>
    <message>
        <source>번호를 확인하고 있어요.</source>
        <translation>Checking the PIN.</translation>
    </message>
    <message>
        <source>사장님 번호를 넣어 주세요.</source>
        <translation>Enter the owner PIN.</translation>
    </message>
</context>
<context>
    <name>madang::PinPad</name>
    <message>
        <source>번호</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>숫자 %1</source>
        <translation>Digit %1</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>한 자리 지우기</source>
        <translation>Delete one digit</translation>
    </message>
    <message>
        <source>넣기</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>번호 넣기</source>
        <translation>Enter PIN</translation>
    </message>
</context>
<context>
    <name>madang::PinSetupDialog</name>
    <message>
        <source>사장님 번호를 정할까요?</source>
        <translation>Set an owner PIN?</translation>
    </message>
    <message>
        <source>직원 번호를 정할까요?</source>
        <translation>Set a staff PIN?</translation>
    </message>
    <message>
        <source>직원이 추첨, 올리기, 지우기, 설정을 누르면 이 번호를 물어봐요. 잊으면 계정의 비밀번호로만 풀 수 있으니 꼭 적어 두세요.</source>
        <translation>Staff are asked for this PIN when they press draw, publish, delete or settings. If you forget it, only your account password can unlock it, so be sure to write it down.</translation>
    </message>
    <message>
        <source>정하기</source>
        <translation>Set PIN</translation>
    </message>
    <message>
        <source>번호 (숫자 4~6자리)</source>
        <translation>PIN (4–6 digits)</translation>
    </message>
    <message>
        <source>번호 한 번 더</source>
        <translation>PIN again</translation>
    </message>
    <message>
        <source>위에 적은 것과 달라요.</source>
        <translation>This does not match the one above.</translation>
    </message>
    <message>
        <source>직원이 계산대를 맡을 때 쓰는 번호예요. 사장님 번호와 달라야 해요.</source>
        <translation>Staff use this PIN to take over the counter. It must differ from the owner PIN.</translation>
    </message>
</context>
<context>
    <name>madang::PinsCard</name>
    <message>
        <source>사장님 번호</source>
        <translation>Owner PIN</translation>
    </message>
    <message>
        <source>직원 번호</source>
        <translation>Staff PIN</translation>
    </message>
    <message>
        <source>직원에게 맡기기</source>
        <translation>Hand to staff</translation>
    </message>
    <message>
        <source>번호를 잊었어요</source>
        <translation>I forgot the PIN</translation>
    </message>
    <message>
        <source>지우기</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 지우기</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>사장님 번호를 지울까요?</source>
        <translation>Remove the owner PIN?</translation>
    </message>
    <message>
        <source>직원 번호를 지울까요?</source>
        <translation>Remove the staff PIN?</translation>
    </message>
    <message>
        <source>직원 번호도 함께 지워지고, 누구나 추첨하고 올리고 설정을 바꿀 수 있게 돼요.</source>
        <translation>The staff PIN is removed too, and anyone will be able to draw, publish and change settings.</translation>
    </message>
    <message>
        <source>정해 둠</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>없음</source>
        <translation>None</translation>
    </message>
    <message>
        <source>바꾸기</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>정하기</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>직원은 손님을 넣고 쿠폰을 쓸 수 있어요. 추첨, 올리기, 지우기, 내보내기, 설정은 사장님 번호를 물어봐요.</source>
        <translation>Staff can add customers and redeem coupons. Draws, publishing, deleting, exporting and settings ask for the owner PIN.</translation>
    </message>
    <message>
        <source>사장님 번호를 정하면 계산대를 직원에게 맡길 수 있어요.</source>
        <translation>Set an owner PIN and you can hand the counter to staff.</translation>
    </message>
    <message>
        <source>직원은 번호 없이 계산대를 맡게 돼요.</source>
        <translation>Staff will take over the counter without a PIN.</translation>
    </message>
</context>
<context>
    <name>madang::PlanGrid</name>
    <message>
        <source>한 시간에 %1건쯤 더 들어와요</source>
        <translation>About %1 more an hour</translation>
    </message>
    <message>
        <source>거의 늘지 않아요</source>
        <translation>Hardly any more</translation>
    </message>
    <message>
        <source>%1 · %2명까지</source>
        <translation>%1 · up to %2 people</translation>
    </message>
    <message>
        <source>경품 %1</source>
        <translation>Prize: %1</translation>
    </message>
    <message>
        <source>쓰는 돈 많아야 %1</source>
        <translation>Spend at most %1</translation>
    </message>
    <message>
        <source>기대하는 손님 %1</source>
        <translation>Expecting %1</translation>
    </message>
    <message>
        <source>명</source>
        <translation> customers</translation>
    </message>
    <message>
        <source>기대하는 매출 %1</source>
        <translation>Expected sales %1</translation>
    </message>
    <message>
        <source>손님은 이렇게</source>
        <translation>Customer steps</translation>
    </message>
    <message>
        <source>드리는 것</source>
        <translation>What you give</translation>
    </message>
    <message>
        <source>예산 %1 가운데 많아야 %2</source>
        <translation>At most %2 of the %1 budget</translation>
    </message>
    <message>
        <source>쓰는 돈, 많아야</source>
        <translation>Spend, at most</translation>
    </message>
    <message>
        <source>비용 자세히</source>
        <translation>See costs</translation>
    </message>
    <message>
        <source>%1 비용 자세히</source>
        <translation>%1, see costs</translation>
    </message>
    <message>
        <source>기대 (어림한 값)</source>
        <translation>Expected (rough)</translation>
    </message>
    <message>
        <source>손님 %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>매출 %1</source>
        <translation>Sales %1</translation>
    </message>
    <message>
        <source>왜 우리 가게에</source>
        <translation>Why our store</translation>
    </message>
    <message>
        <source>가장 바쁠 때 주문</source>
        <translation>Orders at the peak</translation>
    </message>
    <message>
        <source>다 더하면</source>
        <translation>In total</translation>
    </message>
    <message>
        <source>손님이 적으면</source>
        <translation>If few come</translation>
    </message>
    <message>
        <source>비용 접기</source>
        <translation>Hide costs</translation>
    </message>
</context>
<context>
    <name>madang::PlanPage</name>
    <message>
        <source>어떤 이벤트가 좋으세요?</source>
        <translation>Which event would you like?</translation>
    </message>
    <message>
        <source>아직 기획안이 없어요</source>
        <translation>No plans yet</translation>
    </message>
    <message>
        <source>받기를 누르면 세 가지를 보여 드려요.</source>
        <translation>Press Get plans to see three.</translation>
    </message>
    <message>
        <source>기획안 받기</source>
        <translation>Get plans</translation>
    </message>
    <message>
        <source>다시 받기</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>멈추기</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>기획안 만들기 멈추기</source>
        <translation>Stop making plans</translation>
    </message>
    <message>
        <source>이 기획안으로</source>
        <translation>Use this plan</translation>
    </message>
    <message>
        <source>다시 받기 (%1)</source>
        <translation>Ask again (%1)</translation>
    </message>
    <message>
        <source>기획안 다시 받기, %1</source>
        <translation>Ask for plans again, %1</translation>
    </message>
    <message>
        <source>받기를 누르면 세 가지를 보여 드려요. %1</source>
        <translation>Press Get plans to see three. %1</translation>
    </message>
    <message>
        <source>다시</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>madang::PlansModel</name>
    <message>
        <source>이번 달 AI 비용 한도가 거의 찼어요 · 무료 추천이 나올 수 있어요</source>
        <translation>This month's AI limit is almost used up · you may get free suggestions</translation>
    </message>
    <message>
        <source>전에 받아 둔 추천</source>
        <translation>suggestions from before</translation>
    </message>
    <message>
        <source>%1 추천</source>
        <translation>suggestions by %1</translation>
    </message>
    <message>
        <source>%1: %2 그래서 %3을 보여 드려요. %4</source>
        <translation>%1: %2 So we are showing %3. %4</translation>
    </message>
    <message>
        <source>가게에 맞는 기획안 세 가지를 만들고 있어요</source>
        <translation>Making three plans that suit your store</translation>
    </message>
    <message>
        <source>기획안 세 가지 가운데 %1번째를 쓰고 있어요</source>
        <translation>Writing plan %1 of three</translation>
    </message>
</context>
<context>
    <name>madang::PostScreen</name>
    <message>
        <source>방금</source>
        <translation>Just now</translation>
    </message>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
</context>
<context>
    <name>madang::PosterModel</name>
    <message>
        <source>곧 재미있는 이벤트가 열려요</source>
        <translation>A fun event is coming soon</translation>
    </message>
</context>
<context>
    <name>madang::PosterPage</name>
    <message>
        <source>어떤 포스터가 마음에 드세요?</source>
        <translation>Which poster do you like?</translation>
    </message>
    <message>
        <source>제목</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>드리는 것</source>
        <translation>What you give</translation>
    </message>
    <message>
        <source>참여하는 법</source>
        <translation>How to join</translation>
    </message>
    <message>
        <source>제목 위 한마디 (없어도 돼요)</source>
        <translation>Line above the title (optional)</translation>
    </message>
    <message>
        <source>예: 오픈 3주년</source>
        <translation>e.g. 3rd anniversary</translation>
    </message>
    <message>
        <source>처음 글로 되돌리기</source>
        <translation>Restore first text</translation>
    </message>
    <message>
        <source>올릴 곳 고르기</source>
        <translation>Choose channels</translation>
    </message>
    <message>
        <source>제목을 적어 주세요.</source>
        <translation>Enter a title.</translation>
    </message>
<message>
        <source>꾸미기</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>%1 포스터 꾸미기</source>
        <translation>Edit the %1 poster</translation>
    </message>
    <message>
        <source>포스터 꾸미기</source>
        <translation>Edit the poster</translation>
    </message>
    <message>
        <source>고치러 가기</source>
        <translation>Go and fix it</translation>
    </message>
</context>
<context>
    <name>madang::PublishPage</name>
    <message>
        <source>어디에 올릴까요?</source>
        <translation>Where to publish?</translation>
    </message>
    <message>
        <source>포스터를 준비하고 있어요</source>
        <translation>Getting the posters ready</translation>
    </message>
    <message>
        <source>이대로 예약하기</source>
        <translation>Schedule as is</translation>
    </message>
    <message>
        <source>이대로 올리기</source>
        <translation>Publish as is</translation>
    </message>
</context>
<context>
    <name>madang::PublishTime</name>
    <message>
        <source>언제 올릴까요?</source>
        <translation>When to publish?</translation>
    </message>
    <message>
        <source>지금</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>예약</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>올릴 날</source>
        <translation>Publish date</translation>
    </message>
    <message>
        <source>올릴 시각</source>
        <translation>Publish time</translation>
    </message>
    <message>
        <source>이미 지난 시각이에요. 더 뒤로 정해 주세요.</source>
        <translation>This time has already passed. Choose a later one.</translation>
    </message>
    <message>
        <source>이벤트가 끝난 뒤예요. %1까지 정할 수 있어요.</source>
        <translation>This is after the event ends. You can choose a time up to %1.</translation>
    </message>
</context>
<context>
    <name>madang::ReplaceDialog</name>
    <message>
        <source>다음 순서인 분께 넘길까요?</source>
        <translation>Pass it on to the next in line?</translation>
    </message>
    <message>
        <source>예비 1번이 당첨자가 되고, 이분의 쿠폰은 쓸 수 없게 돼요. 까닭은 증서에 그대로 남아요.</source>
        <translation>Reserve no. 1 becomes a winner and this coupon is no longer good. The reason stays on the certificate.</translation>
    </message>
    <message>
        <source>넘기기</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>까닭을 직접 적기</source>
        <translation>Reason in your own words</translation>
    </message>
    <message>
        <source>까닭</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>직접 적을게요</source>
        <translation>In my own words</translation>
    </message>
    <message>
        <source>전화번호나 이름은 적지 마세요. 누구나 보는 증서예요.</source>
        <translation>No telephone numbers or names: everybody sees the certificate.</translation>
    </message>
    <message>
        <source>남은 예비 당첨자가 없어요. 더 넘길 분이 없어요.</source>
        <translation>No reserve is left to pass it on to.</translation>
    </message>
</context>
<context>
    <name>madang::ResultCards</name>
    <message>
        <source>어떻게 계산했나요?</source>
        <translation>How is this worked out?</translation>
    </message>
    <message>
        <source>참여한 손님</source>
        <translation>Customers joined</translation>
    </message>
    <message>
        <source>본 횟수</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>쓴 돈 대비 번 돈 (ROI, 추정)</source>
        <translation>Return on money spent (ROI, est.)</translation>
    </message>
    <message>
        <source>늘어난 매출 (추정)</source>
        <translation>Extra sales (estimate)</translation>
    </message>
</context>
<context>
    <name>madang::ResultCharts</name>
    <message>
        <source>언제 참여했나요</source>
        <translation>When they joined</translation>
    </message>
    <message>
        <source>어디에서 많이 봤나요</source>
        <translation>Where they saw it most</translation>
    </message>
    <message>
        <source>돈은 어디에 썼나요</source>
        <translation>Where the money went</translation>
    </message>
    <message>
        <source>시간별</source>
        <translation>Hourly</translation>
    </message>
    <message>
        <source>일별</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>누적</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>손님을 %1로 보기</source>
        <translation>Show customers: %1</translation>
    </message>
    <message>
        <source>참여한 손님 그림, 모두 %1명</source>
        <translation>Chart of customers who joined, %1 in all</translation>
    </message>
    <message>
        <source>시간</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>모두</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>손님</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>아직 참여한 손님이 없어요. 첫 손님부터 여기에 그려져요.</source>
        <translation>No customers have joined yet. The chart starts with the first one.</translation>
    </message>
    <message>
        <source>채널마다 본 횟수 그림</source>
        <translation>Chart of views by channel</translation>
    </message>
    <message>
        <source>채널</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>전화</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>올린 채널이 아직 없어요. 채널에 올리면 여기에서 견줘 볼 수 있어요.</source>
        <translation>Not published to any channel yet. Once you publish, you can compare channels here.</translation>
    </message>
    <message>
        <source>%1: 지금 답이 없어서 전에 받은 숫자예요.</source>
        <translation>%1: no answer right now, so these are the last numbers we got.</translation>
    </message>
    <message>
        <source>쓴 돈을 나눈 그림</source>
        <translation>Chart of how money was spent</translation>
    </message>
    <message>
        <source>추정</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>채널이 알려 줌</source>
        <translation>From the channel</translation>
    </message>
    <message>
        <source>어디에</source>
        <translation>Spent on</translation>
    </message>
    <message>
        <source>금액</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>어떻게 알았나요</source>
        <translation>How we know</translation>
    </message>
    <message>
        <source>기획안이 없어서 쓴 돈을 나눌 수 없어요.</source>
        <translation>There is no plan, so the money spent cannot be split up.</translation>
    </message>
    <message>
        <source>빗금은 계획에서 어림한 돈이에요. 광고비만 채널이 알려 준 돈이에요.</source>
        <translation>Striped parts are estimates from the plan. Only the ad cost comes from the channels.</translation>
    </message>
</context>
<context>
    <name>madang::ResultsModel</name>
    <message>
        <source>아직 조용해요. 손님이 보거나 참여하면 여기에 바로 나와요.</source>
        <translation>Quiet so far. Views and entries show up here right away.</translation>
    </message>
    <message>
        <source>%1번 보았어요. 아직 참여한 손님은 없어요.</source>
        <translation>Views so far: %1. No customers have joined yet.</translation>
    </message>
    <message>
        <source>지금까지 손님 %1명이 참여했어요.</source>
        <translation>Customers joined so far: %1.</translation>
    </message>
    <message>
        <source>계획의 %1%예요.</source>
        <translation>That is %1% of the plan.</translation>
    </message>
    <message>
        <source>채널 숫자는 아직 없어요</source>
        <translation>No channel numbers yet</translation>
    </message>
    <message>
        <source>채널 숫자: %1</source>
        <translation>Channel numbers: %1</translation>
    </message>
</context>
<context>
    <name>madang::ResultsPage</name>
    <message>
        <source>결과</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>아직 볼 결과가 없어요</source>
        <translation>No results to see yet</translation>
    </message>
    <message>
        <source>이벤트를 올리면 손님과 본 횟수가 여기에 모여요. 어떤 모습인지 먼저 볼 수도 있어요.</source>
        <translation>Publish an event and its customers and views gather here. You can look at an example first.</translation>
    </message>
    <message>
        <source>예시 결과 보기</source>
        <translation>See an example</translation>
    </message>
    <message>
        <source>어느 이벤트의 결과를 볼까요</source>
        <translation>Which event's results?</translation>
    </message>
    <message>
        <source>연습</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>새로고침</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>올린 곳</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>손님</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>예시 이벤트</source>
        <translation>Example event</translation>
    </message>
    <message>
        <source>다시 보기</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>예시</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>지어낸 숫자예요</source>
        <translation>Made-up numbers</translation>
    </message>
</context>
<context>
    <name>madang::RoomScreen</name>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
</context>
<context>
    <name>madang::SalesCard</name>
    <message>
        <source>파일에서 가져오기</source>
        <translation>Import from file</translation>
    </message>
    <message>
        <source>우리 가게 매출</source>
        <translation>Our store's sales</translation>
    </message>
    <message>
        <source>날짜</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>그날 매출</source>
        <translation>Sales that day</translation>
    </message>
    <message>
        <source>적어 두기</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>이 날은 아직 적혀 있지 않아요.</source>
        <translation>Nothing is entered for this day yet.</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>madang::SalesModel</name>
    <message>
        <source>이벤트가 시작되면 그날부터의 매출을 여기에서 볼 수 있어요.</source>
        <translation>Once the event starts, you can see sales from that day on here.</translation>
    </message>
    <message>
        <source>이벤트 기간의 매출이 아직 적혀 있지 않아요.</source>
        <translation>No sales are entered for the event days yet.</translation>
    </message>
    <message>
        <source>이벤트 기간 %1일 가운데 %2일의 매출은 %3이에요.</source>
        <translation>Of the %1 event days, %2 have sales entered, %3 in all.</translation>
    </message>
    <message>
        <source>모두 %1건이에요.</source>
        <translation>Receipts in all: %1.</translation>
    </message>
    <message>
        <source>파일에서 가져온 %1이 적혀 있어요.</source>
        <translation>%1 is entered, imported from a file.</translation>
    </message>
    <message>
        <source>%1이 적혀 있어요.</source>
        <translation>%1 is entered.</translation>
    </message>
    <message>
        <source>그날의 매출로 적을 수 없어요. 날짜와 금액을 다시 봐 주세요.</source>
        <translation>This cannot be entered as that day's sales. Check the date and the amount.</translation>
    </message>
</context>
<context>
    <name>madang::SearchField</name>
    <message>
        <source>지우기</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>madang::SecretsModel</name>
    <message>
        <source>컴퓨터의 열쇠 보관함</source>
        <translation>Computer's key store</translation>
    </message>
    <message>
        <source>이번에만 기억</source>
        <translation>This time only</translation>
    </message>
    <message>
        <source>암호 파일, 잠겨 있음</source>
        <translation>Password file, locked</translation>
    </message>
    <message>
        <source>암호 파일, 열려 있음</source>
        <translation>Password file, open</translation>
    </message>
    <message>
        <source>AI 열쇠와 채널 열쇠는 이 컴퓨터가 마련해 둔 보관함에 들어 있어요. 마당 파일에는 적히지 않아요.</source>
        <translation>AI keys and channel keys are kept in this computer's own key store. They are not written to Madang's files.</translation>
    </message>
    <message>
        <source>이 컴퓨터에는 열쇠를 받아 주는 보관함이 없어요. 열쇠는 마당을 끄면 사라져요. 암호를 정해서 파일에 넣어 두면 다음에도 쓸 수 있어요.</source>
        <translation>This computer has no key store that takes keys. The keys are gone when you close Madang. Set a password and keep them in a file to use them next time too.</translation>
    </message>
    <message>
        <source>열쇠가 암호로 잠긴 파일에 있어요. 암호를 넣으면 이어서 쓸 수 있어요.</source>
        <translation>The keys are in a file locked with a password. Enter it to go on using them.</translation>
    </message>
    <message>
        <source>열쇠가 암호로 잠긴 파일에 있어요. 마당을 다시 켜면 암호를 한 번 물어요. 암호를 잊으면 아무도 열 수 없어요.</source>
        <translation>The keys are in a file locked with a password. Madang asks for it once each time it starts. If you forget it, nobody can open the file.</translation>
    </message>
    <message>
        <source>손님 정보 열림</source>
        <translation>Customer details open</translation>
    </message>
    <message>
        <source>열쇠 기다리는 중</source>
        <translation>Waiting for key</translation>
    </message>
    <message>
        <source>손님 정보 잠김</source>
        <translation>Customer details locked</translation>
    </message>
    <message>
        <source>손님 정보를 여는 열쇠를 보관함에 물어보고 있어요. 컴퓨터가 보관함 암호를 물으면 넣어 주세요.</source>
        <translation>Asking the key store for the key to customer details. If the computer asks for the key store password, enter it.</translation>
    </message>
    <message>
        <source>손님 정보를 여는 열쇠가 암호 파일에 있어요. 암호를 넣으면 열려요.</source>
        <translation>The key to customer details is in the password file. Enter the password to open them.</translation>
    </message>
    <message>
        <source>손님 정보를 잠근 열쇠를 찾지 못했어요. 보관함이 잠겼거나, 자료 폴더만 다른 컴퓨터에서 옮겨 왔을 수 있어요. 잠긴 정보는 그대로 두었어요. 보관함을 열고 다시 찾아보거나, ‘다른 컴퓨터로 옮기기’로 만든 파일이 있으면 그것으로 되돌려 주세요.</source>
        <translation>We could not find the key that locked customer details. The key store may be locked, or only the data folder was moved from another computer. We left the locked details as they are. Open the key store and look again, or if you have a file made with ‘Move to another computer’, restore from it.</translation>
    </message>
    <message>
        <source>열쇠 보관함이 답하지 않아서 손님 정보를 열지 못했어요. 잠긴 정보는 그대로 두었어요. 보관함을 열고 다시 찾아봐 주세요.</source>
        <translation>The key store does not answer, so customer details could not be opened. We left the locked details as they are. Open the key store and look again.</translation>
    </message>
    <message>
        <source>손님 정보는 잠가서 저장해요. 여는 열쇠는 이 프로그램을 시작할 때 받았어요.</source>
        <translation>Customer details are saved locked. The key was given when this program started.</translation>
    </message>
    <message>
        <source>손님 정보는 잠가서 저장해요. 여는 열쇠는 같은 폴더에 있어서, 자료 파일이나 백업만 새어 나가면 열 수 없지만 폴더를 통째로 가져간 사람은 열 수 있어요.</source>
        <translation>Customer details are saved locked. The key is in the same folder: if only the data file or a backup leaks, nobody can open them, but whoever takes the whole folder can.</translation>
    </message>
    <message>
        <source>손님 정보는 잠가서 저장해요. 여는 열쇠는 위의 보관함에 있어요.</source>
        <translation>Customer details are saved locked. The key is in the key store above.</translation>
    </message>
    <message>
        <source>열었어요.</source>
        <translation>Opened.</translation>
    </message>
    <message>
        <source>열쇠를 암호 파일로 옮겼어요. 암호를 잊지 않게 적어 두세요.</source>
        <translation>The keys are now in the password file. Write the password down so you do not forget it.</translation>
    </message>
    <message>
        <source>암호를 바꿨어요.</source>
        <translation>Password changed.</translation>
    </message>
    <message>
        <source>새 열쇠로 시작해요. 지금부터 넣는 손님은 새 열쇠로 잠가요.</source>
        <translation>Starting with a new key. Customers you add from now on are locked with it.</translation>
    </message>
    <message>
        <source>암호를 확인하고 있어요…</source>
        <translation>Checking the password…</translation>
    </message>
    <message>
        <source>암호는 %1자 이상으로 정해 주세요.</source>
        <translation>Use at least %1 characters for the password.</translation>
    </message>
</context>
<context>
    <name>madang::SecretsSettings</name>
    <message>
        <source>암호 넣고 열기</source>
        <translation>Enter password</translation>
    </message>
    <message>
        <source>암호 파일로 옮기기</source>
        <translation>Move to password file</translation>
    </message>
    <message>
        <source>암호 바꾸기</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>열쇠 다시 찾기</source>
        <translation>Look for key again</translation>
    </message>
    <message>
        <source>새 열쇠로 시작하기</source>
        <translation>Start with a new key</translation>
    </message>
    <message>
        <source>열쇠 파일 열기</source>
        <translation>Open the key file</translation>
    </message>
    <message>
        <source>암호 파일을 만들 때 정한 암호를 넣어 주세요.</source>
        <translation>Enter the password you set when you made the file.</translation>
    </message>
    <message>
        <source>암호</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>열기</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>열쇠를 암호 파일로 옮길까요?</source>
        <translation>Move the keys to a password file?</translation>
    </message>
    <message>
        <source>AI 열쇠와 손님 정보 열쇠를 암호로 잠근 파일에 넣어요. 마당을 켤 때마다 암호를 한 번 넣어야 해요.</source>
        <translation>The AI keys and the key to customer details go into a file locked with a password. You enter it once each time you start Madang.</translation>
    </message>
    <message>
        <source>새 암호</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>새 암호 한 번 더</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>옮기기</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>지금 암호와 새 암호를 넣어 주세요.</source>
        <translation>Enter the current and the new password.</translation>
    </message>
    <message>
        <source>지금 암호</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>바꾸기</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>새 열쇠로 시작할까요?</source>
        <translation>Start with a new key?</translation>
    </message>
    <message>
        <source>지금까지의 손님 전화번호와 별명은 옛 열쇠를 찾기 전에는 열 수 없어요. 지우지는 않아요. 이벤트와 추첨은 그대로예요.</source>
        <translation>Customer phone numbers and nicknames so far cannot be opened until the old key is found. They are not deleted. Events and draws stay as they are.</translation>
    </message>
    <message>
        <source>열쇠 보관: %1</source>
        <translation>Keys kept in: %1</translation>
    </message>
</context>
<context>
    <name>madang::SettingsModel</name>
    <message>
        <source>묻는 순서, 모델, 한도, WebUI 주소를 처음으로 되돌려요. 넣어 둔 열쇠는 그대로예요.</source>
        <translation>Resets the order to ask in, models, limits and the WebUI address. Your keys stay as they are.</translation>
    </message>
    <message>
        <source>화면 밝기와 글자 크기를 처음으로 되돌려요.</source>
        <translation>Resets screen brightness and text size.</translation>
    </message>
    <message>
        <source>적어 둔 주소를 비워요. 연습 모드는 지금 그대로예요.</source>
        <translation>Clears the addresses you entered. Practice mode stays as it is now.</translation>
    </message>
    <message>
        <source>화면, AI, 올리기, 주소 설정을 모두 처음으로 되돌려요. 가게 카드, 이벤트, 손님, 열쇠와 연습 모드는 그대로예요.</source>
        <translation>Resets all display, AI, publishing and address settings. The store card, events, customers, keys and practice mode stay as they are.</translation>
    </message>
    <message>
        <source>이 묶음의 설정을 처음으로 되돌려요. 가게 카드, 이벤트, 손님과 열쇠는 그대로예요.</source>
        <translation>Resets the settings in this group. The store card, events, customers and keys stay as they are.</translation>
    </message>
    <message>
        <source>고른 소리와 ffmpeg 위치를 비워요. 소리 파일은 지우지 않아요.</source>
        <translation>Clears the chosen sound and the ffmpeg location. Sound files are not deleted.</translation>
    </message>
</context>
<context>
    <name>madang::SettingsPage</name>
    <message>
        <source>설정</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>설정 찾기</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>설정 묶음</source>
        <translation>Settings groups</translation>
    </message>
    <message>
        <source>찾는 설정이 없어요</source>
        <translation>No such setting</translation>
    </message>
    <message>
        <source>다른 말로 찾아보세요.</source>
        <translation>Try another word.</translation>
    </message>
    <message>
        <source>모두 보기</source>
        <translation>Show all</translation>
    </message>
</context>
<context>
    <name>madang::SettingsSection</name>
    <message>
        <source>처음 설정으로</source>
        <translation>Reset to default</translation>
    </message>
    <message>
        <source>%1, 처음 설정으로</source>
        <translation>%1, reset to default</translation>
    </message>
    <message>
        <source>‘%1’ 설정을 처음으로 되돌릴까요?</source>
        <translation>Reset the ‘%1’ settings?</translation>
    </message>
    <message>
        <source>되돌리기</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>초기화 되돌리기 원래대로 리셋</source>
        <translation>reset restore undo default original</translation>
    </message>
</context>
<context>
    <name>madang::SignUpPage</name>
    <message>
        <source>가입</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>사장님</source>
        <translation>You</translation>
    </message>
    <message>
        <source>가게</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>비밀번호</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>이름</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>휴대전화 번호</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>이메일</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>로그인할 때 써요.</source>
        <translation>You log in with it.</translation>
    </message>
    <message>
        <source>사장님은 누구신가요?</source>
        <translation>Who is the owner?</translation>
    </message>
    <message>
        <source>포스터에는 나오지 않아요. 로그인하고 비밀번호를 다시 정할 때만 써요.</source>
        <translation>Not shown on posters. Used only to log in and to reset your password.</translation>
    </message>
    <message>
        <source>가게 주소 (없어도 돼요)</source>
        <translation>Store address (optional)</translation>
    </message>
    <message>
        <source>개업일 (없어도 돼요)</source>
        <translation>Opening date (optional)</translation>
    </message>
    <message>
        <source>예: 2020-03-15</source>
        <translation>e.g. 2020-03-15</translation>
    </message>
    <message>
        <source>적으면 번호가 사장님 것인지도 물어봐요.</source>
        <translation>If you enter it, we also check that the number is yours.</translation>
    </message>
    <message>
        <source>가게를 조금만 더 알려 주세요</source>
        <translation>A little more about your store</translation>
    </message>
    <message>
        <source>지금 없으면 비워 두고 넘어가도 돼요. 가게에서 나중에 적을 수 있어요.</source>
        <translation>If you do not have it now, leave it empty and go on. You can add it later under Store.</translation>
    </message>
    <message>
        <source>8자 이상, 글자와 숫자와 특수문자를 함께 써 주세요.</source>
        <translation>At least 8 characters, mixing letters, numbers and symbols.</translation>
    </message>
    <message>
        <source>비밀번호 한 번 더</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>비밀번호를 정해 주세요</source>
        <translation>Choose a password</translation>
    </message>
    <message>
        <source>뒤로</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>날짜를 여덟 자리로 적어 주세요. 예: 2020-03-15</source>
        <translation>Enter the date as eight digits, e.g. 2020-03-15</translation>
    </message>
    <message>
        <source>위에 적은 것과 달라요.</source>
        <translation>This does not match the one above.</translation>
    </message>
    <message>
        <source>다음</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>가입하기</source>
        <translation>Sign up</translation>
    </message>
    <message>
        <source>나중에 하기</source>
        <translation>Do it later</translation>
    </message>
    <message>
        <source>이 컴퓨터에는 되돌릴 수 없는 형태로만 남아요.</source>
        <translation>This computer keeps it only in a form that cannot be turned back.</translation>
    </message>
</context>
<context>
    <name>madang::SizeStrip</name>
    <message>
        <source>그리고 있어요</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>가로 %1 × 세로 %2 픽셀</source>
        <translation>%1 × %2 pixels (width × height)</translation>
    </message>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
    <message>
        <source>올릴 곳마다 크기에 맞춰 다시 배치해요. 눌러서 크게 보세요.</source>
        <translation>Laid out again to fit each channel. Click one to see it larger.</translation>
    </message>
<message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
</context>
<context>
    <name>madang::SizeThumb</name>
    <message>
        <source>%1 크게 보기</source>
        <translation>See %1 larger</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
</context>
<context>
    <name>madang::StartupProblem</name>
    <message>
        <source>마당</source>
        <translation>Madang</translation>
    </message>
    <message>
        <source>자료가 있는 폴더</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>다른 폴더 고르기</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>백업으로 시작하기</source>
        <translation>Start from a backup</translation>
    </message>
    <message>
        <source>다시 해 보기</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>끝내기</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>자료를 둘 폴더를 골라 주세요</source>
        <translation>Choose a folder for your data</translation>
    </message>
</context>
<context>
    <name>madang::StorePage</name>
    <message>
        <source>가게</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>가게 이름</source>
        <translation>Store name</translation>
    </message>
    <message>
        <source>가게 전화번호</source>
        <translation>Store phone number</translation>
    </message>
    <message>
        <source>지역 (없어도 돼요)</source>
        <translation>Area (optional)</translation>
    </message>
    <message>
        <source>주소 (없어도 돼요)</source>
        <translation>Address (optional)</translation>
    </message>
    <message>
        <source>업종</source>
        <translation>Type of business</translation>
    </message>
    <message>
        <source>예: 경기 수원시</source>
        <translation>e.g. Suwon, Gyeonggi</translation>
    </message>
    <message>
        <source>가게의 모습</source>
        <translation>Look of the store</translation>
    </message>
    <message>
        <source>로고</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>색 두 가지</source>
        <translation>Two colors</translation>
    </message>
    <message>
        <source>사진</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>손님에게 말하는 느낌</source>
        <translation>Tone with customers</translation>
    </message>
    <message>
        <source>다정하게</source>
        <translation>Warm</translation>
    </message>
    <message>
        <source>정중하게</source>
        <translation>Polite</translation>
    </message>
    <message>
        <source>신나게</source>
        <translation>Lively</translation>
    </message>
    <message>
        <source>차분하게</source>
        <translation>Calm</translation>
    </message>
    <message>
        <source>찾아오는 손님께</source>
        <translation>For visitors</translation>
    </message>
    <message>
        <source>여는 시간</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>예: https://naver.me/…</source>
        <translation>e.g. https://naver.me/…</translation>
    </message>
    <message>
        <source>네이버나 카카오 지도에서 ‘공유’로 복사해 붙여 넣어 주세요. 없어도 돼요.</source>
        <translation>Copy it with ‘Share’ in Naver or Kakao maps and paste it here. Optional.</translation>
    </message>
    <message>
        <source>자리 수</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>예: 40</source>
        <translation>e.g. 40</translation>
    </message>
    <message>
        <source>한 번에 받는 손님 수. 없어도 돼요.</source>
        <translation>Customers you can seat at once. Optional.</translation>
    </message>
    <message>
        <source>포스터를 그리고 있어요</source>
        <translation>Drawing the poster</translation>
    </message>
    <message>
        <source>포스터에는 이렇게 나와요 (예시)</source>
        <translation>How it looks on a poster (example)</translation>
    </message>
    <message>
        <source>바꾸면 작성 중인 이벤트에 바로 쓰여요. 이미 올린 이벤트는 그대로예요.</source>
        <translation>Changes go straight into events you are still writing. Published events stay as they are.</translation>
    </message>
    <message>
        <source>저장하기</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>숫자만 적어 주세요. 예: 40</source>
        <translation>Enter numbers only, e.g. 40</translation>
    </message>
    <message>
        <source>아직 저장하지 않았어요</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>저장했어요</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>가게 이름과 전화번호가 들어간 포스터 예시</source>
        <translation>Example poster with the store name and phone number</translation>
    </message>
    <message>
        <source>지도 링크</source>
        <translation>Map link</translation>
    </message>
    <message>
        <source>https://로 시작하는 지도 링크를 붙여 넣어 주세요.</source>
        <translation>Paste a map link that starts with https://.</translation>
    </message>
</context>
<context>
    <name>madang::StorePhotos</name>
    <message>
        <source>사진 더하기</source>
        <translation>Add photo</translation>
    </message>
    <message>
        <source>빼기</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1번째 사진 빼기</source>
        <translation>Remove photo %1</translation>
    </message>
    <message>
        <source>가게 사진을 골라 주세요</source>
        <translation>Choose a store photo</translation>
    </message>
    <message>
        <source>그림 (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>%1번째 가게 사진</source>
        <translation>Store photo %1</translation>
    </message>
    <message>
        <source>가게 안이나 대표 메뉴 사진을 세 장까지. 고르면 바로 저장돼요.</source>
        <translation>Up to three photos of the store or your best menu items. They are saved as soon as you choose.</translation>
    </message>
</context>
<context>
    <name>madang::StoryScreen</name>
    <message>
        <source>메시지 보내기</source>
        <translation>Send a message</translation>
    </message>
    <message>
        <source>%1 포스터</source>
        <translation>%1 poster</translation>
    </message>
</context>
<context>
    <name>madang::TopStrip</name>
    <message>
        <source>연습</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>연습 모드예요. 아무것도 가게 밖으로 나가지 않아요.</source>
        <translation>Practice mode. Nothing leaves your store.</translation>
    </message>
    <message>
        <source>직원이 보는 중</source>
        <translation>Staff on duty</translation>
    </message>
    <message>
        <source>알림 닫기</source>
        <translation>Close notice</translation>
    </message>
    <message>
        <source>마당</source>
        <translation>Madang</translation>
    </message>
    <message>
        <source>사장님이 보기</source>
        <translation>Owner takes over</translation>
    </message>
    <message>
        <source>직원에게 맡기기</source>
        <translation>Hand to staff</translation>
    </message>
</context>
<context>
    <name>madang::TrendColumns</name>
    <message>
        <source>요즘 우리 업종은</source>
        <translation>Stores like ours</translation>
    </message>
    <message>
        <source>우리 동네는</source>
        <translation>Our area</translation>
    </message>
    <message>
        <source>이맘때는</source>
        <translation>This season</translation>
    </message>
</context>
<context>
    <name>madang::WinnerPanel</name>
    <message>
        <source>전화번호를 복사했어요</source>
        <translation>Telephone number copied</translation>
    </message>
    <message>
        <source>번호 보기</source>
        <translation>Show number</translation>
    </message>
    <message>
        <source>보낼 글</source>
        <translation>Words to send</translation>
    </message>
    <message>
        <source>글 복사하기</source>
        <translation>Copy words</translation>
    </message>
    <message>
        <source>쿠폰 그림</source>
        <translation>Coupon picture</translation>
    </message>
    <message>
        <source>한 단계 되돌리기</source>
        <translation>One step back</translation>
    </message>
    <message>
        <source>다른 분으로 바꾸기</source>
        <translation>Give it to another</translation>
    </message>
    <message>
        <source>응모 번호 %1 · 코드 %2</source>
        <translation>Entry number %1 · code %2</translation>
    </message>
    <message>
        <source>%1님 · 응모 번호 %2 · 코드 %3</source>
        <translation>%1 · entry number %2 · code %3</translation>
    </message>
    <message>
        <source>글을 복사했어요. 문자나 카톡에 붙여 넣으세요.</source>
        <translation>Words copied. Paste them into a message.</translation>
    </message>
</context>
<context>
    <name>madang::Wizard</name>
    <message>
        <source>닫기</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>임시저장해 두고 나가요 (Esc)</source>
        <translation>Save the draft and leave (Esc)</translation>
    </message>
    <message>
        <source>닫기, 임시저장해 두고 나가기</source>
        <translation>Close, save the draft and leave</translation>
    </message>
    <message>
        <source>뒤로</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>앞 단계로 (Alt+←)</source>
        <translation>Previous step (Alt+←)</translation>
    </message>
    <message>
        <source>임시저장했어요 · %1</source>
        <translation>Draft saved · %1</translation>
    </message>
    <message>
        <source>임시저장했어요</source>
        <translation>Draft saved</translation>
    </message>
</context>
<context>
    <name>PosterPrint</name>
    <message>
        <source>매장 포스터</source>
        <translation>Store poster</translation>
    </message>
    <message>
        <source>포스터 인쇄</source>
        <translation>Print poster</translation>
    </message>
</context>
<context>
    <name>PosterWords</name>
    <message>
        <source>제목 위 한마디가</source>
        <translation>The line above the title</translation>
    </message>
    <message>
        <source>제목이</source>
        <translation>The title</translation>
    </message>
    <message>
        <source>드리는 것이</source>
        <translation>What you give</translation>
    </message>
    <message>
        <source>참여하는 법이</source>
        <translation>How to join</translation>
    </message>
    <message>
        <source>기간이</source>
        <translation>The period</translation>
    </message>
    <message>
        <source>가게 이름이</source>
        <translation>The store name</translation>
    </message>
    <message>
        <source>글이</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>제목 위 한마디</source>
        <translation>Line above the title</translation>
    </message>
    <message>
        <source>제목</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>드리는 것</source>
        <translation>What you give</translation>
    </message>
    <message>
        <source>참여하는 법</source>
        <translation>How to join</translation>
    </message>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>가게 이름과 전화</source>
        <translation>Store name and phone</translation>
    </message>
    <message>
        <source>QR 안내</source>
        <translation>QR note</translation>
    </message>
    <message>
        <source>이름표</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>AI 그림 표시</source>
        <translation>AI picture note</translation>
    </message>
    <message>
        <source>%1 %2에 다 들어가지 않아요. 조금만 줄여 주세요.</source>
        <translation>%1 does not fit on %2. Please shorten it a little.</translation>
    </message>
    <message>
        <source>%1 %2 등 %3곳에 다 들어가지 않아요. 조금만 줄여 주세요.</source>
        <translation>%1 does not fit on %3 sizes, such as %2. Please shorten it a little.</translation>
    </message>
</context>
<context>
    <name>madang::CanvasBlock</name>
    <message>
        <source>%1 고치기</source>
        <translation>Edit: %1</translation>
    </message>
    <message>
        <source>눌러서 바로 고쳐요</source>
        <translation>Press to edit here</translation>
    </message>
</context>
<context>
    <name>madang::ColourPanel</name>
    <message>
        <source>우리 가게 색</source>
        <translation>Store colors</translation>
    </message>
    <message>
        <source>사진에 있는 색</source>
        <translation>Colors in the picture</translation>
    </message>
    <message>
        <source>첫째 색</source>
        <translation>First color</translation>
    </message>
    <message>
        <source>둘째 색</source>
        <translation>Second color</translation>
    </message>
    <message>
        <source>직접 고르기</source>
        <translation>Pick</translation>
    </message>
    <message>
        <source>포스터 색 직접 고르기</source>
        <translation>Pick a poster color</translation>
    </message>
    <message>
        <source>원래 색으로</source>
        <translation>Original colors</translation>
    </message>
    <message>
        <source>이 포스터에만 쓰는 색이에요.</source>
        <translation>These colors are for this poster only.</translation>
    </message>
    <message>
        <source>지금은 이 스타일의 색이에요.</source>
        <translation>These are the style's own colors.</translation>
    </message>
    <message>
        <source>지금은 우리 가게 색이에요.</source>
        <translation>These are your store's colors.</translation>
    </message>
    <message>
        <source>글이 잘 읽히도록 조금 밝거나 어둡게 쓸 수 있어요.</source>
        <translation>They may be made lighter or darker so that text reads well.</translation>
    </message>
</context>
<context>
    <name>madang::EditorTools</name>
    <message>
        <source>글</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>배치</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>색</source>
        <translation>Colors</translation>
    </message>
    <message>
        <source>사진</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>로고</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>이전 모습</source>
        <translation>Earlier</translation>
    </message>
</context>
<context>
    <name>madang::LayoutPanel</name>
    <message>
        <source>알아서</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>'알아서'를 고르면 글에 가장 잘 맞는 배치를 크기마다 골라 드려요.</source>
        <translation>With Automatic, each size gets the layout that suits your text best.</translation>
    </message>
</context>
<context>
    <name>madang::LogoPanel</name>
    <message>
        <source>포스터에 로고 넣기</source>
        <translation>Logo on the poster</translation>
    </message>
    <message>
        <source>우리 가게 로고</source>
        <translation>Store logo</translation>
    </message>
    <message>
        <source>로고를 바꾸려면 가게 화면으로 가세요.</source>
        <translation>To change the logo, go to Store.</translation>
    </message>
    <message>
        <source>아직 로고가 없어요. 가게 화면에서 로고를 넣으면 포스터에도 들어가요.</source>
        <translation>No logo yet. Add one under Store, and it goes on the poster too.</translation>
    </message>
</context>
<context>
    <name>madang::PhotoPanel</name>
    <message>
        <source>내 사진 고르기</source>
        <translation>Choose my photo</translation>
    </message>
    <message>
        <source>멈추기</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>그림 그리기 멈추기</source>
        <translation>Stop drawing pictures</translation>
    </message>
    <message>
        <source>기본 그림으로</source>
        <translation>Basic picture</translation>
    </message>
    <message>
        <source>우리 가게 사진</source>
        <translation>Store photos</translation>
    </message>
    <message>
        <source>%1번째 사진</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>포스터 위에서 사진을 끌어 자리를 맞춰요.</source>
        <translation>Drag the photo on the poster to place it.</translation>
    </message>
    <message>
        <source>사진 크기</source>
        <translation>Photo size</translation>
    </message>
    <message>
        <source>글 아래 사진 가리기</source>
        <translation>Cover photo below text</translation>
    </message>
    <message>
        <source>포스터에 넣을 사진을 골라 주세요</source>
        <translation>Choose a photo for the poster</translation>
    </message>
    <message>
        <source>그림 (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>다른 사진 고르기</source>
        <translation>Choose another photo</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>알아서</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>AI로 다시 그리기 · %1</source>
        <translation>Paint again with AI · %1</translation>
    </message>
    <message>
        <source>AI로 그리기 · %1</source>
        <translation>Paint with AI · %1</translation>
    </message>
    <message>
        <source>사진을 살펴보고 있어요</source>
        <translation>Checking the photo</translation>
    </message>
    <message>
        <source>그림을 그리고 있어요</source>
        <translation>Painting the picture</translation>
    </message>
</context>
<context>
    <name>madang::PosterCanvas</name>
    <message>
        <source>사진 자리</source>
        <translation>Photo position</translation>
    </message>
    <message>
        <source>포스터</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>화살표 키로 옮기고 더하기와 빼기 키로 크기를 바꿔요</source>
        <translation>Move with the arrow keys, resize with plus and minus</translation>
    </message>
</context>
<context>
    <name>madang::PosterEditor</name>
    <message>
        <source>되돌리기 (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>다시 하기 (Ctrl+Y)</source>
        <translation>Redo (Ctrl+Y)</translation>
    </message>
    <message>
        <source>손님 눈으로 보기</source>
        <translation>As customers see it</translation>
    </message>
    <message>
        <source>인쇄</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>매장에 붙일 포스터 인쇄</source>
        <translation>Print a poster for the store</translation>
    </message>
    <message>
        <source>다 했어요</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>프린터로 보냈어요</source>
        <translation>Sent to the printer</translation>
    </message>
</context>
<context>
    <name>madang::PosterEditorModel</name>
    <message>
        <source>인쇄하지 못했어요. 프린터가 켜져 있고 종이가 있는지 봐 주세요.</source>
        <translation>Could not print. Check that the printer is on and has paper.</translation>
    </message>
</context>
<context>
    <name>madang::VersionsPanel</name>
    <message>
        <source>%1의 모습으로 돌아가기</source>
        <translation>Go back to how it was: %1</translation>
    </message>
    <message>
        <source>지금 모습</source>
        <translation>As it is now</translation>
    </message>
    <message>
        <source>누르면 그때 모습으로 돌아가요. 지금 모습도 여기에 남아요.</source>
        <translation>Press one to go back to it. How it is now is kept here too.</translation>
    </message>
</context>
<context>
    <name>madang::WordsPanel</name>
    <message>
        <source>제목</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>드리는 것</source>
        <translation>What you give</translation>
    </message>
    <message>
        <source>제목 위 한마디 (없어도 돼요)</source>
        <translation>Line above the title (optional)</translation>
    </message>
    <message>
        <source>예: 오픈 3주년</source>
        <translation>e.g. 3rd anniversary</translation>
    </message>
    <message>
        <source>기간</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>처음 글로 되돌리기</source>
        <translation>Restore first text</translation>
    </message>
    <message>
        <source>참여하는 법</source>
        <translation>How to join</translation>
    </message>
    <message>
        <source>제목을 적어 주세요.</source>
        <translation>Enter a title.</translation>
    </message>
</context>
</TS>