using Supervision.Sql.Cases;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Cases;

public sealed class CaseQueriesTests
{
    [Theory, EachEngine]
    public async Task MergeCaseFiles_CorrectedCase_IsOneMoreRevisionAndNotOneMoreCase(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        Assert.Equal(new(2, 0, 0), await test.Cases(Case("1"), Case("2")));

        Assert.Equal(new(0, 1, 1), await test.Cases(Case("1"), Case("2") with { ContentHash = "other", PromisedDays = 5 }));
    }

    [Theory, EachEngine]
    public async Task MergeTickets_SameNumberOnAnotherDay_IsAnotherTicket(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);

        Assert.Equal(2, (await test.In(transaction => new CaseQueries(transaction).MergeTickets([Ticket(Day), Ticket(Day.AddDays(1))]))).Added);
        Assert.Equal(0, (await test.In(transaction => new CaseQueries(transaction).MergeTickets([Ticket(Day)]))).Added);
    }

    [Theory, EachEngine]
    public async Task Appointment_OtherHallsNumber_IsNotFound(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var kept = new AppointmentRow { HallCode = "g", BatchId = "b", LineNumber = 2, ContentHash = "x", AppointmentId = "1", PostCode = "A01", AgreedAtUtc = At, RefusalReason = "no window" };
        await test.In(transaction => new CaseQueries(transaction).MergeAppointments([kept]));
        var queries = new CaseQueries(test.Database);

        Assert.Null(await queries.Appointment("h", "1"));
        Assert.Equal(("no window", At), ((await queries.Appointment("g", "1"))!.RefusalReason, (await queries.Appointment("g", "1"))!.AgreedAtUtc));
    }

    [Theory, EachEngine]
    public async Task LedgerEntry_Corrected_IsReadAsItIsNow(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        await test.Entries(Entry("1", "handover"));
        await test.Entries(Entry("1", "handover") with { ContentHash = "other", ToStaffNo = "S2" });
        var queries = new CaseQueries(test.Database);

        var entry = await queries.LedgerEntry("h", "1");

        Assert.Equal(("S2", 1), (entry!.ToStaffNo, entry.Revision));
        Assert.Null(await queries.LedgerEntry("h", "2"));
    }

    private static TicketRow Ticket(DateOnly day) => new() { HallCode = "h", BatchId = "b", LineNumber = 2, ContentHash = $"{day}", TicketId = "A001", Day = day, TakenAtUtc = At };
}
