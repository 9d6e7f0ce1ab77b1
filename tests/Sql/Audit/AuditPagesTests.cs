using Supervision.Sql.Accounts;
using Supervision.Sql.Audit;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Audit;

public sealed class AuditPagesTests
{
    [Theory, EachEngine]
    public async Task EntriesOfHall_EntryOfNoHall_IsSeenWhereTheAccountHasARole(Engine engine)
    {
        await using var test = await Kept(engine,
            Entry(1, "li", "h"), Entry(2, "li", null), Entry(3, "wang", null), Entry(4, "root", null), Entry(5, "li", "g"));
        foreach (var (account, hall) in (IEnumerable<(string, string)>)[("li", "h"), ("wang", "g"), ("root", "*")])
            await new AccountQueries(test.Database).GiveRole(new AccountRoleRow { AccountId = account, HallCode = hall, Role = "officer" });

        Assert.Equal([4L, 2, 1], await Numbers(test));
    }

    [Theory, EachEngine]
    public async Task EntriesOfHall_Filters_NarrowByWhatIsGiven(Engine engine)
    {
        await using var test = await Kept(engine,
            Entry(1, "li", "h"), Entry(2, "wang", "h") with { Action = "export" }, Entry(3, "wang", "h") with { SubjectKey = "f9" }, Entry(4, "wang", "h") with { AtUtc = At.AddHours(1) });

        Assert.Equal([2L], await Numbers(test, action: "export"));
        Assert.Equal([3L, 2], await Numbers(test, account: "wang"));
        Assert.Equal([3L], await Numbers(test, subject: "f9"));
    }

    [Theory, EachEngine]
    public async Task EntriesOfHall_Pages_GoOnBehindTheNumber(Engine engine)
    {
        await using var test = await Kept(engine, Entry(1, "li", "h"), Entry(2, "li", "h"), Entry(3, "li", "h"));

        Assert.Equal([3L, 2], await Numbers(test, size: 2));
        Assert.Equal([1L], await Numbers(test, before: 2, size: 2));
    }

    private static async Task<TestDatabase> Kept(Engine engine, params AuditEntryRow[] entries)
    {
        var test = await TestDatabase.Create(engine);
        foreach (var entry in entries)
            await new AuditQueries(test.Database).AddEntry(entry);
        return test;
    }

    private static async Task<IEnumerable<long>> Numbers(TestDatabase test, string? action = null, string? account = null, string? subject = null, long before = long.MaxValue, int size = 10) =>
        (await new AuditPages(test.Database).EntriesOfHall("h", action, account, subject, At, At.AddHours(1), before, size)).Select(entry => entry.EntryNo);

    private static AuditEntryRow Entry(long number, string account, string? hall) =>
        new() { EntryNo = number, PreviousHash = "p", EntryHash = "e", AtUtc = At, HallCode = hall, AccountId = account, Action = "verdict", SubjectKind = "finding", SubjectKey = "f", Content = "{}" };
}
