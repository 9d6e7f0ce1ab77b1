using Supervision.Jobs.Rulebook;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Rulebook;

public class AdoptionTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Hall_ThatAdoptedNothing_IsUnderEveryShippedDocument() =>
        Assert.Equal(RulebookLibrary.Shipped.Select(document => document.Id), Adoption.InForce([], Day).Select(document => document.Id));

    [Theory]
    [InlineData("2026-03-02", null, true)]
    [InlineData("2026-03-03", null, false)]
    [InlineData("2026-01-01", "2026-03-02", true)]
    [InlineData("2026-01-01", "2026-03-01", false)]
    public void Document_AdoptedWithDates_HoldsWithinThem(string from, string? to, bool holds) =>
        Assert.Equal(holds, Adoption.Holds([Row("S1", from, to)], "S1", Day));

    [Fact]
    public void Document_NotAdopted_DoesNotHoldBesideAnother() =>
        Assert.False(Adoption.Holds([Row("S1", "2026-01-01", null)], "S0", Day));

    private static RulebookAdoptionRow Row(string id, string from, string? to) => new()
    {
        HallCode = "h", DocumentId = id, ValidFrom = DateOnly.Parse(from), ValidTo = to is null ? null : DateOnly.Parse(to),
    };
}
