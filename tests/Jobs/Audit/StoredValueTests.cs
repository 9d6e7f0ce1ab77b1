using Supervision.Jobs.Audit;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Tests.Audit;

public sealed class StoredValueTests
{
    private static readonly VerdictRow Verdict = new()
    {
        HallCode = "h", FindingId = "f", VerdictNo = 2, Outcome = "confirmed", ReasonCode = "words", OfficerId = "li", DecidedAtUtc = new DateTime(2026, 3, 2, 1, 2, 3, DateTimeKind.Utc), Note = "说了不该说的话",
    };

    [Fact]
    public void Of_Verdict_IsFoundByTheColumnsOfItsKey() => Assert.Equal("verdict h f 2", StoredValue.NameOf(StoredValue.Of(Verdict).Kind, StoredValue.Of(Verdict).Key));

    [Fact]
    public void Hashes_NumberOfTheEntry_IsNotPartOfThem() =>
        Assert.Equal(StoredValue.Of(Verdict).Hashes("salt"), StoredValue.Of(Verdict with { AuditNo = 9 }).Hashes("salt"));

    [Fact]
    public void Hashes_OtherSalt_ChangesThePersonalTextOnly()
    {
        var (one, other) = (StoredValue.Of(Verdict).Hashes("salt"), StoredValue.Of(Verdict).Hashes("pepper"));

        Assert.Equal(["Note"], one.Keys.Where(column => one[column] != other[column]));
    }

    [Fact]
    public void Hashes_RedactedText_AreTheSameAsBefore()
    {
        var before = StoredValue.Of(Verdict).Hashes("salt");
        var redacted = StoredValue.Of(Verdict with { Note = StoredValue.RedactedMark + before["Note"] });

        Assert.True(redacted.IsRedacted("Note"));
        Assert.Equal(before, redacted.Hashes("the salt is gone"));
    }

    [Fact]
    public void Hashes_SameTextInAnotherColumn_Differs() =>
        Assert.NotEqual(StoredValue.Hash("salt", "Outcome", "x"), StoredValue.Hash("salt", "ReasonCode", "x"));

    [Fact]
    public void Fields_ColumnsThatAreNull_AreLeftOut() => Assert.DoesNotContain("Note", StoredValue.Of(Verdict with { Note = null }).Fields.Keys);
}
