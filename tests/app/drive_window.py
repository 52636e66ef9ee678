"""The owner's whole way through the real window, by accessible names, with the power cut in the middle.

usage: drive_window.py PATH/TO/madang"""
import sqlite3
import sys
import tempfile
from pathlib import Path

from screen_reader import NotThere, Program

CHANNELS = ["우리동네TV", "링고비즈 통화연결음", "지니TV 광고", "인스타그램", "네이버 카페", "카카오톡"]


def first_start(program):
    program.wait("text", "가게 이름")
    program.press(None, "음식점")
    # Nonsense first: it is said beside the field, and nothing begins.
    program.write("가게 이름", "가")
    program.write("전화번호", "12345")
    program.press("push button", "첫 이벤트 만들기")
    program.wait(None, "두 글자 이상")
    program.wait(None, "전화번호를 다시 확인")
    program.write("가게 이름", "수원왕갈비통닭")
    program.write("전화번호", "0311234567")
    program.press("push button", "첫 이벤트 만들기")


def to_poster(program):
    program.press(None, "새 손님 모으기")
    program.press("push button", "다음: 예산 정하기")
    program.press("push button", "기획안 받기")
    program.press(None, "적당하게, ", 30)
    program.press("push button", "이 기획안으로")
    program.wait("push button", "심플 포스터 꾸미기")


def leave_practice(command, folder):
    """By the settings, in the running program; and it stays so."""
    with Program(command) as program:
        program.wait(None, "연습")
        program.press(None, "설정")
        program.press(None, "연습과 주소")
        program.press("push button", "연습 모드 끄기")
        program.press("push button", "진짜로 쓰기")
        program.wait(None, "지금 실제로 올려요")  # closed, and opened again by itself
        program.press(None, "홈")
        program.wait(None, "다시 켜도 그대로예요")
        program.kill()
    if "on=false" not in (Path(folder) / "settings.ini").read_text():
        raise NotThere("practice mode was not left")
    with Program(command) as program:
        program.press(None, "설정")
        program.press(None, "연습과 주소")
        program.wait(None, "지금 실제로 올려요")


def main():
    madang = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="madang 창 ") as folder:
        command = [madang, "--practice", "--data-dir", folder]
        with Program(command) as program:
            first_start(program)
            program.wait(None, "연습")
            to_poster(program)
            program.press("push button", "심플 포스터 꾸미기")
            program.write("제목", "다시 켜도 그대로예요")
            program.wait(None, "임시저장했어요")
            program.kill()

        with Program(command) as program:  # the same step, nothing lost
            program.press("push button", "심플 포스터 꾸미기")
            program.wait("text", "제목")
            if program.read("제목") != "다시 켜도 그대로예요":
                raise NotThere("the title was lost: " + program.read("제목"))
            program.press("push button", "올릴 곳 고르기")
            program.press("push button", "이대로 올리기")
            for channel in CHANNELS:
                program.wait(None, channel + " 올렸어요", 60)
            program.press("push button", "결과 보기")
            program.wait(None, "번 보았어요", 60)
            program.kill()

        rows = sqlite3.connect(Path(folder) / "madang.db").execute("SELECT channel, state FROM publications").fetchall()
        if sorted(state for _, state in rows) != ["done"] * len(CHANNELS):
            raise NotThere(f"the journal says {rows}")
        with Program(command) as program:  # and what is out stays out
            program.wait(None, "홈")
            program.wait(None, "다시 켜도 그대로예요")
        leave_practice([madang, "--data-dir", folder], folder)
    print("the owner's way: done")


if __name__ == "__main__":
    try:
        main()
    except NotThere as problem:
        sys.exit(f"drive_window: {problem}")
