#!/usr/bin/env bash
# The vendors' own JavaScript clients against the sandbox program: run.sh SANDBOX FOLDER TEST…
# They are installed into FOLDER when this runs, once for each package-lock.json. Exit code 77, "skipped", where there
# is no Node.js or the registry cannot be reached; in CI only if its packages do not bring Node.js along.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
sandbox=$1
folder=$2
shift 2

skip() {
    echo "skipped: $1" >&2
    exit 77
}
missing() {
    if [ -n "${CI:-}" ] && grep -qx nodejs "$here/../../installer/packages/debian-test.txt"; then
        echo "failed: $1" >&2
        exit 1
    fi
    skip "$1"
}
for need in node npm; do
    command -v "$need" >/dev/null || missing "no $need"
done
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || missing "Node.js $major is too old for the clients, 20 is needed"

mkdir -p "$folder"
if ! cmp -s "$here/package-lock.json" "$folder/installed-lock.json"; then
    cp "$here/package.json" "$here/package-lock.json" "$folder/"
    npm ping --prefix "$folder" --fetch-retries=1 --fetch-timeout=20000 >"$folder/npm.log" 2>&1 ||
        skip "the package registry cannot be reached: $(tail -n 1 "$folder/npm.log")"
    npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund >"$folder/npm.log" 2>&1 || {
        cat "$folder/npm.log" >&2
        exit 1
    }
    cp "$here/package-lock.json" "$folder/installed-lock.json"
fi
# The packages are found beside the tests only.
cp "$here"/*.mjs "$folder/"
cd "$folder"
MADANG_SANDBOX=$sandbox exec node --test --test-reporter=spec "$@"
