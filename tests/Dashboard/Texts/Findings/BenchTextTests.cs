using System.Globalization;
using Supervision.Dashboard.Texts.Findings;

namespace Supervision.Dashboard.Tests.Texts.Findings;

/// <summary>Counts and items on the bench.</summary>
public sealed class BenchTextTests
{
    [Theory]
    [InlineData(0, "nobody waiting", "0 persons")]
    [InlineData(3, "3 citizens were waiting", "3 persons")]
    public void Waiting_OfNobody_IsSaidSo(int people, string waiting, string persons)
    {
        Read("en-GB");
        Assert.Equal(waiting, BenchText.Waiting(people));
        Assert.Equal(persons, BenchText.Persons(people));
    }

    [Fact]
    public void Persons_OfOne_AreSingular()
    {
        Read("en-GB");
        Assert.Equal("1 person", BenchText.Persons(1));
    }

    [Theory]
    [InlineData("exact", "Exact words")]
    [InlineData("new", "new")]
    [InlineData(null, "none")]
    public void Match_ThatIsMissing_IsNone(string? kind, string expected)
    {
        Read("en-GB");
        Assert.Equal(expected, BenchText.Match(kind));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
