using System.Buffers;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Calls;

/// <summary>Asks the context model about staff sentences: those with a hit, and those that no phrase covers.</summary>
internal sealed class ModelReader(CompiledRulebook rulebook, ContextModel model, Dialogue dialogue)
{
    /// <summary>
    /// Without any listed phrase the model must be surer than with one: staff say a thousand harmless sentences for
    /// each harmful one.
    /// </summary>
    private const double SureWithoutPhrase = 0.85;

    /// <summary>不 or 吗 alone tells nothing.</summary>
    private const int ShortestUnlisted = 2;

    /// <summary>什么啊？ asks back; a question needs this many characters before its tone can be told.</summary>
    private const int ShortestQuestion = 4;

    /// <summary>Nobody says these: a text that holds them was typed, and its tone is not that of speech.</summary>
    private static readonly SearchValues<char> Typed = SearchValues.Create("~～[]#^⁄");

    /// <summary>Scolding is short; a long sentence explains something.</summary>
    private const int LongestUnlisted = 40;

    private readonly ILookup<int, StaffSentence> _sentences = ContextWindow.Of([.. dialogue.Turns.Select(turn => turn.Turn)])
        .ToLookup(sentence => sentence.TurnIndex);

    private readonly List<CompiledRule> _open = [.. rulebook.Rules.Where(rule => rule.Rule.OpenClass)];

    /// <summary>The probability that the sentence around a hit is a breach; null where it is in no sentence.</summary>
    public double? Judge(int position, int originalStart, Candidate candidate)
    {
        var sentence = _sentences[position].LastOrDefault(sentence => sentence.Start <= originalStart);
        if (sentence is null)
            return null;
        var rule = candidate.Phrase.Rule.Rule;
        var judgement = model.Judge(sentence.Input with
        {
            HitRuleKeys = [rule.Key],
            HitPhrase = candidate.Phrase.Phrase.Say,
            HitMatch = candidate.Hit.Kind,
        });
        return rule.Meaning == Meaning.Absolute ? judgement.Absolute : judgement.WithoutHelp;
    }

    /// <summary>Breaches of open classes in sentences where no rule has looked at a phrase.</summary>
    /// <param name="position">Of the turn.</param>
    /// <param name="decided">Spans of all phrases found, those included that their surroundings make harmless.</param>
    /// <param name="roleConfidence">That it was staff who spoke.</param>
    public IEnumerable<CallHit> Unlisted(int position, IReadOnlyList<(int Start, int End)> decided, double roleConfidence)
    {
        if (_open.Count == 0)
            yield break;
        foreach (var sentence in _sentences[position])
        {
            if (!CanBeTold(sentence.Input.Sentence)
                || decided.Any(span => span.Start < sentence.End && sentence.Start < span.End))
                continue;
            var judgement = model.Judge(sentence.Input);
            foreach (var rule in _open)
                if (Of(judgement, rule.Rule.Meaning) is var probability && probability >= Math.Max(model.Threshold, SureWithoutPhrase)
                    && !rule.UnlessUnlisted.IsMatch(Normaliser.Fold(sentence.Input.Sentence)))
                    yield return ToHit(rule, sentence, probability * roleConfidence, roleConfidence, position);
        }
    }

    private static bool CanBeTold(string sentence)
    {
        var letters = ContextFeatures.Folded(sentence).Length;
        return letters is >= ShortestUnlisted and <= LongestUnlisted
            && (letters >= ShortestQuestion || sentence[^1] is not ('？' or '?'))
            && !sentence.AsSpan().ContainsAny(Typed);
    }

    private static double Of(ContextJudgement judgement, Meaning meaning) => meaning switch
    {
        Meaning.Absolute => judgement.Absolute,
        Meaning.InPlaceOfHelp => judgement.WithoutHelp * (1 - judgement.Scolding),
        _ => judgement.WithoutHelp * judgement.Scolding,
    };

    private CallHit ToHit(CompiledRule rule, StaffSentence sentence, double probability, double roleConfidence, int position)
    {
        var (turn, normalised) = dialogue.Turns[position];
        var (startSeconds, endSeconds) = TurnClock.Estimate(turn, sentence.Start, sentence.End);
        var remedy = RemedySearch.Find(dialogue, position, normalised.NormalisedAt(sentence.Start), normalised.NormalisedAt(sentence.End), rule);
        return new CallHit
        {
            Rule = rule,
            Phrase = "",
            Match = MatchKind.Model,
            Start = sentence.Start,
            End = sentence.End,
            StartSeconds = startSeconds,
            EndSeconds = endSeconds,
            Probability = probability,
            RemedyKey = remedy?.Remedy.Key,
            Reason = HitReason.ForModel(rule, sentence.Input.Sentence, roleConfidence),
        };
    }
}
