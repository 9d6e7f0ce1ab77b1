using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseAutomatonTests
{
    [Fact]
    public void Outputs_AtEachState_AreThePhrasesThatEndThere() =>
        Assert.Equal([[], [], [1], [0], [2], []], Walk(Automaton("不知道", "知", "道不"), "我不知道不行"));

    [Fact]
    public void Outputs_WhereTwoPhrasesEnd_HoldTheShorterOneToo() => Assert.Equal([0, 1], Walk(Automaton("不知道", "知道"), "不知道")[^1]);

    [Fact]
    public void Step_AfterAMiss_FallsBackToTheLongestSuffix()
    {
        var automaton = Automaton("不不清楚", "不清楚呢");
        Assert.Equal([1], Walk(automaton, "不不清楚呢")[^1]);
        Assert.Equal([0], Walk(automaton, "不不清楚呢")[3]);
    }

    [Fact]
    public void Automaton_OfManyPhrases_FindsEachAndNoOther()
    {
        var random = new Random(5);
        var phrases = Enumerable.Range(0, 20_000).Select(_ => new string(random.GetItems("一二三四五六七八九十".ToCharArray(), 6))).Distinct(StringComparer.Ordinal).ToArray();
        var automaton = Automaton(phrases);
        var known = phrases.Select((phrase, number) => (phrase, number)).ToDictionary(pair => pair.phrase, pair => pair.number, StringComparer.Ordinal);
        var text = new string(random.GetItems("一二三四五六七八九十".ToCharArray(), 20_000));
        var walked = Walk(automaton, text);
        for (var end = 6; end <= text.Length; end++)
            Assert.Equal(known.TryGetValue(text[(end - 6)..end], out var number) ? [number] : [], walked[end - 1]);
    }

    private static PhraseAutomaton Automaton(params string[] phrases)
    {
        var builder = new PhraseAutomatonBuilder();
        for (var number = 0; number < phrases.Length; number++)
            builder.Add([.. phrases[number].Select(character => (ushort)character)], number);
        return builder.Build();
    }

    private static List<int[]> Walk(PhraseAutomaton automaton, string text)
    {
        var (state, outputs) = (0, new List<int[]>());
        foreach (var character in text)
        {
            state = automaton.Next(state, character);
            outputs.Add([.. automaton.Outputs(state)]);
            Assert.Equal(automaton.Accepts(state), outputs[^1].Length > 0);
        }
        return outputs;
    }
}
