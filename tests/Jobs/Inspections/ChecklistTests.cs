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
}
