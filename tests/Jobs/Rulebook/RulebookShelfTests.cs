using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Tests;
using static Supervision.Jobs.Tests.Deadlines.TestClocks;

namespace Supervision.Jobs.Tests.Rulebook;

/// <summary>Numbers that a hall's own adopted text changes, and what the clocks make of them.</summary>
public class RulebookShelfTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory, EachEngine]
    public async Task Number_ChangedByTheOwnText_IsToldWithTheTextAndOthersAreNot(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var hash = await OwnText.Adopt(test.Database, "H", "S3", "s3-3.2.9-verify", "start_hours", 24);

        var shelf = await RulebookShelf.Of(test.Database, "H");

        Assert.Equal(new OwnNumber(24, hash), shelf.NumberOf("S3", "s3-3.2.9-verify", "start_hours", Day));
        Assert.Null(shelf.NumberOf("S3", "s3-5.2.3-rectify", "length_natural_days", Day));
        Assert.Null(shelf.NumberOf("S3", "s3-3.2.9-verify", "start_hours", new DateOnly(2019, 12, 31)));
        Assert.Null((await RulebookShelf.Of(test.Database, "other")).NumberOf("S3", "s3-3.2.9-verify", "start_hours", Day));
    }

    [Fact]
    public async Task Clock_UnderTheOwnText_RunsItsLengthAndNamesIt()
    {
        await using var test = await TestDatabase.Create(Engine.Sqlite);
        await OwnText.Adopt(test.Database, "H", "S3", "s3-3.2.9-verify", "start_hours", 24);
        var shelf = await RulebookShelf.Of(test.Database, "H");
        var desk = new ClockDesk("H", Zone, National(), At("2026-03-03 10:00")!.Value, new Dictionary<string, Sql.Deadlines.ClockRow>());

        var review = new DeadlineRules(desk, shelf.Adoptions, new Dictionary<string, double>(), shelf).Review(Review("2026-03-02 09:00"), StepLog.Empty);

        var verify = review.Clocks.Single(clock => clock.ClockKey == "S3.review.verify");
        Assert.Equal(("2026-03-03 09:00", 24.0), (Wall(verify.DueAtUtc), verify.Length));
        Assert.StartsWith("三(二)9(3) · 本厅文本 ", verify.Clause, StringComparison.Ordinal);
        Assert.Equal(15.0, review.Clocks.Single(clock => clock.ClockKey == "S3.review.rectify").Length);
        Assert.Contains(review.Breaches, breach => breach.Rule is { Key: "S3.review.verify", Clause: "三(二)9(3)" });
    }

    [Fact]
    public void EveryClock_WithANumberInTheRulebook_NamesARuleThatShipsItAlike()
    {
        var linked = ClockDefinition.All.Values.Where(clock => clock.Rule is not null).ToList();

        Assert.Equal(20, linked.Count);
        Assert.All(linked, clock =>
        {
            var rule = RulebookShelf.Find(clock.Document, clock.Rule!).Rule;
            Assert.NotNull(rule);
            // Where the hall must say by a setting that it hands over, the shipped number waits for that; where the document gives no number, only an own text does.
            if (rule.Parameters.TryGetValue(clock.Parameter!, out var shipped))
                Assert.Equal(shipped + clock.ParameterAdds, clock.Setting is null ? clock.Length : 1);
            else
                Assert.Equal(0, clock.Length);
        });
    }
}
