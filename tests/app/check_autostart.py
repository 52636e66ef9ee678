"""The files that start the kiosk with the computer, read as their systems read them.

usage: check_autostart.py PATH/TO/installer/kiosk"""
import configparser
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path


def check(holds, what):
    if not holds:
        sys.exit(f"check_autostart: {what}")


def plist(path):
    agent = plistlib.loads(path.read_bytes())
    check(agent["Label"] == path.stem, "a launch agent is named like its file")
    check(agent["ProgramArguments"][1:] == ["--kiosk"], f"it starts {agent['ProgramArguments']}")
    check(agent["RunAtLoad"] is True, "it waits to be started")
    check(agent["KeepAlive"] == {"SuccessfulExit": False}, "a crash ends it, or leaving it does not")


def desktop(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read_string(path.read_text(encoding="utf-8"))
    entry = parser["Desktop Entry"]
    check(entry["Type"] == "Application" and entry["Exec"] == "madang --kiosk", f"it starts {entry['Exec']}")
    if shutil.which("desktop-file-validate"):
        said = subprocess.run(["desktop-file-validate", str(path)], capture_output=True, text=True)
        check(said.returncode == 0, said.stdout + said.stderr)


def registry(path):
    """Header, one key, its values; a text in quotes has its quotes and backslashes escaped."""
    text = path.read_bytes().decode("utf-8")
    check(text.isascii() and "\n" not in text.replace("\r\n", ""), f"{path.name}: regedit wants plain lines")
    lines = [line for line in text.split("\r\n") if line and not line.startswith(";")]
    check(lines[0] == "Windows Registry Editor Version 5.00", f"{path.name}: {lines[0]}")
    check(lines[1] == r"[HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run]", f"{path.name}: {lines[1]}")
    check(len(lines) == 3, f"{path.name}: more than one value")
    name, value = lines[2].split("=", 1)
    if value == "-":
        return name, None
    quoted = re.fullmatch(r'"((?:[^"\\]|\\["\\])*)"', value)
    check(quoted, f"{path.name}: {value}")
    return name, re.sub(r"\\(.)", r"\1", quoted[1])


def main():
    folder = Path(sys.argv[1])
    plist(folder / "kr.madang.kiosk.plist")
    desktop(folder / "madang-kiosk-autostart.desktop")
    name, command = registry(folder / "madang-kiosk.reg")
    check(command == r'"C:\Program Files\Madang\bin\madang.exe" --kiosk', f"Windows would start {command}")
    check(registry(folder / "madang-kiosk-off.reg") == (name, None), "what was set is not what is taken away")
    print("autostart files: all read")


if __name__ == "__main__":
    main()
