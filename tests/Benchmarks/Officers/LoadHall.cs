using Microsoft.Data.Sqlite;
using Supervision.Jobs.Accounts;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Halls;

namespace Supervision.Benchmarks.Officers;

/// <summary>A hall with so many open findings, made inside SQLite: loading it row by row would take longer than measuring it.</summary>
internal static class LoadHall
{
    internal const string Hall = "load";
    internal const string Password = "correct horse battery";

    // Sessions at the head of the queue carry words; officers open those.
    private const int CallsWithWords = 2000;

    internal static string Account(int number) => $"officer{number:000}";

    internal static async Task Fill(Database database, int findings, int officers)
    {
        await new SchemaUpgrade(database, TimeProvider.System).Run();
        await using (var transaction = await database.Begin())
        {
            await new HallQueries(transaction).AddHall(new HallRow { HallCode = Hall, Name = "压力测试大厅", TimeZone = "Asia/Shanghai", CreatedAtUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            var (accounts, hash) = (new AccountQueries(transaction), Passwords.Hash(Password));
            for (var number = 0; number < officers; number++)
            {
                await accounts.SaveAccount(new AccountRow
                {
                    AccountId = Account(number), DisplayName = $"督查员{number:000}", PasswordHash = hash, IsEnabled = true, SecurityStamp = $"{number}", CreatedAtUtc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                });
                await accounts.GiveRole(new AccountRoleRow { AccountId = Account(number), HallCode = Hall, Role = Roles.Officer });
            }
            await transaction.Commit();
        }
        await using var connection = await database.Connect();
        foreach (var text in Texts)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = text;
            command.Parameters.Add(new SqliteParameter("@rows", findings));
            command.Parameters.Add(new SqliteParameter("@calls", CallsWithWords));
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }
    }

    // An odd multiplier spreads the identifiers as hashes are spread, without a collision in 32 bits.
    private const string Numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {0}) ";
    private const string Key = "printf('%08x%056d', (i * 2654435761) & 4294967295, 0)";
    private const string Day = "date('2026-01-01', printf('+%d days', i % 300))";
    private const string Instant = "strftime('%Y-%m-%d %H:%M:%S.000', '2026-01-01', printf('+%d days', i % 300), printf('+%d seconds', 3600 + i % 28800))";
    private const string Severity = "CASE i % 10 WHEN 0 THEN 'serious' WHEN 1 THEN 'minor' WHEN 2 THEN 'minor' ELSE 'ordinary' END";

    private static readonly string[] Texts =
    [
        "INSERT INTO Staff (HallCode, StaffNo, ValidFrom, PostCode, BatchId, LineNumber, ContentHash, Revision, Name, Department) " + Numbers.Replace("{0}", "300", StringComparison.Ordinal)
            + "SELECT 'load', printf('S%03d', i), '2025-01-01', printf('A%02d', i % 60), 'b', i, 'h', 0, printf('人员%03d', i), printf('部门%02d', i % 12) FROM n",
        "INSERT INTO Post (HallCode, PostCode, MinStaff, BatchId, LineNumber, ContentHash, Revision, Name, Department) " + Numbers.Replace("{0}", "60", StringComparison.Ordinal)
            + "SELECT 'load', printf('A%02d', i), 1, 'b', i, 'h', 0, printf('%d 号窗口', i), printf('部门%02d', i % 12) FROM n",
        "INSERT INTO Session (HallCode, SessionId, Kind, SubjectKey, StaffNo, PostCode, Day, StartsAtUtc, EndsAtUtc, Priority, OpenFindings, IsSample, State) " + Numbers.Replace("{0}", "@rows", StringComparison.Ordinal)
            + $"SELECT 'load', {Key}, CASE i % 5 WHEN 4 THEN 'review' ELSE 'call' END, printf('c%08d', i), printf('S%03d', i % 300), printf('A%02d', i % 60), {Day}, {Instant}, {Instant}, 99.0 - i * 90.0 / @rows, 1, 0, 'open' FROM n",
        "INSERT INTO Finding (HallCode, FindingId, SessionId, RuleKey, DocumentId, Clause, Kind, StaffNo, PostCode, OccurredAtUtc, Day, TurnNo, StartSeconds, EndSeconds, Quote, MatchKind, Probability, Severity, Machine, IsLead, State, Reason, ScoredUnder, Revised, SessionKind) " + Numbers.Replace("{0}", "@rows", StringComparison.Ordinal)
            + $"SELECT 'load', printf('f%s', {Key}), {Key}, 's1-4.2-1', 'S1', '四.2(1)', 'phrase', printf('S%03d', i % 300), printf('A%02d', i % 60), {Instant}, {Day}, 3, 19.0, 23.0, '这个不归我管', 'exact', 0.5 + (i % 50) / 100.0, {Severity}, 'breach', i % 9 = 8, 'open', '[]', 'v', 0, CASE i % 5 WHEN 4 THEN 'review' ELSE 'call' END FROM n",
        "INSERT INTO Call (HallCode, CallId, StartedAtUtc, StaffNo, Direction, TalkSeconds, Missed, BatchId, LineNumber, ContentHash, Revision) " + Numbers.Replace("{0}", "@calls", StringComparison.Ordinal)
            + $"SELECT 'load', printf('c%08d', i), {Instant}, printf('S%03d', i % 300), 'in', 60, 0, 'b', i, 'h', 0 FROM n",
        "INSERT INTO Transcript (HallCode, CallId, SourceHash, BatchId, Format, RoleBasis, RoleConfidence, DurationSeconds, Turns) " + Numbers.Replace("{0}", "@calls", StringComparison.Ordinal)
            + "SELECT 'load', printf('c%08d', i), 'x', 'b', 'json', 'channel', 0.97, 60, 12 FROM n",
        "INSERT INTO Utterance (HallCode, CallId, TurnNo, Speaker, StartSeconds, EndSeconds, Body, RoleConfidence, Channel) " + Numbers.Replace("{0}", "@calls * 12", StringComparison.Ordinal)
            + "SELECT 'load', printf('c%08d', i / 12), i % 12, CASE i % 2 WHEN 0 THEN 'citizen' ELSE 'staff' END, (i % 12) * 6.0, (i % 12) * 6.0 + 5, CASE i % 12 WHEN 3 THEN '这个不归我管，您再问问别人吧。' ELSE '您好，请问养老保险关系怎么转过来？' END, 0.97, i % 2 FROM n",
        "ANALYZE",
    ];
}
