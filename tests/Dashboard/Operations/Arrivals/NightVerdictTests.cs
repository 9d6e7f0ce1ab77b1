using System.Globalization;
using Supervision.Dashboard.Operations.Arrivals;
using Supervision.Dashboard.Texts.Operations;
using Supervision.Sql.Operations.Arrivals;
using Supervision.Sql.Operations.Board;
using Supervision.Sql.Operations.Runs;

namespace Supervision.Dashboard.Tests.Operations.Arrivals;

public sealed class NightVerdictTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    public NightVerdictTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void Of_EverythingThere_IsGood() => Assert.Equal(new NightVerdict("good", NightText.AllWell(2), ""), Of(Run("done"), "complete", "complete"));

    [Fact]
    public void Of_SourceSilentByChance_IsGoodButNotCountedAsArrived() => Assert.Equal(new NightVerdict("good", NightText.AllWell(1), NightText.Quiet(1)), Of(Run("done"), "complete", "quiet"));

    [Fact]
    public void Of_NothingToCompareWith_SaysSoInsteadOfGood() => Assert.Equal("warn", Of(Run("done"), "unexpected").Tone);

    [Fact]
    public void Of_SourceMissing_IsWorseThanOneInPart()
    {
        var verdict = Of(Run("done"), "partial", "missing");

        Assert.Equal(("bad", NightText.Missing(1), NightText.Partial(1)), (verdict.Tone, verdict.Title, verdict.Detail));
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("stopped")]
    public void Of_RunThatDidNotEndWell_ComesFirst(string state) => Assert.Equal(NightText.RunFailed, Of(Run(state), "missing").Title);

    [Fact]
    public void Of_NoRunAtAll_IsBad() => Assert.Equal(("bad", NightText.NoRunToday), (Of(null, "complete").Tone, Of(null, "complete").Title));

    [Fact]
    public void Of_LatestRunOfTheDayBefore_IsNoRunToday() => Assert.Equal(NightText.NoRunToday, Of(Run("done") with { Day = Today.AddDays(-1) }, "complete").Title);

    [Fact]
    public void Of_RunUnderWay_IsBusyAndNamesWhatIsMissingSoFar() => Assert.Equal(new NightVerdict("busy", NightText.RunUnderWay, NightText.Missing(1)), Of(Run("running"), "missing"));

    [Fact]
    public void Of_FilesThatCannotBeReadYet_AreAWarning() =>
        Assert.Equal(new NightVerdict("warn", NightText.Unread(5), ""), NightVerdict.Of([Row("complete")], new ItemCountRow { Unread = 5 }, Run("done"), Today));

    [Fact]
    public void Of_SourceOfWhichEverythingWasRefused_IsShortOnlyWhereSomethingWasDue()
    {
        var due = NightVerdict.Of([Row("refused") with { Expected = 3 }], new ItemCountRow(), Run("done"), Today);

        Assert.Equal(("bad", NightText.AllRefused(1)), (due.Tone, due.Title));
        Assert.Equal("good", Of(Run("done"), "complete", "refused").Tone);
        Assert.False(NightVerdict.IsShort(Row("refused")));
    }

    [Fact]
    public void Of_RefusedRows_AreAWarning() =>
        Assert.Equal(new NightVerdict("warn", NightText.Quarantined(3), ""), NightVerdict.Of([Row("complete")], new ItemCountRow { OpenEntries = 3 }, Run("done"), Today));

    private static NightVerdict Of(RunRow? run, params string[] states) => NightVerdict.Of([.. states.Select(Row)], new ItemCountRow(), run, Today);

    private static RunRow Run(string state) => new() { RunId = "r", HallCode = "h", Day = Today, StartedAtUtc = DateTime.UnixEpoch, State = state, StartedBy = "schedule" };

    private static ArrivalRow Row(string state) => new() { HallCode = "h", Day = Today, Source = "calls", Feed = "calls", ExpectedFrom = "median", State = state };
}
