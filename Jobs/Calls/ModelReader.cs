using System.Buffers;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Calls;

/// <summary>Asks the context model about staff sentences: those with a hit, and those that no phrase covers.</summary>
internal sealed class ModelReader(CompiledRulebook rulebook, ContextModel model, Dialogue dialogue)
{
    /// <summary>
    /// Without any listed phrase the model must be surer than with one: staff say a thousand harmless sentences for
    /// each harmful one.
    /// </summary>
    private const double SureWithoutPhrase = 0.76;

    /// <summary>Two clauses that share one probability are two chances to be wrong.</summary>
    private const double SureOfEither = 0.8;

    /// <summary>Mockery borrows the words of courtesy, but most who use them mean them.</summary>
    private const double SureThoughCourteous = 0.95;

    /// <summary>Who asks mostly wants to know: 帮忙看下呗？ sounds like mockery only to who did not hear it.</summary>
    private const double SureThoughAsking = 0.92;

    /// <summary>From here on an unlisted sentence is shown with what it has, though it stays under the threshold.</summary>
    private const double WorthShowing = 0.3;

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

    /// <summary>What the model makes of the sentence around a hit; null where it is in no sentence.</summary>
    public HitMakeup? Judge(int position, int originalStart, Candidate candidate)
    {
        // The last that starts before: a phrase may run over the end of its sentence, but begins in one.
        var sentence = _sentences[position].LastOrDefault(sentence => sentence.Start <= originalStart);
        if (sentence is null)
            return null;
        var rule = candidate.Phrase.Rule.Rule;
        var seen = sentence.Input with
        {
            // One rule at a time: the other clauses a sentence touches must not vouch for this one.
            HitRuleKeys = [rule.Key],
            HitPhrase = candidate.Phrase.Phrase.Say,
            HitMatch = candidate.Hit.Kind,
            Reading = ReadingOf(candidate.Phrase.Rule),
        };
        return new HitMakeup { Seen = seen, Context = model.Probability(seen) };
    }

    /// <summary>Breaches of open classes in what no rule has looked at.</summary>
    /// <param name="position">Of the turn.</param>
    /// <param name="flagged">Spans of phrases that became hits: their sentences are judged already.</param>
    /// <param name="harmless">Spans of phrases that their surroundings make harmless: the rest of the sentence is judged without them.</param>
    /// <param name="roleConfidence">That it was staff who spoke.</param>
    public IEnumerable<CallHit> Unlisted(
        int position, IReadOnlyList<(int Start, int End)> flagged, IReadOnlyList<(int Start, int End)> harmless, double roleConfidence)
    {
        if (_open.Count == 0)
            yield break;
        foreach (var sentence in _sentences[position])
        {
            // What a rule has excused is no evidence for the rest of the sentence either.
            var input = sentence.Input with { Sentence = Without(sentence, harmless) };
            // A sentence with a listed phrase is judged there already: the same words must not count twice.
            if (!CanBeTold(input.Sentence) || flagged.Any(span => span.Start < sentence.End && sentence.Start < span.End))
                continue;
            var judgement = model.Judge(input);
            foreach (var rule in _open)
                if (Of(judgement, rule) is var probability && probability >= WorthShowing)
                    yield return ToHit(rule, sentence, new HitMakeup
                    {
                        Seen = input with { Reading = ReadingOf(rule) }, Context = Flagged(probability, rule, sentence), Role = roleConfidence,
                    }, position);
        }
    }

    private static Reading ReadingOf(CompiledRule rule) => rule.Rule.Meaning == Meaning.Absolute ? Reading.Absolute : Reading.WithoutHelp;

    private static string Without(StaffSentence sentence, IReadOnlyList<(int Start, int End)> spans)
    {
        var kept = sentence.Input.Sentence.Where((_, at) => !spans.Any(span => span.Start <= sentence.Start + at && sentence.Start + at < span.End));
        return string.Concat(kept);
    }

    /// <summary>Below what is asked without a phrase a probability shrinks in proportion, so that it stays under the
    /// shipped threshold and still tells a doubtful sentence from a harmless one.</summary>
    private double Flagged(double probability, CompiledRule rule, StaffSentence sentence)
    {
        var isCourteous = rule.UnlessUnlisted.IsMatch(Normaliser.Fold(sentence.Input.Sentence));
        var sure = isCourteous ? SureThoughCourteous : IsQuestion(sentence.Input.Sentence) ? SureThoughAsking : IsShared(rule) ? SureOfEither : SureWithoutPhrase;
        var asked = Math.Max(model.Threshold, sure);
        return probability >= asked ? probability : probability / asked * CallScorer.ShippedThreshold;
    }

    private static bool CanBeTold(string sentence)
    {
        var letters = ContextFeatures.Folded(sentence).Length;
        return letters is >= ShortestUnlisted and <= LongestUnlisted
            && (letters >= ShortestQuestion || !IsQuestion(sentence))
            && !sentence.AsSpan().ContainsAny(Typed);
    }

    private static bool IsQuestion(string sentence) => sentence[^1] is '？' or '?';

    /// <summary>
    /// A document that knows both scolding and putting off is broken whichever of the two it was: the likelier clause
    /// takes the whole probability, instead of both halves staying under what is asked.
    /// </summary>
    private double Of(ContextJudgement judgement, CompiledRule rule)
    {
        if (rule.Rule.Meaning == Meaning.Absolute)
            return judgement.Absolute;
        var share = rule.Rule.Meaning == Meaning.InPlaceOfHelp ? 1 - judgement.Scolding : judgement.Scolding;
        if (!IsShared(rule))
            return judgement.WithoutHelp * share;
        return share >= 0.5 ? judgement.WithoutHelp : 0;
    }

    private bool IsShared(CompiledRule rule) => rule.Rule.Meaning != Meaning.Absolute
        && _open.Any(other => other.Document == rule.Document && other.Rule.Meaning != Meaning.Absolute && other.Rule.Meaning != rule.Rule.Meaning);

    private CallHit ToHit(CompiledRule rule, StaffSentence sentence, HitMakeup makeup, int position)
    {
        var (turn, normalised) = dialogue.Turns[position];
        var (startSeconds, endSeconds) = TurnClock.Estimate(turn, sentence.Start, sentence.End);
        var remedy = RemedySearch.Find(dialogue, position, normalised.NormalisedAt(sentence.Start), normalised.NormalisedAt(sentence.End), rule);
        return new CallHit
        {
            Rule = rule,
            // No listed phrase was met; what is quoted is the sentence itself.
            Phrase = "",
            Match = MatchKind.Model,
            Start = sentence.Start,
            End = sentence.End,
            StartSeconds = startSeconds,
            EndSeconds = endSeconds,
            Probability = makeup.Probability,
            Makeup = makeup,
            RemedyKey = remedy?.Remedy.Key,
            Reason = HitReason.ForModel(rule, sentence.Input.Sentence, makeup.Role),
        };
    }
}
