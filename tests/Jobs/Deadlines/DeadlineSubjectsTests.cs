using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Presence;
using Supervision.Sql.Reviews;
using Supervision.Sql.Tests;
using Supervision.Sql.Video;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class DeadlineSubjectsTests
{
    private const string Now = "2026-03-30 01:00";
    private static readonly DateOnly Since = new(2026, 1, 1);

    [Fact]
    public async Task Of_RatingThatNoLongerStartsAClock_IsGone()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Store(test, transaction => new ReviewQueries(transaction).MergeReviews([Review("2026-03-02 09:00", level: 5)]));
        var gone = Assert.Single(await Of(test, "review", Rules(Now).Review(Review("2026-03-02 09:00"), StepLog.Empty).Clocks));
        Assert.Equal(("R1", 0, 0), (gone.Subject.Key, gone.Clocks.Count, gone.Breaches.Count));
    }

    [Fact]
    public async Task Of_ClocksFromBeforeTheWindow_AreLeftAlone()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        Assert.Empty(await Of(test, "review", Rules(Now).Review(Review("2025-12-02 09:00"), StepLog.Empty).Clocks));
    }

    [Theory]
    [InlineData("10:50", "11:10", true)] // empty at the tenth minute before, and for long enough
    [InlineData("10:50", "10:50:59", false)] // a step aside
    [InlineData("10:51", "11:10", false)] // somebody may have been there at the tenth minute
    public async Task Appointment_AtElevenOutsideTheShifts_NeedsTheCounterManned(string from, string until, bool isBroken)
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Store(test, async transaction =>
        {
            await new CaseQueries(transaction).MergeAppointments([Appointment("2026-03-05 09:00", "2026-03-05 10:00", "2026-03-07 11:00")]);
            await new ClipQueries(transaction).MergeClips([Clip("2026-03-07 " + from, "2026-03-07 " + until)]);
        });
        Assert.Equal(isBroken, Assert.Single(await Of(test, "appointment", [])).Breaches.Any(breach => breach.Rule.Key == "S4.appointment.early"));
    }

    [Fact]
    public async Task Appointment_WithinTheShifts_IsJudgedByPresenceAlone()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await Store(test, async transaction =>
        {
            await new CaseQueries(transaction).MergeAppointments([Appointment("2026-03-05 09:00", "2026-03-05 10:00", "2026-03-06 11:00")]);
            await new ClipQueries(transaction).MergeClips([Clip("2026-03-06 10:40", "2026-03-06 11:10")]);
            await new PresenceQueries(transaction).AddSpan([new PresenceSpanRow { HallCode = "H", PostCode = "P", Day = new DateOnly(2026, 3, 6), SpanNo = 0, Kind = "absent", StartsAtUtc = At("2026-03-06 10:40")!.Value, EndsAtUtc = At("2026-03-06 11:10")!.Value }]);
        });
        Assert.Empty(Assert.Single(await Of(test, "appointment", [])).Breaches);
    }

    private static Task<IReadOnlyList<SubjectClocks>> Of(TestDatabase test, string kind, IReadOnlyList<ClockRow> kept)
    {
        var desk = new ClockDesk("H", Zone, National(), At(Now)!.Value, kept.ToDictionary(clock => clock.ClockId));
        var night = new Night { Database = test.Database, HallCode = "H", Zone = Zone, Time = TimeProvider.System, InboxFolder = "", MediaFolder = "", RunId = "r" };
        return new DeadlineSubjects(night, new DeadlineQueries(test.Database), desk, Rules(Now)).Of(kind, Since, kept, CancellationToken.None);
    }

    private static async Task Store(TestDatabase test, Func<Transaction, Task> write)
    {
        await using var transaction = await test.Database.Begin();
        await write(transaction);
        await transaction.Commit();
    }

    private static ClipRow Clip(string from, string until) => new()
    {
        HallCode = "H", ClipId = from, Camera = "C1", PostCode = "P", Kind = "absent", StartsAtUtc = At(from)!.Value, EndsAtUtc = At(until)!.Value, BatchId = "b", LineNumber = 1, ContentHash = "x",
    };
}
