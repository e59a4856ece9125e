#!/bin/sh
# Runs the player's own build for Maven: player.sh install | check | test | lms | build
set -eu
cd "$(dirname "$0")/../../player"

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "The player is built with Node 20 or newer, and node or npm is not on the PATH. Install Node: https://nodejs.org/" >&2
  exit 1
fi
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  echo "The player is built with Node 20 or newer; this is $(node --version) at $(command -v node)." >&2
  exit 1
fi

case "$1" in
  install)
    # npm ci empties node_modules each time; this lock file's copy inside says that it is up to date.
    if ! cmp -s package-lock.json node_modules/.installed-lock.json; then
      npm ci --ignore-scripts --no-audit --no-fund
      cp package-lock.json node_modules/.installed-lock.json
    fi
    ;;
  check | lms) npm run --silent "$1" ;;
  build)
    # Files written anew, though the same, would make Maven compile and package everything after them.
    if [ ! -f dist/.built ] || [ -n "$(find src build.mjs package.json package-lock.json -newer dist/.built)" ]; then
      rm -f dist/.built
      mkdir -p dist
      touch dist/.begun
      npm run --silent build
      mv dist/.begun dist/.built
    fi
    ;;
  test) npm test --silent ;;
  *)
    echo "player.sh install | check | test | lms | build" >&2
    exit 2
    ;;
esac
