"""A customer's phone: Chromium at 390×844, driven over WebDriver with nothing but the standard library."""
import base64
import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
WIDTH, HEIGHT = 390, 844


class NoPhone(Exception):
    """There is no Chromium or no chromedriver on this machine."""


class Phone:
    def __init__(self, names=""):
        driver, browser = shutil.which("chromedriver"), shutil.which("chromium")
        if not driver or not browser:
            raise NoPhone("no chromium or chromedriver: see installer/packages/debian-test.txt")
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen([driver, "--port=0", "--allowed-ips=127.0.0.1"], stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, env={**os.environ, "HOME": self.profile.name})
        for line in self.process.stdout:
            if "started successfully on port" in line:
                self.base = "http://127.0.0.1:" + line.split()[-1].rstrip(".")
                break
        arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     "--disable-dev-shm-usage", "--lang=ko-KR", f"--user-data-dir={self.profile.name}",
                     f"--host-resolver-rules={names}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]
        options = {"binary": browser, "args": arguments, "prefs": {"intl.accept_languages": "ko-KR,ko"},
                   "mobileEmulation": {"deviceMetrics": {"width": WIDTH, "height": HEIGHT, "pixelRatio": 2.0,
                                                         "mobile": True, "touch": True}}}
        answer = self._send("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.session = f"/session/{answer['sessionId']}"

    def _send(self, method, path, body=None):
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise RuntimeError(f"{value['error']}: {value['message'].splitlines()[0]}") from None

    def ask(self, path, body=None, method="POST"):
        return self._send(method, self.session + path, {} if body is None and method == "POST" else body)

    def open(self, url):
        self.ask("/url", {"url": url})

    def back(self):
        self.ask("/back")

    def find(self, css):
        return self.ask("/element", {"using": "css selector", "value": css})[ELEMENT]

    def count(self, css):
        return len(self.ask("/elements", {"using": "css selector", "value": css}))

    def write(self, css, text):
        element = self.find(css)
        self.ask(f"/element/{element}/clear")
        self.ask(f"/element/{element}/value", {"text": text})

    def tap(self, css):
        self.ask(f"/element/{self.find(css)}/click")

    def send(self, css):
        """Presses what sends a form, and is back when the page that answers is there."""
        end = time.monotonic() + 20
        self.run("window.isOld = true")
        self.tap(css)
        while self.run("return window.isOld === true || document.readyState !== 'complete'"):
            if time.monotonic() > end:
                raise RuntimeError("no page answers")

    def text(self, css="body"):
        return self.ask(f"/element/{self.find(css)}/text", method="GET")

    def run(self, script, *arguments):
        return self.ask("/execute/sync", {"script": script, "args": list(arguments)})

    def tools(self, command, **parameters):
        return self.ask("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def dark(self, on):
        value = "dark" if on else "light"
        self.tools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": value}])

    def complaints(self):
        """What the console says, but for a status that is no 200."""
        lines = self.ask("/se/log", {"type": "browser"})
        return [line["message"] for line in lines if "Failed to load resource" not in line["message"]]

    def picture(self, name):
        folder = os.environ.get("MADANG_SHOTS")
        if not folder:
            return
        shot = self.tools("Page.captureScreenshot", captureBeyondViewport=True)
        Path(folder).mkdir(parents=True, exist_ok=True)
        Path(folder, f"phone-{name}.png").write_bytes(base64.b64decode(shot["data"]))

    def close(self):
        with contextlib.suppress(Exception):
            self.ask("", method="DELETE")
        self.process.terminate()
        self.process.wait(20)
        self.profile.cleanup()
