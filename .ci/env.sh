# Sourced by .ci/run and by every step: how to fail, where things are. A step can be run alone: bash .ci/steps/fuzz

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
module=$(awk '$1 == "module" {print $2; exit}' go.mod)

# The programs of the tools module.
bin=$root/.bin

# The shared reference data. Tests that need it skip without it, so here it must be there.
: "${KAKEZAN_DATA:=$(dirname "$root")/shared/data}"
export KAKEZAN_DATA

# One language for what the tools print, and no toolchain but the one that is installed.
export LC_ALL=C.UTF-8 GOTOOLCHAIN=local

# fail WHAT HINT: says what is wrong and what to do about it.
fail() {
  printf '\nFAILED: %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '  to do: %s\n' "$2" >&2
  exit 1
}

# nested_modules prints the folder of every module below the root one, testdata left out.
nested_modules() {
  git ls-files --cached --others --exclude-standard -- '*/go.mod' |
    { grep -vE '(^|/)testdata/' || true; } | xargs -r -n1 dirname | sort
}

# programs prints the import path of every program below examples/.
programs() {
  go list -f '{{if eq .Name "main"}}{{.ImportPath}}{{end}}' ./examples/... | grep -v /internal/
}

# tree_state prints what tells two states of the work tree apart: what differs from the last commit, and the content of
# files that git does not know yet.
tree_state() {
  git diff HEAD --binary 2>/dev/null || git status --porcelain
  git ls-files --others --exclude-standard | sort | while IFS= read -r f; do sha256sum -- "$f"; done
}

# tool NAME ARG...: runs a program of the tools module, built anew when its source changed.
tool() {
  go -C tools build -o "$bin/" tool || fail "the tools do not compile" "see tools/"
  "$bin/$1" "${@:2}"
}
