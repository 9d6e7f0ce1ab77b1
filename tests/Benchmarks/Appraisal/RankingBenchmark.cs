using System.Globalization;
using Microsoft.Data.Sqlite;
using Supervision.Benchmarks.Officers;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Appraisal.Board;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Benchmarks.Appraisal;

/// <summary>The leader's ranking: <c>ranking [people]</c>, a month's scores and points of so many people, the page and its next ones against their own SQL in the same run.</summary>
public sealed class RankingBenchmark : RatioBenchmark
{
    private const int Repeats = 15;
    private const int PageSize = 200;
    private static readonly Period Month = Period.MonthOf(new DateOnly(2026, 3, 1));

    public override string Name => "ranking";

    public override async Task Run(string[] arguments)
    {
        var people = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10_000;
        var folder = Directory.CreateTempSubdirectory("supervision-ranking").FullName;
        var path = Path.Combine(folder, "ranking.db");
        var database = new Database(path);
        try
        {
            await LoadHall.Fill(database, findings: 20_000, officers: 1);
            await Fill(database, people);
            await using var dashboard = await DashboardProcess.Start(path, folder);
            using var client = await dashboard.SignIn(LoadHall.Account(0));
            foreach (var first in (int[])[1, people / 2, people - PageSize])
                await Compare(client, database, first);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Compare(HttpClient client, Database database, int first)
    {
        var address = $"/h/{LoadHall.Hall}/appraisal?period={Month.Text}&after={first}";
        Task Page() => client.GetStringAsync(address);
        await Page();
        await Own(database, first);
        var (pages, texts) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Repeats; turn++)
        {
            pages.Add(await Seconds(Page));
            texts.Add(await Seconds(() => Own(database, first)));
        }
        var (page, own) = (pages.Order().ElementAt(Repeats / 2), texts.Order().ElementAt(Repeats / 2));
        Say($"ranking from line {first:N0}: page {page * 1000:0.0} ms, its SQL {own * 1000:0.0} ms, ratio {page / own:0.00}");
    }

    // What the page asks of the scores; the small questions around it (formula, locks, samples) are left out, against the page.
    private static async Task Own(Database database, int first)
    {
        var board = new AppraisalBoardQueries(database);
        await board.RankCounts(LoadHall.Hall, Month.Text);
        await board.Ranks(new RankFilter { HallCode = LoadHall.Hall, Period = Month.Text, Day = Month.LastDay, FirstRow = first, LastRow = first + PageSize - 1 });
        await board.BarringPoints(LoadHall.Hall, Month.Text, Month.Text, new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc));
        await board.Departments(LoadHall.Hall, Month.Text, Month.LastDay);
        await new QueueQueries(database).Total(new QueueFilter { HallCode = LoadHall.Hall, FromDay = Month.FirstDay, ToDay = Month.LastDay });
    }

    private static async Task Fill(Database database, int people)
    {
        await using (var transaction = await database.Begin())
        {
            await new AccountQueries(transaction).GiveRole(new AccountRoleRow { AccountId = LoadHall.Account(0), HallCode = LoadHall.Hall, Role = Roles.Leader });
            await transaction.Commit();
        }
        var formula = await AppraiseStage.Formula(database, LoadHall.Hall, CancellationToken.None);
        await using var connection = await database.Connect();
        foreach (var text in Texts)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @people) " + text;
            command.Parameters.Add(new SqliteParameter("@people", people));
            command.Parameters.Add(new SqliteParameter("@period", Month.Text));
            command.Parameters.Add(new SqliteParameter("@formula", formula.Hash));
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static readonly string[] Texts =
    [
        "INSERT INTO Staff (HallCode, StaffNo, ValidFrom, PostCode, BatchId, LineNumber, ContentHash, Revision, Name, Department) "
            + "SELECT 'load', printf('R%05d', i), '2025-01-01', printf('A%02d', i % 60), 'b', i, 'h', 0, printf('人员%05d', i), printf('部门%02d', i % 12) FROM n",
        "INSERT INTO AppraisalScore (HallCode, Period, StaffNo, Score, Base, Deduction, Bonus, Confirmed, Sessions, DutyHours, Coverage, RatePer100, ShrunkRate, RankNo, RankLow, RankHigh, TieBand, IsProvisional, FormulaHash, ComputedAtUtc) "
            + "SELECT 'load', @period, printf('R%05d', i), 100 - i % 40, 100, i % 40, 0, i % 8, 200, 160, 0.9, i % 8 / 2.0, i % 97 / 30.0, i + 1, i - 20, i + 22, i / 25, 0, @formula, '2026-04-01 01:00:00.000' FROM n",
        // Three deductions a month for each: more than a hall that is supervised at all would show.
        "INSERT INTO AppraisalPoint (HallCode, Period, StaffNo, PointNo, FindingId, Clause, Severity, Repetition, Points) "
            + "SELECT 'load', @period, printf('R%05d', i), k, printf('p%d-%d', i, k), '四.2(1)', 'ordinary', k, -2 FROM n, (SELECT 1 AS k UNION ALL SELECT 2 UNION ALL SELECT 3) AS three",
    ];
}
