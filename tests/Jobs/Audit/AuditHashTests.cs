using Supervision.Jobs.Audit;
using Supervision.Sql.Audit;

namespace Supervision.Jobs.Tests.Audit;

public class AuditHashTests
{
    private static readonly AuditEntryRow Entry = new()
    {
        EntryNo = 7, PreviousHash = "p", EntryHash = "", AtUtc = new DateTime(2026, 3, 2, 1, 2, 3, 456, DateTimeKind.Utc), HallCode = "h", AccountId = "li",
        Action = "verdict", SubjectKind = "finding", SubjectKey = "f1", Content = "{}",
    };

    public static TheoryData<string> Changes() => [.. Changed.Keys];

    private static readonly Dictionary<string, AuditEntryRow> Changed = new()
    {
        ["number"] = Entry with { EntryNo = 8 },
        ["previous"] = Entry with { PreviousHash = "q" },
        ["millisecond"] = Entry with { AtUtc = Entry.AtUtc.AddMilliseconds(1) },
        ["no hall"] = Entry with { HallCode = null },
        ["empty hall"] = Entry with { HallCode = "" },
        ["account"] = Entry with { AccountId = "wang" },
        ["action"] = Entry with { Action = "appeal" },
        ["kind"] = Entry with { SubjectKind = "appeal" },
        ["key"] = Entry with { SubjectKey = "f2" },
        ["content"] = Entry with { Content = "{ }" },
        ["moved border"] = Entry with { SubjectKind = "findingf", SubjectKey = "1" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Hash_OneColumnChanged_IsAnother(string change) => Assert.NotEqual(AuditHash.Of(Entry), AuditHash.Of(Changed[change]));

    [Fact]
    public void Hash_NullAndEmptyHall_Differ() => Assert.NotEqual(AuditHash.Of(Changed["no hall"]), AuditHash.Of(Changed["empty hall"]));

    [Fact]
    public void Seal_AnyEarlierHash_IsNotPartOfTheNewOne()
    {
        var sealedEntry = AuditHash.Seal(Entry);

        Assert.Matches("^[0-9a-f]{64}$", sealedEntry.EntryHash);
        Assert.Equal(sealedEntry.EntryHash, AuditHash.Of(sealedEntry));
    }
}
