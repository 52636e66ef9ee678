"""The kiosk in the real program: it wants a PIN first, comes back after a power cut, and shows nothing of the owner's.

usage: drive_kiosk.py PATH/TO/madang"""
import sys
import tempfile

from screen_reader import NotThere, Program

NO_EVENT = "지금은 진행 중인 이벤트가 없어요"
OWNERS = "첫 이벤트 만들기"


def only_the_kiosk(program):
    program.wait(None, NO_EVENT, 60)
    if program.find(None, OWNERS):
        raise NotThere("the owner's window is shown too")


def main():
    with tempfile.TemporaryDirectory(prefix="madang 키오스크 ") as folder:
        command = [sys.argv[1], "--practice", "--data-dir", folder]
        with Program([*command, "--kiosk"]) as program:
            program.wait(None, OWNERS, 60)  # nobody could leave it yet
            for field in ("번호 (숫자", "번호 한 번 더"):
                program.write(field, "8246", "password text")
            program.press("push button", "정하기")
            only_the_kiosk(program)
            program.press("push button", "직원 부르기")
            program.wait(None, "직원을 불렀어요")
            program.press("push button", "직원이 왔어요")
            program.wait(None, "직원이 가고 있어요")
            program.kill()

        with Program(command) as program:  # by itself
            only_the_kiosk(program)
            program.press("push button", "English")
            program.wait(None, "There is no event right now")
    print("the kiosk: done")


if __name__ == "__main__":
    try:
        main()
    except NotThere as problem:
        sys.exit(f"drive_kiosk: {problem}")
