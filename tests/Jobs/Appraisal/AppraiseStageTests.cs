using Dapper;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal;

public sealed class AppraiseStageTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision").FullName;
    private Database _database = null!;

    public async Task InitializeAsync()
    {
        _database = new Database(Path.Combine(_folder, "test.db"));
        await new SchemaUpgrade(_database, TimeProvider.System).Run();
        await Sql("INSERT INTO Batch (HallCode, BatchId, Feed, ArchiveHash, Bytes, State, LastLine, RowsRead, Added, Unchanged, Revised, Quarantined, Ignored, FirstDay, LastDay, ArrivedAtUtc, FinishedAtUtc) VALUES ('h', 'b', 'calls', '', 0, 'loaded', 0, 0, 0, 0, 0, 0, 0, '2026-03-02', '2026-03-31', '2026-04-01 00:00:00.000', '2026-04-01 00:00:00.000')");
        await Sql("INSERT INTO Call (HallCode, CallId, StartedAtUtc, StaffNo, BatchId, LineNumber, ContentHash, Revision) VALUES ('h', 'c1', '2026-03-02 01:00:00.000', '01', 'b', 2, '', 0), ('h', 'c2', '2026-03-02 02:00:00.000', '01', 'b', 3, '', 0)");
        await Sql("INSERT INTO CallScore (HallCode, CallId, ScoredUnder, CallHash, TranscriptHash, StaffTurns, Hits, SuspectHits, ScoredAtUtc) VALUES ('h', 'c1', 'v', 'i', 't', 1, 1, 0, '2026-04-01 00:00:00.000')");
        await Sql("INSERT INTO Finding (HallCode, FindingId, SessionId, RuleKey, DocumentId, Clause, Kind, StaffNo, OccurredAtUtc, Day, Probability, Severity, Machine, IsLead, State, ScoredUnder, Revised) VALUES ('h', 'f1', 's1', 'r', 'S1', '四.2(2)', 'phrase', '01', '2026-03-02 01:00:10.000', '2026-03-02', 0.9, 'ordinary', 'breach', 0, 'decided', 'v', 0)");
    }

    public Task DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Stage_UnjudgedFinding_TakesNoPoint()
    {
        await Run();

        Assert.Equal((100.0, 0.5, 1), await March());
    }

    [Theory]
    [InlineData("confirmed", 98.0)]
    [InlineData("remedied", 100.0)]
    [InlineData("dismissed", 100.0)]
    public async Task Stage_VerdictInForce_DecidesThePoints(string outcome, double expected)
    {
        await Run();
        await Verdict(1, outcome);
        await Run();

        Assert.Equal(expected, (await March()).Score);
    }

    [Fact]
    public async Task Stage_AppealAccepted_GivesThePointsBack()
    {
        await Verdict(1, "confirmed");
        await Run();
        await Verdict(2, "dismissed");
        await Run();

        Assert.Equal(100, (await March()).Score);
    }

    [Fact]
    public async Task Stage_NothingNew_ComputesNothing()
    {
        await Run();

        Assert.Equal(0, (await Run()).Written);
    }

    [Fact]
    public async Task Stage_LockedMonth_StaysAsItWas()
    {
        await Run();
        await Sql("INSERT INTO AppraisalLock (HallCode, Period, LockedBy, LockedAtUtc, ContentHash, AuditNo) VALUES ('h', '2026-03', 'leader', '2026-04-01 00:00:00.000', '', 1)");
        await Verdict(1, "confirmed");
        await Run();

        Assert.Equal(100, (await March()).Score);
    }

    [Fact]
    public async Task Stage_Confirmed_ReachesQuarterAndYearWithItsPoint()
    {
        await Verdict(1, "confirmed");
        await Run();
        var queries = new AppraisalQueries(_database);

        Assert.Equal(["2026-Q1", "2026-03", "2026"], await queries.Periods("h"));
        Assert.Equal("f1", Assert.Single(await queries.Points("h", "2026-03", "01")).FindingId);
        Assert.Equal(98, Assert.Single(await queries.Scores("h", "2026")).Score);
    }

    private async Task<StageOutcome> Run() => await new AppraiseStage().Run(new Night
    {
        Database = _database, HallCode = "h", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Time = TimeProvider.System,
        InboxFolder = _folder, MediaFolder = _folder, RunId = "r",
    }, new Progress<StageProgress>(), default);

    private Task Verdict(int number, string outcome) => Sql(
        "INSERT INTO Verdict (HallCode, FindingId, VerdictNo, Outcome, Severity, ReasonCode, OfficerId, DecidedAtUtc, IsSecond, AuditNo) VALUES ('h', 'f1', @number, @outcome, 'ordinary', 'heard', 'o', @at, 0, 1)",
        new { number, outcome, at = TimeProvider.System.GetUtcNow().AddSeconds(1).ToString("yyyy-MM-dd HH:mm:ss.fff") });

    private async Task<(double? Score, double? Coverage, int Sessions)> March()
    {
        var row = Assert.Single(await new AppraisalQueries(_database).Scores("h", "2026-03"));
        return (row.Score, row.Coverage, row.Sessions);
    }

    private async Task Sql(string text, object? arguments = null)
    {
        await using var connection = await _database.Connect();
        await connection.ExecuteAsync(text, arguments);
    }
}
