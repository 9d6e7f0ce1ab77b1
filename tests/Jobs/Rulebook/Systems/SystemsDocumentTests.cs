using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Presence.Absences;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Systems;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

public sealed class SystemsDocumentTests
{
    /// <summary>Written by <c>supervision rulebook systems docs/systems.md</c>.</summary>
    [Fact]
    public void Document_InTheRepository_IsWhatTheRulebooksSay() =>
        Assert.Equal(SystemsDocument.Markdown(), File.ReadAllText(Path.Combine(Root(), "docs", "systems.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void Systems_OfTheFiveDocuments_AreNumberedOneTo44() => Assert.Equal(Enumerable.Range(1, 44), SupervisedSystem.All.Select(system => system.No));

    [Fact]
    public void Rules_OfASystem_Exist()
    {
        var known = RulebookLibrary.Shipped.SelectMany(document => document.Rules).Select(rule => rule.Key)
            .Concat(ClockDefinition.All.Keys).Concat(AbsenceClauses.All.Select(clause => clause.Key))
            .Concat(["comment.attitude", "comment.bribery", "comment.quality", "praise"]).ToHashSet();
        Assert.Equal([], SupervisedSystem.All.Where(system => system.How == SupervisedSystem.Feeds).SelectMany(system => system.Rules).Except(known));
    }

    [Fact]
    public void Clocks_OfTheRulebooks_EachBelongToASystem()
    {
        var covered = SupervisedSystem.All.SelectMany(system => system.Rules).ToHashSet();
        // A limit shows nothing by itself: its breach has a key of its own.
        var lone = ClockDefinition.All.Keys.Where(key => !key.EndsWith(".case.limit", StringComparison.Ordinal) && key != "S1.case.extension-notice").Except(covered);
        Assert.Equal([], lone);
    }

    [Fact]
    public void Systems_EachNameClauseEvidenceAndProofOrWhyNot() => Assert.All(SupervisedSystem.All, system =>
    {
        Assert.Contains(system.Name, letter => letter is >= '\u4e00' and <= '\u9fff');
        Assert.NotEmpty(system.Sources);
        Assert.All(system.Sources.Keys, id => Assert.Contains(id, RulebookLibrary.Shipped.Select(document => document.Id)));
        Assert.NotEmpty(system.Evidence);
        var text = system.How == SupervisedSystem.Feeds ? system.Proof : system.Why;
        Assert.False(string.IsNullOrEmpty(text?.Chinese) || string.IsNullOrEmpty(text.English), $"{system.No}");
        Assert.Equal(system.How == SupervisedSystem.Verdict, system.Rules.Count == 0);
    });

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Supervision.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
