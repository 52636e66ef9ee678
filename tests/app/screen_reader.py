"""Finds and uses a program's widgets by role and name, as a screen reader does."""
import os
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.init()
Atspi.set_timeout(4000, 15000)


class NotThere(AssertionError):
    pass


def _ask(question, otherwise=None):
    try:
        return question()
    except GLib.Error:  # the widget went away while we looked
        return otherwise


class Program:
    """A running program; `with Program([...]) as p:` kills it at the end."""

    def __init__(self, command):
        self.process = subprocess.Popen(command)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.kill()

    def kill(self):
        """As a power cut does: no goodbye."""
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _roots(self):
        desktop = Atspi.get_desktop(0)
        for index in range(_ask(desktop.get_child_count, 0) or 0):
            application = _ask(lambda: desktop.get_child_at_index(index))
            if application and _ask(application.get_process_id) == self.process.pid:
                yield application

    def _walk(self, node):
        for index in range(_ask(node.get_child_count, 0) or 0):
            child = _ask(lambda: node.get_child_at_index(index))
            if child is None:
                continue
            states = _ask(child.get_state_set)
            if states is None or not states.contains(Atspi.StateType.VISIBLE):
                continue
            yield child
            yield from self._walk(child)

    def all(self, role=None):
        for root in self._roots():
            for node in self._walk(root):
                states = _ask(node.get_state_set)
                if not states or not states.contains(Atspi.StateType.SHOWING):
                    continue
                if role is None or _ask(node.get_role_name) == role:
                    yield node

    def find(self, role, name):
        """The first shown widget of the role whose name contains `name`."""
        for node in self.all(role):
            if name in (_ask(node.get_name) or ""):
                return node
        return None

    def wait(self, role, name, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise NotThere(f"the program ended with {self.process.returncode} before {role} “{name}”")
            node = self.find(role, name)
            if node is not None:
                return node
            time.sleep(0.05)
        shown = sorted({f"{_ask(n.get_role_name)}: {_ask(n.get_name)}" for n in self.all() if _ask(n.get_name)})
        raise NotThere(f"no {role} “{name}” in {seconds} s; shown are\n  " + "\n  ".join(shown))

    def is_enabled(self, node):
        states = _ask(node.get_state_set)
        return bool(states and states.contains(Atspi.StateType.SENSITIVE))

    def press(self, role, name, seconds=20):
        end = time.monotonic() + seconds
        node = self.wait(role, name, seconds)
        while not self.is_enabled(node):
            if time.monotonic() > end:
                raise NotThere(f"{role} “{name}” stays disabled")
            time.sleep(0.05)
            node = self.wait(role, name, seconds)
        for index in range(node.get_n_actions()):
            if node.get_action_name(index) in ("Press", "Toggle", "click", "SetFocus") and node.get_action_name(index) != "SetFocus":
                node.do_action(index)
                return
        raise NotThere(f"{role} “{name}” cannot be pressed")

    def write(self, name, text, role="text"):
        node = self.wait(role, name)
        if not Atspi.EditableText.set_text_contents(node.get_editable_text_iface(), text):
            raise NotThere(f"text “{name}” does not take text")

    def read(self, name):
        node = self.wait("text", name)
        iface = node.get_text_iface()
        return Atspi.Text.get_text(iface, 0, Atspi.Text.get_character_count(iface))
