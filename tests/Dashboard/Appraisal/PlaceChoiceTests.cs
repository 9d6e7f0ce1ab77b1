using Supervision.Dashboard.Appraisal;
using Supervision.Dashboard.Tests.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Sql.Appraisal.Views;

namespace Supervision.Dashboard.Tests.Appraisal;

public sealed class PlaceChoiceTests
{
    private static readonly Period March = Period.TryParse("2026-03", out var period) ? period : throw new InvalidOperationException("2026-03 is a month.");

    private static readonly ConfirmedPlace[] Places =
    [
        Place("a", "A01", 3, 2, "S1", "四.2(3)"), Place("b", "A01", 3, 6, "S0", "6.1.4"), Place("c", "A02", 3, 2, "S1", "四.2(3)"),
        Place("before", "A01", 2, 2, "S1", "四.2(3)"), Place("case", "A01", 3, 2, "S1", "限时第五条1") with { Kind = "case" },
    ];

    [Theory]
    [InlineData("", "")] // nothing chosen opens nothing
    [InlineData("?post=A01", "a b")] // a missed deadline has no hour and is in no post's map
    [InlineData("?post=A01&hour=10", "a")]
    [InlineData("?post=A01&hour=3", "")]
    [InlineData("?post=A01&when=before", "before")]
    [InlineData("?clause=S1%20四.2(3)", "a c")]
    [InlineData("?clause=S1%20四.2(3)&when=before", "before")]
    [InlineData("?clause=S1%20限时第五条1", "case")]
    [InlineData("?hour=10", "")]
    [InlineData("?post=A01&hour=ten", "a b")]
    [InlineData("?post=A01&post=A02", "")]
    public void Choice_OfTheAddress_OpensTheBreachesOfItsFigure(string query, string opened)
    {
        var visit = Visits.To(query: query);
        Assert.Equal(opened, string.Join(' ', PlaceChoice.Of(visit).From(Places, March, visit).Select(place => place.SessionId)));
    }

    private static ConfirmedPlace Place(string session, string post, int month, int hourUtc, string document, string clause) => new()
    {
        SessionId = session, PostCode = post, OccurredAtUtc = new DateTime(2026, month, 10, hourUtc, 0, 0, DateTimeKind.Utc), Day = new DateOnly(2026, month, 10), DocumentId = document, Clause = clause, RuleKey = "r", Kind = "call",
    };
}
