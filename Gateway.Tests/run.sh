#!/usr/bin/env bash
# Installs what the tests need where it is missing (Debian packages), then runs them. Fails loudly if it cannot.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v curl    >/dev/null || missing+=(curl)
command -v prlimit >/dev/null || missing+=(util-linux)
command -v go      >/dev/null || missing+=(golang-go)
command -v python3 >/dev/null || missing+=(python3)
command -v openssl >/dev/null || missing+=(openssl)
[ -d /usr/share/gocode/src/golang.org/x/mod ] || missing+=(golang-golang-x-mod-dev)
ldconfig -p | grep -q libicuuc || missing+=(libicu-dev)

if [ ${#missing[@]} -gt 0 ]; then
    echo "installing: ${missing[*]}"
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

exec dotnet test Gateway.slnx
