using Supervision.Jobs.Deadlines;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Deadlines;

public sealed class ClockDefinitionTests
{
    private static readonly string[] Units = ["hours", "natural", "working", "minutes", "none"];

    public static TheoryData<string> Keys() => [.. ClockDefinition.All.Keys];

    [Theory, MemberData(nameof(Keys))]
    public void All_ShippedClock_NamesClauseUnitAndBothLanguages(string key)
    {
        var clock = ClockDefinition.All[key];

        Assert.Contains(clock.Unit, Units);
        Assert.All([clock.Name, clock.English, clock.Document, clock.Clause, clock.Subject, clock.Severity, clock.Text], Assert.NotEmpty);
        Assert.True(clock.Unit == "none" || clock.Length >= 0);
    }

    [Theory]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-04-01", false)]
    public void IsAdopted_DaysOfTheAdoption_BothEndsIncluded(string day, bool adopted) => Assert.Equal(adopted, Clock.IsAdopted(Date(day), [Adoption(Clock.Document)]));

    [Fact]
    public void IsAdopted_NothingAdopted_AppliesEveryDocument() => Assert.True(Clock.IsAdopted(Date("2026-03-01"), []));

    [Fact]
    public void IsAdopted_OtherDocumentsOnly_DoesNotApply() => Assert.False(Clock.IsAdopted(Date("2026-03-01"), [Adoption("another")]));

    private static ClockDefinition Clock => ClockDefinition.All["S3.review.verify"];

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static RulebookAdoptionRow Adoption(string document) => new() { HallCode = "h", DocumentId = document, ValidFrom = Date("2026-03-01"), ValidTo = Date("2026-03-31") };
}
