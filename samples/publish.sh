#!/usr/bin/env bash
# Publishes both samples with Native AOT (net9.0) and trimmed (net10.0), each warning an error, and compares what they
# print and write with what the ordinary build does.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Native AOT links with clang and zlib.
if ! command -v clang >/dev/null || ! [ -e /usr/include/zlib.h ]; then
  apt-get update -qq && apt-get install -y -qq clang zlib1g-dev >/dev/null
fi

publish() { # NAME SAMPLE PROPERTY
  dotnet publish "$root/samples/$2" -c Release -p:"$3"=true --artifacts-path "$work/$1" -o "$work/$1/$2" --nologo -v quiet
}

# What a sample prints and writes, in FOLDER. The agent replays its recorded sessions; the press makes the site.
run_agent() { # FOLDER COMMAND...
  mkdir -p "$1"
  (cd "$1" && "${@:2}" --audit audit.jsonl >printed.txt 2>/dev/null)
}
run_press() { # FOLDER COMMAND...
  mkdir -p "$1"
  "${@:2}" --source "$root/docs" --output "$1/site" --quiet >"$1/printed.txt"
}

compare() { # NAME SAMPLE
  diff -r "$work/ordinary/$2-ran" "$work/$1/$2-ran"
  echo "$2: the $1 build does what the ordinary one does."
}

dotnet build "$root/samples/Agent" -c Release --artifacts-path "$work/ordinary" --nologo -v quiet
dotnet build "$root/samples/Press" -c Release --artifacts-path "$work/ordinary" --nologo -v quiet
run_agent "$work/ordinary/Agent-ran" dotnet "$work/ordinary/bin/Agent/release/Agent.dll"
run_press "$work/ordinary/Press-ran" dotnet "$work/ordinary/bin/Press/release/Press.dll"

for name in aot trimmed; do
  property=$([ $name = aot ] && echo SampleAot || echo SampleTrimmed)
  publish $name Agent $property
  publish $name Press $property
  run_agent "$work/$name/Agent-ran" "$work/$name/Agent/Agent"
  run_press "$work/$name/Press-ran" "$work/$name/Press/Press"
  compare $name Agent
  compare $name Press
done
