#!/usr/bin/env bash
# Packs the libraries and the templates into a folder feed, and uses them in fresh projects that know them only as
# packages: nothing of this repository's build settings reaches them.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
web=
trap '[ -z "$web" ] || kill "$web"; rm -rf "$work"' EXIT
export DOTNET_CLI_HOME="$work/home"

if ! command -v unzip >/dev/null; then
  apt-get update -qq && apt-get install -y -qq unzip >/dev/null
fi

expect() { # WHAT EXPECTED ACTUAL
  if [ "$3" != "$2" ]; then
    echo "Packages: $1 printed '$3' instead of '$2'."
    exit 1
  fi
  echo "Packages: $1 printed '$3'."
}

# SourceLink needs a remote, which this checkout may not have.
git clone --quiet "$root" "$work/source"
git -C "$work/source" remote set-url origin https://github.com/hooks-dotnet/hooks
for project in Abstractions Runtime Generator Hosting AspNetCore Templates; do
  dotnet pack "$work/source/src/$project" -c Release -o "$work/feed" --nologo -v quiet
done

commit=$(git -C "$root" rev-parse HEAD)
for package in Hooks.Abstractions Hooks.Runtime Hooks.Hosting Hooks.AspNetCore; do
  unzip -qq -o "$work/feed/$package.0.1.0.snupkg" -d "$work/symbols"
done
find "$work/symbols" -name '*.pdb' -print | sort | while read -r symbols; do
  grep -qaF "https://raw.githubusercontent.com/hooks-dotnet/hooks/$commit/" "$symbols" || { echo "Packages: $symbols does not link to its sources."; exit 1; }
done
for package in "$work"/feed/*.nupkg; do
  files=$(unzip -qq -l "$package")
  grep -q ' icon.png$' <<< "$files" && grep -q ' README.md$' <<< "$files" || { echo "Packages: $package has no icon or no README."; exit 1; }
done

cp -r "$root"/tests/Packages/*/ "$work/"
find "$work" -mindepth 2 -maxdepth 2 \( -name bin -o -name obj \) -exec rm -rf {} +
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
for framework in net8.0 net10.0; do
  expect "an application for $framework" 'Hello, packages!' "$(DOTNET_ROLL_FORWARD=Major dotnet "App/bin/Debug/$framework/App.dll")"
done

dotnet test Tests --nologo -v quiet

dotnet build Worker --nologo -v quiet
expect 'a generic host without ASP.NET Core' 'Hello, worker!' "$(DOTNET_ROLL_FORWARD=Major dotnet Worker/bin/Debug/net8.0/Worker.dll)"

# Starts a web application, and asks it for a greeting, its health and its hooks.
serve() { # NAME COMMAND...
  rm -f "$work/web.log"
  "${@:2}" --urls http://127.0.0.1:0 > "$work/web.log" &
  web=$!
  address=$(timeout 60 sh -c "until grep -soE 'http://127.0.0.1:[0-9]+' '$work/web.log'; do sleep 0.2; done" | head -n 1)
  expect "$1" 'Hello, web!' "$(curl -s "$address/")"
  expect "the health of $1" 'Healthy' "$(curl -s "$address/health")"
  expect "the page of hooks of $1" 'Politeness.AddMark' "$(curl -s "$address/hooks" | grep -oE 'Politeness[.]AddMark' | head -n 1)"
  expect "the hooks of $1 as JSON" '"name":"greeting"' "$(curl -s "$address/hooks.json" | grep -oE '"name":"greeting"')"
  kill "$web"
  web=
}

dotnet build Web --nologo -v quiet
serve 'a web application' dotnet Web/bin/Debug/net10.0/Web.dll

dotnet publish WebAot --nologo -v quiet -o "$work/webaot"
serve 'a web application with Native AOT' "$work/webaot/WebAot"

dotnet publish Aot --nologo -v quiet -o "$work/aot"
expect 'an application with Native AOT' 'Hello, packages!' "$("$work/aot/Aot")"

# What is left of the library in a trimmed application: by what it uses, and by whether it says HooksRuntimeRegistration=false.
trimmed() { # NAME PROPERTIES...
  dotnet publish Trimmed --nologo -v quiet --artifacts-path "$work/trimmed/$1" -o "$work/trimmed/$1/app" "${@:2}"
  (cd "$work/trimmed/$1/app" && dotnet run "$work/TypeNames/TypeNames.cs" -- Trimmed.dll Contract.dll Plugin.dll Hooks.*.dll) > "$work/trimmed/$1/types.txt"
}
types() { # NAME PATTERN
  grep -E "$2" "$work/trimmed/$1/types.txt" | sed 's/`.*//' | sort -u | paste -sd ' '
}
overlay='^Hook(Changes|Entries|Handlers)|Overlay$'
trimmed final -p:Final=true
expect 'the overlay and the catalog in a trimmed application with final handlers' '' "$(types final "$overlay|^Hook(Point|Set|Catalog|Plugins|Listener)|Point$")"
trimmed final-adds -p:Final=true -p:Uses=OVERLAY
expect 'the overlay in one that adds a handler all the same' '' "$(types final-adds "$overlay")"
expect 'that one' "The handlers of hook 'greeted' cannot change while the program runs" "$("$work/trimmed/final-adds/app/Trimmed" | grep -oE '^The handlers [^:]*')"
trimmed adds -p:Uses=OVERLAY
expect 'the overlay in one that may add a handler' 'GreetingHooks+Points+Tables+GreetedOverlay HookChanges HookEntries HookHandlers' "$(types adds "$overlay")"
expect 'that one' $'Hello, packages!\nagain\nadded: again' "$("$work/trimmed/adds/app/Trimmed")"
expect 'the catalog and the recorder in that one, which does not use them' '' "$(types adds '^Hook(Catalog|Recorder|Watch)')"
trimmed catalog -p:Uses=CATALOG
expect 'the catalog in one that uses it' 'HookCatalog' "$(types catalog '^HookCatalog$')"

for application in FSharpApp:'F#' VisualBasicApp:'Visual Basic'; do
  dotnet build "${application%%:*}" --nologo -v quiet
  expect "an application in ${application##*:}" "Hello, ${application##*:}!" "$(dotnet run --project "${application%%:*}" --no-build)"
done

warned=$(dotnet build WithoutGenerator --nologo -v quiet -p:TreatWarningsAsErrors=false | grep -c 'warning HOOKS100: .WithoutGenerator. is an executable without Hooks.Generators' || true)
[ "$warned" -gt 0 ] || { echo "Packages: an executable without the generator gets no warning."; exit 1; }
echo "Packages: an executable without the generator is warned."

# The compiler asks the analyzers only where all declarations are in order.
said=$({ dotnet build Mistakes --nologo -v quiet || true; } | grep -oE 'error [A-Z]+[0-9]+' | sort -u | tr '\n' ' ')
expect 'a project with mistakes' 'error HOOK004 error HOOK006 ' "$said"

dotnet new install "$work/feed/Hooks.Templates.0.1.0.nupkg" > /dev/null
dotnet new hooks-host -n My-Shop -o templates > /dev/null
dotnet new hooks-plugin -n Shop.Gifts -o templates/Shop.Gifts --contract ../My-Shop.Contract/My-Shop.Contract.csproj > /dev/null
dotnet add templates/My-Shop reference templates/Shop.Gifts > /dev/null
dotnet build templates/My-Shop --nologo -v quiet -warnaserror
expect 'a host and a plugin from the templates' $'HELLO, world!\n(world has been greeted)' "$(dotnet run --project templates/My-Shop --no-build)"
