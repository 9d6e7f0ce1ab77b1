using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Sql.Appraisal;

namespace Supervision.Jobs.Tests.Appraisal.Formulas;

public sealed class FormulaBookTests : IAsyncLifetime
{
    private static readonly string Harder = FormulaFile.Default.Text.Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal).Replace("kind: phrase, minor: 1, ordinary: 2", "kind: phrase, minor: 1, ordinary: 7", StringComparison.Ordinal);
    private AppraisedHall _hall = null!;

    public async Task InitializeAsync()
    {
        _hall = await AppraisedHall.Open();
        await _hall.Verdict("f01", 1, "confirmed");
        await _hall.Verdict("f02", 1, "confirmed");
        await _hall.Night();
    }

    public Task DisposeAsync() => _hall.DisposeAsync().AsTask();

    [Fact]
    public async Task Preview_OfAnotherFormula_NamesWhoWouldMoveAndStoresNothing()
    {
        var before = await _hall.Dump("AppraisalScore");
        var change = Assert.Single(await FormulaPreview.Of(_hall.Database, "h", AppraisedHall.Zone, FormulaFile.Read("f", Harder), Period.Month(2026, 1), default));

        Assert.Equal(("01", 98.0, 93.0, 2, 2), (change.StaffNo, change.Before, change.After, change.RankBefore, change.RankAfter));
        Assert.Equal(before, await _hall.Dump("AppraisalScore"));
    }

    [Fact]
    public async Task Adopt_OfAnotherFormula_RecomputesOpenMonthsAndLeavesTheLockedOnes()
    {
        await new AppraisalLockBook(_hall.Database, TimeProvider.System).Lock("h", Period.Month(2026, 1), "leader");
        Assert.True(await new FormulaBook(_hall.Database, TimeProvider.System).Adopt("h", Harder, "leader"));
        await _hall.Night();

        Assert.Equal([98.0, 93.0], [await Score("2026-01"), await Score("2026-02")]);
        Assert.Empty(await _hall.Faults());
    }

    [Fact]
    public async Task Adopt_ScoresUnderAnEarlierFormula_KeepThatFormula()
    {
        await new FormulaBook(_hall.Database, TimeProvider.System).Adopt("h", Harder, "leader");
        var second = Harder.Replace("ordinary: 7", "ordinary: 8", StringComparison.Ordinal);
        await new FormulaBook(_hall.Database, TimeProvider.System).Adopt("h", second, "leader");

        Assert.Equal("2", (await FormulaBook.Version(_hall.Database, FormulaFile.Read("f", Harder).Hash, default))!.Version);
        Assert.Null(await FormulaBook.Version(_hall.Database, new string('0', 64), default));
    }

    [Fact]
    public async Task Adopt_OfTheFormulaInForce_ChangesNothing() =>
        Assert.False(await new FormulaBook(_hall.Database, TimeProvider.System).Adopt("h", FormulaFile.Default.Text, "leader"));

    [Fact]
    public async Task Adopt_WithAMistake_NamesTheLineAndKeepsTheOld()
    {
        var error = await Assert.ThrowsAsync<FormatException>(() => new FormulaBook(_hall.Database, TimeProvider.System).Adopt("h", Harder.Replace("base: 100", "base: hundred", StringComparison.Ordinal), "leader"));

        Assert.Contains("line 7", error.Message, StringComparison.Ordinal);
        Assert.Equal(FormulaFile.Default.Hash, (await AppraiseStage.Formula(_hall.Database, "h", default)).Hash);
    }

    private async Task<double?> Score(string period) => (await new AppraisalQueries(_hall.Database).Scores("h", period)).First(row => row.StaffNo == "01").Score;
}
