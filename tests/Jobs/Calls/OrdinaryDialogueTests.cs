using System.Text.Json;
using Supervision.Jobs.Calls;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls;

/// <summary>Agents of ordinary helpdesks: what is flagged there and holds no listed word is a false flag.</summary>
public sealed class OrdinaryDialogueTests
{
    [SharedDataFact]
    public void Flags_WithoutListedWords_StayUnderTheLimit()
    {
        var rulebook = CompiledRulebook.Compile(RulebookLibrary.ByIds(["S1", "S0"]));
        var model = ContextModel.Load();
        var (lines, flags) = (0, new List<string>());
        foreach (var dialogue in Dialogues())
        {
            var score = CallScorer.Score(dialogue, rulebook, model);
            lines += score.Turns.Count;
            flags.AddRange(score.Turns.Where(turn => turn.IsViolation(CallScorer.ShippedThreshold)).Select(turn => dialogue[turn.Index].Text));
        }
        // Read by eye: an agent who says one of these of himself breaches S1, polite or not.
        string[] genuine = ["清楚", "不知道", "不行的", "没办法"];
        var others = flags.Where(text => !genuine.Any(word => text.Contains(word, StringComparison.Ordinal))).ToList();
        Assert.True(others.Count <= 0.3 * lines / 1000, $"{others.Count} of {lines} lines:\n{string.Join('\n', others)}");
    }

    private static IEnumerable<IReadOnlyList<Turn>> Dialogues() =>
        from file in Directory.EnumerateFiles(SharedData.PathOf("dialogues"), "*.jsonl")
        from dialogue in File.ReadLines(file).Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .GroupBy(line => line.GetProperty("dialogue").ToString())
        select (IReadOnlyList<Turn>)[.. dialogue.Select((line, index) => new Turn(
            index,
            line.GetProperty("role").GetString() == "agent" ? Speaker.Staff : Speaker.Citizen,
            line.GetProperty("text").GetString()!))];
}
