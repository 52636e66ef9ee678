#!/usr/bin/env bash
# Runs a command with a virtual display, a window manager, a D-Bus session and an accessibility bus of its own, all gone
# afterwards. Exit code 77, "skipped", where there is no Xvfb, outside CI.
set -euo pipefail
for need in Xvfb openbox dbus-run-session python3; do
    command -v "$need" >/dev/null && continue
    echo "no $need: see installer/packages/debian-test.txt" >&2
    [ -z "${CI:-}" ] && exit 77
    exit 1
done
export PATH="/usr/bin:$PATH" # the accessibility bindings belong to the system's python3
work=$(mktemp -d)
mkdir -m 700 "$work/run"
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset 3>"$work/display" 2>"$work/xvfb.log" &
xvfb=$!
trap 'kill "$xvfb" 2>/dev/null || :; wait "$xvfb" 2>/dev/null || :; rm -rf "$work"' EXIT
number=$(timeout 20 head -n1 "$work/display") || { cat "$work/xvfb.log" >&2; exit 1; }

unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS
export DISPLAY=":$number" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data"
export QT_QPA_PLATFORM=xcb QT_ACCESSIBILITY=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0 LC_ALL=C.UTF-8
dbus-run-session -- bash -c '
    openbox --sm-disable >/dev/null 2>&1 &
    manager=$!
    status=0
    "$@" || status=$?
    kill "$manager" 2>/dev/null || :
    exit "$status"' with_display "$@"
