#!/usr/bin/env bash
# Builds Supervision, loads the demo halls into an empty database, runs the night and serves the dashboard.
# Safe to run again: what is there stays. SUPERVISION_DATA (default ./data) holds everything it writes.
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
fail() { printf 'run.sh: %s\n' "$*" >&2; exit 3; }

. ./.ci/install.sh
need_dotnet
need ffmpeg ffmpeg
# Only the PDF of the ranking needs it; without it everything else works.
need_pdf_font || true

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
data=${SUPERVISION_DATA:-$PWD/data}
port=${SUPERVISION_PORT:-5080}
mkdir -p "$data"
export SUPERVISION_DB=${SUPERVISION_DB:-$data/supervision.db}
export SUPERVISION_INBOX=${SUPERVISION_INBOX:-$data/inbox}
export SUPERVISION_MEDIA=${SUPERVISION_MEDIA:-$data/media}
signins=$data/sign-ins.txt

say "Building / 编译"
if [ -f Dashboard/bin/Release/net10.0/Supervision.Dashboard.dll ]; then
  echo "  a few seconds where nothing changed / 没有改动时只需几秒"
else
  echo "  the first build also fetches the packages: 2 to 10 minutes / 首次编译还要下载软件包，约需 2 至 10 分钟"
fi
# One line per project as it is done, and the seconds so far in between: a silent build looks like a dead one.
SECONDS=0
dotnet build Dashboard -c Release -v minimal -nologo > "$data/build.log" 2>&1 &
build=$!
trap 'kill "$build" 2>/dev/null' EXIT
shown=0
while kill -0 "$build" 2>/dev/null; do
  sleep 1
  lines=$(grep -c -e ' -> ' "$data/build.log" || true)
  if [ "$lines" -gt "$shown" ] || [ $((SECONDS % 15)) -eq 0 ]; then
    printf '  %4d s  %s / 4 projects\n' "$SECONDS" "$lines"
    shown=$lines
  fi
done
trap - EXIT
wait "$build" || { cat "$data/build.log" >&2; fail "the build failed; the lines above say where."; }
supervision() { dotnet Jobs/bin/Release/net10.0/supervision.dll "$@"; }

fresh=no
if [ "$(supervision hall list --json 2>/dev/null | tr -d '[:space:]')" = "[]" ]; then
  fresh=yes
  say "Loading the demo halls / 载入演示大厅"
  mkdir -p "$SUPERVISION_INBOX"
  supervision demo "$SUPERVISION_INBOX" --db "$SUPERVISION_DB"
fi

if [ ! -s "$signins" ]; then
  say "Creating the sign-ins / 创建演示账号"
  umask 077
  : > "$signins.new"
  add() { # account, role, display name, further options
    local password
    password=$(od -An -N9 -tx1 /dev/urandom | tr -d ' \n')
    printf '%s\n' "$password" | supervision user add "$1" --role "$2" --display "$3" --password-stdin "${@:4}" >/dev/null
    printf '%-10s %-14s %s\n' "$1" "$password" "$3" >> "$signins.new"
  }
  add officer officer "督查员" --hall wanglan
  add officer2 officer "复核督查员" --hall wanglan
  add leader leader "分管领导"
  add operator operator "运维"
  add staff staff "窗口人员 W006" --staff-no W006 --hall wanglan
  add admin administrator "管理员"
  mv "$signins.new" "$signins"
fi

say "Running the night / 运行夜间任务"
code=0
supervision nightly || code=$?
# 1 says that something was refused: it waits in quarantine, and the dashboard shows it.
[ "$code" -le 1 ] || fail "the night stopped (exit $code); the line above says why. Run ./run.sh again to go on from there."

if [ "$fresh" = yes ]; then
  # The newest days wait in the queue; what lies before them was judged by invented officers, so that the leader's pages show something.
  say "Earlier verdicts of invented officers / 虚构督查员的既往结论"
  supervision demo-history "$SUPERVISION_INBOX"
fi

say "Dashboard: http://localhost:$port   (Ctrl-C stops it)"
printf '%-10s %-14s %s\n' "sign-in" "password" "role"
cat "$signins"
exec dotnet Dashboard/bin/Release/net10.0/Supervision.Dashboard.dll --contentRoot "$PWD/Dashboard" --urls "http://localhost:$port"
