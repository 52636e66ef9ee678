"""The owner's data in the real window: backed up, damaged on the disk and repaired, put back, deleted.

usage: drive_data.py PATH/TO/madang"""
import sys
import tempfile
import time
from pathlib import Path

from screen_reader import NotThere, Program


def first_start(program, name):
    program.wait("text", "가게 이름")
    program.press(None, "음식점")
    program.write("가게 이름", name)
    program.write("전화번호", "0311234567")
    program.press("push button", "첫 이벤트 만들기")
    program.wait(None, "새 손님 모으기")


def open_setting(program, words):
    program.press(None, "설정")
    program.write("설정 찾기", words)


def press_in_dialog(program, name, seconds=20):
    """The last of that name: the dialog is above the page, whose button may be called the same."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = [node for node in program.all("push button") if node.get_name() == name]
        if len(found) > 1 and program.is_enabled(found[-1]):
            found[-1].do_action(0)
            return
        time.sleep(0.05)
    raise NotThere(f"no dialog with “{name}”")


def damage(folder):
    """What a broken disk does: pages of zeros in the middle, also of what the log had."""
    database = Path(folder) / "madang.db"
    log = Path(folder) / "madang.db-wal"
    if log.exists():
        log.unlink()
    content = bytearray(database.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[4096:middle] = bytes(middle - 4096)
    database.write_bytes(content)


def main():
    madang = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="madang 자료 ") as folder:
        own = Path(folder) / "세금계산서.txt"
        own.write_text("the owner's own")
        command = [madang, "--practice", "--data-dir", folder]
        with Program(command) as program:
            first_start(program, "백업한 가게")
            open_setting(program, "백업")
            program.press("push button", "지금 백업")
            program.wait(None, "백업했어요")
            program.kill()

        damage(folder)
        with Program(command) as program:
            program.wait(None, "저장 파일이 손상되었어요")
            program.wait(None, "가장 최근 백업은")
            program.press("push button", "백업으로 시작하기")
            program.wait(None, "백업으로 시작했어요")
            program.wait(None, "백업한 가게")
            # And once more by hand, from the list.
            open_setting(program, "백업")
            program.press("push button", "되돌리기")
            press_in_dialog(program, "되돌리기")
            program.wait(None, "고른 백업으로 되돌렸어요")
            program.kill()
        if not list(Path(folder).glob("madang.db.damaged-*")) or not list(Path(folder).glob("madang.db.before-restore-*")):
            raise NotThere("what was replaced was not set aside")

        with Program(command) as program:
            program.wait(None, "홈")
            open_setting(program, "삭제")
            program.press("push button", "모두 지우기")
            program.write("지우려면", "모두 지우기")
            press_in_dialog(program, "모두 지우기")
            program.wait("text", "가게 이름")
            left = sorted(path.name for path in Path(folder).glob("madang.db.*")) + list(Path(folder).glob("backups/*"))
            if left or not own.exists():
                raise NotThere(f"after deleting everything: {left}")
            program.kill()
    print("the owner's data: done")


if __name__ == "__main__":
    try:
        main()
    except NotThere as problem:
        sys.exit(f"drive_data: {problem}")
