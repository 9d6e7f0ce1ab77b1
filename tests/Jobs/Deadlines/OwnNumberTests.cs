using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Tests.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Tests;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

/// <summary>Numbers of a hall's own adopted text bind every clock that counts days of a document.</summary>
public sealed class OwnNumberTests
{
    // The row itself gives these: days promised, a time agreed, the Sunday of the week.
    private static readonly string[] GivenByTheRow = ["S1.case.limit", "S2.case.limit", "S3.case.limit", "S4.case.limit", "S2.consultation.agreed", "S3.home.visit", "S4.appointment.report"];

    public static TheoryData<string> Lengths() => [.. ClockDefinition.All.Values.Where(clock => clock.Unit != "none").Select(clock => clock.Key).Except(GivenByTheRow)];

    [Theory, MemberData(nameof(Lengths))]
    public async Task OwnText_WithAnotherNumber_ChangesTheClockAndItsClause(string key)
    {
        var clock = ClockDefinition.All[key];
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await OwnText.Adopt(test.Database, "H", clock.Document, clock.Rule!, clock.Parameter!, 9);
        var rules = new DeadlineRules(Desk(), [], new Dictionary<string, double>(), await RulebookShelf.Of(test.Database, "H"));

        Assert.Equal(9 + clock.ParameterAdds, rules.LengthOf(clock, At("2026-03-02 10:00")!.Value));
        Assert.StartsWith(clock.Clause + " · ", rules.Sourced(clock, At("2026-03-02 10:00")!.Value).Clause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "2026-03-03 00:00")] // the same working day
    [InlineData(0.0, "2026-03-03 00:00")]
    [InlineData(1.0, "2026-03-04 00:00")] // own text: by the next working day
    public async Task Appointment_UnderAnOwnText_IsAnsweredByItsDay(double? own, string due)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        if (own is { } days)
            await OwnText.Adopt(test.Database, "H", "S4", "s4-appoint-4.2", "answer_working_days", days);
        var rules = new DeadlineRules(Desk(), [], new Dictionary<string, double>(), await RulebookShelf.Of(test.Database, "H"));
        var clock = Clock(rules.Appointment(Appointment("2026-03-02 10:00", null, "2026-03-07 10:00"), StepLog.Empty, null), "S4.appointment.answer");
        Assert.Equal(due, Wall(clock.DueAtUtc));
    }

    [Fact]
    public async Task Setting_OfTheHall_ComesBeforeItsOwnText()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await OwnText.Adopt(test.Database, "H", "S0", "s0-8.1.3", "opinion_working_days", 9);
        var rules = new DeadlineRules(Desk(), [], new Dictionary<string, double> { ["comment_opinion_days"] = 2 }, await RulebookShelf.Of(test.Database, "H"));
        var clock = Clock(rules.Comment(Comment("2026-03-02 10:00"), StepLog.Empty), "S0.comment.opinion");
        Assert.Equal((2, "8.1.3"), ((int)clock.Length, clock.Clause));
    }

    private static ClockDesk Desk() => new("H", Zone, National(), At("2026-03-02 12:00")!.Value, new Dictionary<string, Supervision.Sql.Deadlines.ClockRow>());
}
