# Sourced by run.sh and test.sh: installs what is missing on Debian, in words where it cannot.

need_dotnet() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    echo "The .NET 10 SDK is needed: install the package dotnet-sdk-10.0 and run this again." >&2
    exit 3
  fi
}

# need COMMAND PACKAGE...: installs the packages unless the command exists.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null || install_packages "$@"
}

install_packages() {
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Missing: $*. Install with: apt-get install $*" >&2; exit 3; }
    root=(sudo)
  fi
  command -v apt-get >/dev/null || { echo "Missing: $*. Install them with this system's package manager." >&2; exit 3; }
  echo "Installing $* …"
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    { echo "apt-get could not install $*; install them by hand and run this again." >&2; exit 3; }
}

# A Chinese font with TrueType outlines: those of Noto CJK are PostScript and cannot be embedded in a PDF.
need_pdf_font() {
  local file
  for file in "${SUPERVISION_PDF_FONT:-}" /usr/share/fonts/truetype/wqy/wqy-microhei.ttc /usr/share/fonts/truetype/wqy/wqy-zenhei.ttc /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf; do
    [ -n "$file" ] && [ -r "$file" ] && return 0
  done
  (install_packages fonts-wqy-microhei) || { echo "PDF export needs a Chinese TrueType font: install fonts-wqy-microhei or set SUPERVISION_PDF_FONT." >&2; return 1; }
}
