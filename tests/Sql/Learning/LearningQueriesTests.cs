using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Verdicts;
using Supervision.Sql.Learning;
using Supervision.Sql.Tests.Findings.Verdicts;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Learning;

public sealed class LearningQueriesTests
{
    [Theory, EachEngine]
    public async Task SaveModelVersion_TrainedBefore_TakesOnlyTheNumberOfVerdicts(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new LearningQueries(test.Database);
        await queries.SaveModelVersion(Version("v1", 1));
        await queries.SaveModelVersion(Version("v1", 9) with { Verdicts = 40, Content = "other bytes" });

        var kept = await queries.ModelVersion("h", "v1");
        Assert.Equal((1, 40, "bytes"), (kept!.VersionNo, kept.Verdicts, kept.Content));
        Assert.Null(await queries.ModelVersion("g", "v1"));
    }

    [Theory, EachEngine]
    public async Task ModelVersions_List_IsNewestFirstWithoutBytes(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new LearningQueries(test.Database);
        foreach (var version in (ModelVersionRow[])[Version("v1", 1), Version("v2", 2), Version("v3", 3) with { HallCode = "g" }])
            await queries.SaveModelVersion(version);

        var versions = await queries.ModelVersions("h");

        Assert.Equal(["v2", "v1"], versions.Select(version => version.Version));
        Assert.All(versions, version => Assert.Empty(version.Content));
    }

    [Theory, EachEngine]
    public async Task ModelChoices_List_IsNewestFirst(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new LearningQueries(test.Database);
        foreach (var number in (int[])[1, 3, 2])
            await queries.AddModelChoice(new ModelChoiceRow { HallCode = "h", ChoiceNo = number, Version = "v1", ChosenBy = "li", ChosenAtUtc = At, Reason = "better" });

        Assert.Equal([3, 2, 1], (await queries.ModelChoices("h")).Select(choice => choice.ChoiceNo));
    }

    [Theory, EachEngine]
    public async Task JudgedTurns_OnlyPhrasesOfCalls_CarryTheLastVerdict(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var findings = new FindingQueries(test.Database);
        await findings.SaveSession(Session("s", "call", "C1"));
        await findings.SaveSession(Session("r", "review", "R1"));
        await findings.SaveFinding(
        [
            Finding("b", "s", "decided") with { TurnNo = 7 }, Finding("a", "s", "decided") with { TurnNo = 2 }, Finding("duty", "s", "decided") with { Kind = "duty", TurnNo = 3 }, Finding("whole", "s", "decided"), Finding("words", "r", "decided") with { TurnNo = 1 },
        ]);
        foreach (var finding in (string[])["a", "b", "duty", "whole", "words"])
            await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict(finding, 1, "confirmed"));
        await new VerdictQueries(test.Database).AddVerdict(VerdictQueriesTests.Verdict("b", 2, "dismissed"));

        Assert.Equal([("C1", 2, "confirmed"), ("C1", 7, "dismissed")], (await new LearningQueries(test.Database).JudgedTurns("h")).Select(turn => (turn.CallId, turn.TurnNo, turn.Outcome)));
    }

    private static ModelVersionRow Version(string version, int number) =>
        new() { HallCode = "h", Version = version, VersionNo = number, Replaces = "", Features = "1", Verdicts = 20, TrainedAtUtc = At, Reason = "verdicts", Card = "{}", Content = "bytes" };
}
