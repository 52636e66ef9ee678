"""The page on which customers join by their own phone, in a real browser at 390×844.

usage: drive_phone.py PATH/TO/join_worker
MADANG_SHOTS=DIR keeps a picture of each page."""
import http.server
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time

from phone import HEIGHT, WIDTH, NoPhone, Phone

# Text that is seen, with the ground it stands on; and whether each control can be hit, named and seen.
CONTRAST = """
const channel = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const parse = c => c.match(/[\\d.]+/g).map(Number);
const light = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0.99) return c; } return [255, 255, 255]; };
const bad = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.tagName === 'STYLE' || !e.getClientRects().length) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) bad.push(walk.currentNode.data.trim() + ' ' + ((a + 0.05) / (b + 0.05)).toFixed(2));
}
return bad;"""
CONTROLS = """
const bad = [];
for (const e of document.querySelectorAll('a, button, input:not([type=hidden])')) {
    const box = (e.closest('label') || e).getBoundingClientRect();
    if (box.height < 44) bad.push((e.name || e.textContent) + ' is ' + box.height + ' high');
    const named = e.labels && e.labels.length ? e.labels[0].textContent : e.textContent;
    if (!named.trim()) bad.push(e.outerHTML + ' has no name');
}
return bad;"""


class Counter:
    """The program at the counter, as a process."""

    def __init__(self, path, folder):
        self.process = subprocess.Popen([path, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.lines = queue.Queue()
        threading.Thread(target=lambda: [self.lines.put(line.strip()) for line in self.process.stdout], daemon=True).start()

    def hear(self, word):
        while True:
            line = self.lines.get(timeout=30)
            if line.startswith(word):
                return line[len(word):].strip()

    def say(self, word, answer):
        self.process.stdin.write(word + "\n")
        return self.hear(answer)

    def joined(self):
        return int(self.say("count", "count"))

    def close(self):
        self.process.stdin.write("quit\n")
        code = self.process.wait(30)
        assert code == 0, f"the program ended with {code}"


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """A page of somebody else's."""
    target = ""

    def do_GET(self):
        page = (f'<form id=f method=post action="{self.target}/join"><input name=phone value=01012345678></form>'
                f'<iframe src="{self.target}/"></iframe><button form=f>go</button>').encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


def hold(phone, name):
    """What every page has to keep, in both schemes and with letters twice as large."""
    for dark in (False, True):
        phone.dark(dark)
        faint = phone.run(CONTRAST)
        assert not faint, f"{name}: too faint {'in the dark' if dark else ''}: {faint}"
        phone.picture(f"{name}-{'dark' if dark else 'light'}")
    phone.dark(False)
    assert not phone.run(CONTROLS), f"{name}: {phone.run(CONTROLS)}"
    wide = "return document.documentElement.scrollWidth"
    assert phone.run(wide) <= WIDTH, f"{name}: {phone.run(wide)} wide"
    phone.run("document.documentElement.style.fontSize = '200%'")
    assert phone.run(wide) <= WIDTH, f"{name}: {phone.run(wide)} wide with large letters"
    phone.run("document.documentElement.style.fontSize = ''")
    assert phone.run("return document.scripts.length") == 0
    assert phone.run("return performance.getEntriesByType('resource').length") == 0, f"{name} loads something"
    assert not (said := phone.complaints()), f"{name}: {said}"


def joins(phone, counter, url):
    phone.open(url + "?r=counter")
    assert phone.run("return [innerWidth, innerHeight]") == [WIDTH, HEIGHT]
    assert phone.run("return document.documentElement.lang") == "ko"
    assert phone.run("return document.querySelector('#phone').inputMode") == "numeric"
    assert phone.count("input[type=checkbox]:checked") == 0
    assert "개인정보는 이렇게만 써요" in phone.text()
    assert phone.run("return document.querySelector('#phone').getBoundingClientRect().bottom") < HEIGHT - 200
    hold(phone, "form")
    phone.write("#phone", "031-123-4567")
    phone.write("#nickname", "단골 <b>")
    phone.send("button")
    assert "휴대전화 번호를 다시 확인해 주세요" in phone.text()
    assert phone.run("return document.activeElement.id") == "phone"
    assert phone.run("return document.querySelector('#nickname').value") == "단골 <b>"
    hold(phone, "wrong-number")
    phone.write("#phone", "010-1234-5678")
    phone.send("button")
    assert phone.text("h1") == "참여했어요!", phone.text()
    number, code = phone.text("dd"), phone.text("dd.code")
    assert number.startswith("EVT") and len(code) == 8
    assert "1234" not in phone.text() and "1234" not in phone.run("return location.href")
    hold(phone, "thanks")
    assert counter.joined() == 1

    phone.back()
    phone.write("#phone", "010-1234-5678")
    phone.send("button")
    assert phone.text("dd") == number, "the same form gets the same thanks"
    assert counter.joined() == 1

    phone.open(url)
    phone.write("#phone", "010-1234-5678")
    phone.send("button")
    assert phone.text("h1") == "이미 참여하셨어요" and number not in phone.text()
    hold(phone, "twice")
    assert counter.joined() == 1


def joins_in_english_with_an_impatient_finger(phone, counter, url):
    phone.open(url)
    phone.send("a.lang")
    assert phone.run("return document.documentElement.lang") == "en"
    hold(phone, "english")
    phone.write("#phone", "010-2222-3333")
    phone.tap("input[name=news]")
    phone.run("const b = document.querySelector('button'); b.click(); b.click(); b.click();")
    wait(lambda: phone.text("h1") == "You have joined!", "no thanks after three taps")
    assert counter.joined() == 2


def strangers_get_nowhere(phone, counter, url):
    base = url.rstrip("/")
    for path in ("/nothing", "/join", "/customers"):
        phone.open(base + path)
        assert phone.text("h1") == "없는 화면이에요" and phone.count("form") == 0
    hold(phone, "lost")
    phone.open(base.replace("127.0.0.1", "evil.example"))  # a name that was made to point here
    assert phone.text("h1") == "여기서는 참여할 수 없어요" and phone.count("form") == 0
    phone.complaints()
    Elsewhere.target = base
    other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    before = counter.joined()
    phone.open(f"http://localhost:{other.server_port}/")
    wait(lambda: any("frame-ancestors" in line or "X-Frame-Options" in line for line in phone.complaints()),
         "the page can be put into a frame")
    phone.send("button")
    assert phone.text("h1") == "여기서는 참여할 수 없어요"
    assert counter.joined() == before
    other.shutdown()


def it_closes_while_a_phone_has_the_form(phone, counter, url):
    before = counter.joined()
    phone.open(url)
    phone.write("#phone", "010-4444-5555")
    counter.say("off", "closed")
    wait(lambda: not answers(url), "it is still open")
    try:
        phone.tap("button")
    except RuntimeError:
        pass  # the browser's own page
    assert counter.joined() == before
    assert counter.say("on", "open") == url
    phone.open(url)
    phone.write("#phone", "010-4444-5555")
    counter.say("end", "ended")
    phone.send("button")
    assert phone.text("h1") == "이벤트가 끝났어요"
    hold(phone, "over")
    assert counter.joined() == before


def answers(url):
    import urllib.error
    import urllib.request
    try:
        urllib.request.urlopen(url, timeout=5)
        return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def wait(condition, problem, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError(problem)


def main():
    try:
        phone = Phone("MAP evil.example 127.0.0.1, ")
    except NoPhone as why:
        print(why, file=sys.stderr)
        sys.exit(1 if os.environ.get("CI") else 77)
    folder = tempfile.TemporaryDirectory()
    counter = Counter(sys.argv[1], folder.name)
    try:
        url = counter.hear("open")
        for step in (joins, joins_in_english_with_an_impatient_finger, strangers_get_nowhere,
                     it_closes_while_a_phone_has_the_form):
            step(phone, counter, url)
            print("ok", step.__name__)
        counter.close()
    finally:
        phone.close()
        counter.process.kill()


main()
