using System.Globalization;
using Supervision.Jobs.Presence.Absences;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Presence.Absences;

public sealed class AbsenceClausesTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Of_NothingAdopted_NamesEveryDocumentTheMostExplicitFirst() =>
        Assert.Equal(["S1", "S3", "S4", "S2", "S0"], AbsenceClauses.Of("late", Day, []).Select(clause => clause.Document));

    [Fact]
    public void Of_DocumentsAdopted_NamesTheseAlone() =>
        Assert.Equal(["S2.presence.empty", "S0.presence.empty"], AbsenceClauses.Of("empty_post", Day, [Adopted("S0"), Adopted("S2")]).Select(clause => clause.Key));

    [Theory]
    [InlineData("2026-03-02", null, 1)]
    [InlineData("2026-03-03", null, 0)]
    [InlineData("2026-01-01", "2026-03-02", 1)]
    [InlineData("2026-01-01", "2026-03-01", 0)]
    public void Of_AdoptionBeginningOrEndingThatDay_HoldsOnBothItsDays(string from, string? to, int clauses) =>
        Assert.Equal(clauses, AbsenceClauses.Of("late", Day, [Adopted("S1", from, to)]).Count);

    [Fact]
    public void Of_UnknownWord_NamesNothing() => Assert.Empty(AbsenceClauses.Of("asleep", Day, []));

    private static RulebookAdoptionRow Adopted(string document, string from = "2020-01-01", string? to = null) => new()
    {
        HallCode = "h", DocumentId = document, ValidFrom = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), ValidTo = to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
