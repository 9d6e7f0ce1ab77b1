using Supervision.Dashboard.Deadlines;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Deadlines;

namespace Supervision.Dashboard.Tests.Deadlines;

public sealed class DeadlineBoardTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTime Now = Visits.NowUtc;

    private readonly DashboardFactory _factory = new();

    public async Task InitializeAsync()
    {
        await _factory.InitializeAsync();
        await new DeadlineQueries(_factory.Database).SaveClock(
        [
            Clock("late", "case", "K-late", Now.AddHours(-1)), Clock("far", "case", "K-far", Now.AddHours(49)), Clock("near", "review", "R-near", Now.AddHours(47)),
            // One urgent clock decides for its evidence.
            Clock("near-too", "case", "K-both", Now.AddHours(2)), Clock("late-too", "case", "K-both", Now.AddDays(-3)),
            Clock("paused", "comment", "E-paused", Now.AddHours(1)) with { State = "paused" }, Clock("unknown", "case", "K-unknown", null) with { State = "unknown" },
            Clock("over", "case", "K-over", Now.AddDays(-9)) with { State = "stopped" },
        ]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_factory).DisposeAsync();

    public void Dispose() => _factory.Dispose();

    [Fact]
    public async Task Read_OfAll_HasWhatCanStillBeMetFirst()
    {
        var board = await Read();
        Assert.Equal(["soon K-both", "soon R-near", "overdue K-late", "later K-far", "still E-paused", "still K-unknown"],
            board.Items.Select(item => $"{item.Group} {item.Subject.SubjectKey}").OrderBy(text => Array.IndexOf(["soon", "overdue", "later", "still"], text.Split(' ')[0])).ThenBy(text => text, StringComparer.Ordinal));
        Assert.Equal(["soon", "soon", "overdue", "later", "still", "still"], board.Items.Select(item => item.Group));
        Assert.Equal("2 2 1 1", $"{board.Counts["overdue"]} {board.Counts["soon"]} {board.Counts["paused"]} {board.Counts["unknown"]}");
    }

    [Theory]
    [InlineData("overdue", null, "K-both K-late")]
    [InlineData("soon", null, "K-both R-near")]
    [InlineData("paused", null, "E-paused")]
    [InlineData("unknown", null, "K-unknown")]
    [InlineData(null, "review", "R-near")]
    [InlineData("overdue", "review", "")]
    public async Task Read_Narrowed_HasOnlyWhatFits(string? show, string? kind, string keys) =>
        Assert.Equal(keys, string.Join(' ', (await Read(show, kind)).Items.Select(item => item.Subject.SubjectKey).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Read_Steps_AreByTheNameOfWhoTookThem()
    {
        await SeedHall.Insert(_factory.Database, "ClockStep", [new ClockStepRow { HallCode = SeedHall.Hall, SubjectKind = "review", SubjectKey = "R-near", StepNo = 1, Step = "verified", DoneBy = "officer", DoneAtUtc = Now, AuditNo = 1 }]);
        Assert.Equal("督查员甲", Assert.Single((await Read(null, "review")).Items.Single().Steps).DoneBy);
    }

    [Fact]
    public async Task Pages_OfMoreThanASitting_GoOnWhereTheLastEnded()
    {
        await new DeadlineQueries(_factory.Database).SaveClock([.. Enumerable.Range(0, 30).Select(n => Clock($"m{n}", "comment", $"E{n:00}", Now.AddDays(5)))]);
        var first = await Read();
        Assert.Equal((25, 36, "25"), (first.Items.Count, first.All, DeadlineBoard.Next(Visits.To(), first.All)));
        var rest = await Read(query: "?after=25");
        Assert.Equal(11, rest.Items.Count);
        Assert.Null(DeadlineBoard.Next(Visits.To(query: "?after=25"), rest.All));
        Assert.Empty(first.Items.Select(item => item.Subject.SubjectKey).Intersect(rest.Items.Select(item => item.Subject.SubjectKey)));
    }

    private Task<DeadlineBoard> Read(string? show = null, string? kind = null, string query = "") => DeadlineBoard.Read(_factory.Database, Visits.To(query: query), kind, show, CancellationToken.None);

    private static ClockRow Clock(string id, string kind, string key, DateTime? due) => new()
    {
        HallCode = SeedHall.Hall, ClockId = id, ClockKey = "S1.case.limit", SubjectKind = kind, SubjectKey = key, DocumentId = "S1", Clause = "限时第四条", StartedAtUtc = Now.AddDays(-10), DueAtUtc = due, Unit = "working", Length = 3, State = "running",
    };
}
