using Supervision.Jobs.Inspections;

namespace Supervision.Jobs.Tests.Inspections;

public sealed class ChecklistTests
{
    private static readonly string[] Groups = ["appearance", "objects", "hygiene", "safety", "computers", "conduct", "service"];

    [Fact]
    public void Items_OfTheShippedForm_NameAKnownGroupAClauseAndBothLanguages() => Assert.All(Checklist.Items, item =>
    {
        Assert.Contains(item.Group, Groups);
        Assert.Matches(@"^S\d \S", item.Clause);
        Assert.NotEmpty(item.Text);
        Assert.NotEmpty(item.English);
    });

    [Fact]
    public void Items_EveryGroup_HasSome() => Assert.Equal(Groups.Order(StringComparer.Ordinal), Checklist.Items.Select(item => item.Group).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Items_Words_StandOnce() => Assert.Equal(Checklist.Items.Count, Checklist.Items.Select(item => (item.Clause, item.Text)).Distinct().Count());

    [Theory]
    [InlineData("S3", "三(一)4(3)", "网上购物")]
    [InlineData("S3", "三（一）4 （3）", "网上购物")]
    [InlineData("S1", "一.3", "工牌")]
    public void Find_ClauseHoweverItsBracketsAreWritten_GivesItsWords(string document, string clause, string words) =>
        Assert.Contains(words, Checklist.Find(document, clause)!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("S4", "一.3")] // the clause of another document
    [InlineData("S1", "九.9")]
    [InlineData("hall", "考勤办法第三条")]
    public void Find_ClauseThatTheFormDoesNotHave_GivesNone(string document, string clause) => Assert.Null(Checklist.Find(document, clause));
}
