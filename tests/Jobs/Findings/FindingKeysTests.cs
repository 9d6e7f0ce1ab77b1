using Supervision.Jobs.Findings;

namespace Supervision.Jobs.Tests.Findings;

public sealed class FindingKeysTests
{
    // Stored in every database: another value would open each judged finding again.
    [Fact]
    public void Session_KnownEvidence_KeepsItsAddressForEver() =>
        Assert.Equal(FindingKeys.Hash("session", "xicheng", "call", "c1"), FindingKeys.Session("xicheng", "call", "c1"));

    [Fact]
    public void Hash_AnyParts_IsThirtyTwoHexDigits() => Assert.Matches("^[0-9a-f]{32}$", FindingKeys.Hash("a"));

    [Fact]
    public void Hash_BorderBetweenPartsMoved_IsAnother() =>
        Assert.Equal(4, new[] { FindingKeys.Hash("ab", "c"), FindingKeys.Hash("a", "bc"), FindingKeys.Hash("abc"), FindingKeys.Hash("abc", "") }.Distinct().Count());

    [Theory]
    [InlineData("other", "call", "c1")]
    [InlineData("xicheng", "review", "c1")]
    [InlineData("xicheng", "call", "c2")]
    public void Session_OtherHallKindOrSubject_IsAnother(string hall, string kind, string subject) =>
        Assert.NotEqual(FindingKeys.Session("xicheng", "call", "c1"), FindingKeys.Session(hall, kind, subject));
}
