#!/usr/bin/env bash
# Builds everything and runs every test. The last line is: N passed, N failed, N skipped
set -euo pipefail
cd "$(dirname "$0")"

. ./.ci/install.sh
need_dotnet
need ffmpeg ffmpeg
need chromium chromium
fc-list 2>/dev/null | grep -qi 'cjk' || install_packages fontconfig fonts-noto-cjk
need_pdf_font || true

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
results=$PWD/TestResults
rm -rf "$results"

dotnet build Supervision.sln -v quiet -clp:ErrorsOnly

failed_run=0
for project in Sql Ingest Jobs Dashboard Browser; do
  echo "== tests/$project"
  dotnet test "tests/$project/$project.Tests.csproj" --no-build --nologo -v quiet \
    --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal" --results-directory "$results" || failed_run=1
done

count() { # the sum of one counter over all result files
  sed -n "s/.*<Counters .*\b$1=\"\([0-9]*\)\".*/\1/p" "$results"/*.trx | awk '{ sum += $1 } END { print sum + 0 }'
}
total=$(count total)
passed=$(count passed)
executed=$(count executed)
failed=$((executed - passed))
# A test host that died leaves no result for its tests: that is a failure, not silence.
if [ "$failed_run" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi

if [ -n "${SUPERVISION_TEST_SQLSERVER:-}" ]; then
  echo "Engines: SQLite and SQL Server."
else
  echo "Engines: SQLite. SQL Server did not run: set SUPERVISION_TEST_SQLSERVER to a connection string."
fi
echo "$passed passed, $failed failed, $((total - executed)) skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
