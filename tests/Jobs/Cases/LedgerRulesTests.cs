using Supervision.Jobs.Cases;
using Supervision.Jobs.Deadlines;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Cases;

/// <summary>Entries of ledgers, clause by clause.</summary>
public sealed class LedgerRulesTests
{
    private const string Now = "2026-04-30 09:00";
    private static readonly WorkingDays Days = National();

    [Theory]
    [InlineData("2026-03-09 17:00", "")] // met on Friday, the weekend does not count
    [InlineData("2026-03-10 09:00", "S1.help.report")]
    [InlineData(null, "S1.help.report")]
    public void HardProblem_IsReportedWithinOneWorkingDay(string? done, string broken) => Assert.Equal(broken, Judge("help", "2026-03-06 16:00", null, done));

    [Theory]
    [InlineData("2026-03-04 17:00", "2026-03-04 17:00", "")]
    [InlineData("2026-03-04 17:00", "2026-03-04 17:01", "S2.consultation.agreed")]
    [InlineData(null, "2026-03-09 23:59", "")] // without an agreed time: a week, the day of asking not counted
    [InlineData(null, "2026-03-10 00:00", "S0.consultation.week")]
    [InlineData("2026-03-01 09:00", "2026-03-05 09:00", "")] // an agreed time that lay in the past is none
    public void Consultation_IsAnsweredAsAgreedOrWithinAWeek(string? agreed, string? done, string broken) => Assert.Equal(broken, Judge("consultation", "2026-03-02 09:00", agreed, done));

    [Fact]
    public void Consultation_UnderS0Alone_HasItsWeekWhateverWasAgreed() => Assert.Equal("", Judge("consultation", "2026-03-02 09:00", "2026-03-03 09:00", "2026-03-05 09:00", "S0"));

    [Theory]
    [InlineData("tolerance", "S3.tolerance.promise")]
    [InlineData("promise", "S3.promise.written")]
    [InlineData("agency", "S2.agency.mandate")]
    public void Promise_MissingOrLaterThanTheDecision_IsABreach(string kind, string rule)
    {
        Assert.Equal(rule, Judge(kind, "2026-03-02 09:00", null, "2026-03-02 10:00"));
        Assert.Equal(rule, Judge(kind, "2026-03-02 09:00", "2026-03-02 10:01", "2026-03-02 10:00"));
        Assert.Equal("", Judge(kind, "2026-03-02 09:00", "2026-03-02 10:00", "2026-03-02 10:00"));
        // Nothing has been decided yet.
        Assert.Equal("", Judge(kind, "2026-03-02 09:00", null, null));
    }

    [Fact]
    public void Entry_PastTheKnownCalendar_IsUnknownAndNeverLate()
    {
        var entry = Rules(Entry("publication", "2026-12-30 09:00", null, null), "2027-06-01 09:00", "S3");
        Assert.Equal(("unknown", null, ""), (entry.Clocks[0].State, entry.Clocks[0].DueAtUtc, Broken(entry)));
    }

    [Fact]
    public void Document_Unadopted_StartsNothing() => Assert.Empty(Rules(Entry("help", "2026-03-06 16:00", null, null), Now, "S2").Clocks);

    private static string Judge(string kind, string entered, string? agreed, string? done, params string[] adopted) => Broken(Rules(Entry(kind, entered, agreed, done), Now, adopted));

    private static SubjectClocks Rules(LedgerEntryRow entry, string now, params string[] adopted) =>
        new LedgerRules(new ClockDesk("H", Zone, Days, At(now)!.Value, new Dictionary<string, ClockRow>()), Deadlines.TestClocks.Rules(now, days: Days, adopted: adopted)).Entry(entry, StepLog.Empty);

    private static LedgerEntryRow Entry(string kind, string entered, string? agreed, string? done) => new()
    {
        HallCode = "H", EntryId = "L1", Kind = kind, EnteredAtUtc = At(entered)!.Value, AgreedAtUtc = At(agreed), DoneAtUtc = At(done), BatchId = "b", LineNumber = 1, ContentHash = "x",
    };
}
