#!/usr/bin/env bash
# Packs the libraries into a folder feed, and builds and runs a contract, a plugin and an application that know
# them only as packages. Nothing of this repository's build settings reaches them.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for project in Abstractions Runtime Generator; do
  dotnet pack "$root/src/$project" -c Release -o "$work/feed" --nologo -v quiet
done

cp -r "$root/tests/Packages/Contract" "$root/tests/Packages/Plugin" "$root/tests/Packages/App" "$work/"
rm -rf "$work"/*/bin "$work"/*/obj
cat > "$work/Directory.Build.props" <<'XML'
<Project>
  <PropertyGroup>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <RestoreSources>$(MSBuildThisFileDirectory)feed;https://api.nuget.org/v3/index.json</RestoreSources>
    <RestorePackagesPath>$(MSBuildThisFileDirectory)packages</RestorePackagesPath>
  </PropertyGroup>
</Project>
XML

cd "$work"
dotnet build App --nologo -v quiet
printed=$(dotnet run --project App --no-build)
expected='Hello, packages!'
if [ "$printed" != "$expected" ]; then
  echo "The application from packages printed '$printed' instead of '$expected'."
  exit 1
fi
echo "Packages: the application from packages printed '$printed'."
