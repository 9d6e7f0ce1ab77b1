using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Tests;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class DeadlineFindingsTests
{
    private static readonly ClockDesk Desk = new("H", Zone, National(), At("2026-03-30 01:00")!.Value, new Dictionary<string, ClockRow>());

    /// <summary>A bad review that nobody verified within 48 hours.</summary>
    private static SubjectClocks Late => Rules("2026-03-30 01:00").Review(Review("2026-03-02 09:00"), StepLog.Empty);

    [Fact]
    public async Task Write_LateVerification_IsTheUnitsAndNamesNobody()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        Assert.True(await Write(test, Late, [], keepsSteps: true));
        var unit = await Findings(test, DeadlineFindings.UnitKind, "review/R1");
        Assert.Contains("S3.review.verify", unit.Select(finding => finding.RuleKey));
        Assert.All(unit, finding => Assert.Equal((null, null), (finding.StaffNo, finding.PostCode)));
        // The rating itself is about the person.
        Assert.Equal(["S3.review.bad 1001"], (await Findings(test, "review", "R1")).Select(finding => $"{finding.RuleKey} {finding.StaffNo}"));
    }

    [Fact]
    public async Task Write_WhereNoStepIsEverRecorded_TheirAbsenceProvesNothing()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Write(test, Late, [], keepsSteps: false);
        Assert.Empty(await Findings(test, DeadlineFindings.UnitKind, "review/R1"));
    }

    [Fact]
    public async Task Write_WhatIsKnownUnchanged_WritesNothing()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Write(test, Late, [], keepsSteps: true);
        IReadOnlyList<FindingRow> known = [.. await Findings(test, DeadlineFindings.UnitKind, "review/R1"), .. await Findings(test, "review", "R1")];
        Assert.False(await Write(test, Late, known, keepsSteps: true));
        Assert.True(await Write(test, Late with { Breaches = [.. Late.Breaches.Select(breach => breach with { Probability = 0.3 })] }, known, keepsSteps: true));
    }

    [Fact]
    public async Task Finding_OfAMissedDeadline_TellsTheWholeClock()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        var clocks = Rules("2026-03-30 01:00").Case(Case("2026-03-02 09:00", completed: "2026-03-09 10:00", delivered: "2026-03-09 10:00"), StepLog.Empty);
        await Write(test, clocks, [], keepsSteps: false);
        var finding = (await Findings(test, "case", "K1")).Single(finding => finding.RuleKey == "S1.case.over-limit");
        foreach (var part in new[] { "\"length\":3", "\"unit\":\"working\"", "\"start_day_counts\":true", "\"due\":\"2026-03-04T16:00:00Z\"", "\"ended\":\"2026-03-09T02:00:00Z\"", "\"calendar\":" })
            Assert.Contains(part, finding.Reason, StringComparison.Ordinal);
    }

    private static async Task<bool> Write(TestDatabase test, SubjectClocks clocks, IReadOnlyList<FindingRow> known, bool keepsSteps)
    {
        await using var transaction = await test.Database.Begin();
        var written = await new DeadlineFindings("H", Desk, known, keepsSteps).Write(transaction, clocks, CancellationToken.None);
        await transaction.Commit();
        return written;
    }

    private static Task<IReadOnlyList<FindingRow>> Findings(TestDatabase test, string kind, string subject) =>
        new FindingQueries(test.Database).FindingsOfSession("H", FindingKeys.Session("H", kind, subject));
}
