#!/bin/sh
# Publishes the dispatch benchmark as Native AOT for net9.0, and launches that; the options are those of bench/Dispatch.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/Dispatch/bin/aot
dotnet publish "$here/Dispatch" -c Release -v q --nologo -p:BenchAot=true --ucr -o "$out"
exec dotnet run -c Release --project "$here/Dispatch" -- --aot "$out/Bench.Dispatch" "$@"
