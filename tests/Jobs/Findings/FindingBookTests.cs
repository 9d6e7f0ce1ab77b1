using Dapper;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Jobs.Tests.Findings;

public sealed class FindingBookTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("supervision").FullName;
    private Database _database = null!;

    public async Task InitializeAsync()
    {
        _database = new Database(Path.Combine(_folder, "test.db"));
        await new SchemaUpgrade(_database, TimeProvider.System).Run();
    }

    public Task DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Replace_SameFindingsAgain_ChangesNothing()
    {
        await Replace(Finding("a", "不行"));
        var before = await All();
        await Replace(Finding("a", "不行"));

        Assert.Equal(before, await All());
    }

    [Fact]
    public async Task Replace_FindingGone_WithdrawsItAndTheSession()
    {
        await Replace(Finding("a", "不行"));
        await Replace();

        Assert.Equal("withdrawn", Assert.Single(await All()).State);
        Assert.Equal("withdrawn", (await Session())!.State);
    }

    [Theory]
    [InlineData("不行", false)]
    [InlineData("不行的", true)]
    public async Task Replace_DecidedFinding_KeepsContentAndMarksChangedEvidence(string nextQuote, bool revised)
    {
        await Replace(Finding("a", "不行"));
        await Decide("a");
        await Replace(Finding("a", nextQuote));

        var kept = Assert.Single(await All());
        Assert.Equal(("decided", "不行", revised), (kept.State, kept.Quote, kept.Revised));
        Assert.Equal("decided", (await Session())!.State);
    }

    [Fact]
    public async Task Replace_DecidedFindingGone_StaysDecidedAndRevised()
    {
        await Replace(Finding("a", "不行"));
        await Decide("a");
        await Replace();

        var kept = Assert.Single(await All());
        Assert.Equal(("decided", true), (kept.State, kept.Revised));
    }

    [Theory]
    [InlineData("不行", false)]
    [InlineData("不行的", true)]
    [InlineData(null, true)]
    public async Task Replace_FindingThatWaitsForASecondOfficer_KeepsWhatTheFirstJudged(string? nextQuote, bool revised)
    {
        await Replace(Finding("a", "不行"));
        await new VerdictQueries(_database).AddVerdict(new VerdictRow { HallCode = "h", FindingId = "a", VerdictNo = 1, Outcome = "confirmed", Severity = "serious", ReasonCode = "said", OfficerId = "li", DecidedAtUtc = At });

        await Replace(nextQuote is null ? [] : [Finding("a", nextQuote)]);

        var kept = Assert.Single(await All());
        Assert.Equal(("open", "不行", revised), (kept.State, kept.Quote, kept.Revised));
        var session = (await Session())!;
        Assert.Equal(("open", 1, true), (session.State, session.OpenFindings, session.Priority > 0));
    }

    [Fact]
    public async Task Replace_NewFindingBesideDecidedOne_OpensTheSessionAgain()
    {
        await Replace(Finding("a", "不行"));
        await Decide("a");
        await Replace(Finding("a", "不行"), Finding("b", "不清楚"));

        Assert.Equal(("open", 1), ((await Session())!.State, (await Session())!.OpenFindings));
    }

    [Fact]
    public async Task Replace_NothingFoundAndNothingKnown_WritesNoSession()
    {
        await Replace();

        Assert.Null(await Session());
    }

    private async Task Replace(params FindingRow[] findings)
    {
        await using var transaction = await _database.Begin();
        await new FindingBook(transaction).Replace(new SessionRow
        {
            HallCode = "h", SessionId = "s", Kind = "call", SubjectKey = "c1", StaffNo = "01", Day = new(2026, 3, 2),
            StartsAtUtc = At, EndsAtUtc = At.AddMinutes(3), State = "", Priority = 0,
        }, findings);
        await transaction.Commit();
    }

    private static readonly DateTime At = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private static FindingRow Finding(string id, string quote) => new()
    {
        HallCode = "h", FindingId = id, SessionId = "s", RuleKey = "s1.42.2", DocumentId = "S1", Clause = "四.2(2)", Kind = "phrase",
        StaffNo = "01", OccurredAtUtc = At, Day = new(2026, 3, 2), Quote = quote, Probability = 0.9, Severity = "ordinary",
        Machine = "breach", State = "", Reason = "{}", ScoredUnder = "v1",
    };

    private async Task<IReadOnlyList<FindingRow>> All() => await new FindingQueries(_database).FindingsOfSession("h", "s");

    private Task<SessionRow?> Session() => new FindingQueries(_database).Session("h", "s");

    private async Task Decide(string id)
    {
        await using var connection = await _database.Connect();
        await connection.ExecuteAsync("UPDATE Finding SET State = 'decided' WHERE FindingId = @id; UPDATE Session SET State = 'decided'", new { id });
    }
}
