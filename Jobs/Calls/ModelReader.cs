using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary>Asks the context model about staff sentences: those with a hit, and those that no phrase covers.</summary>
internal sealed class ModelReader(CompiledRulebook rulebook, Func<ContextInput, double> model, Dialogue dialogue)
{
    /// <summary>
    /// Without any listed phrase the model must be surer than with one: an ordinary hall's staff say a thousand
    /// harmless sentences for each harmful one.
    /// </summary>
    public const double SureWithoutPhrase = 0.9;

    private readonly ILookup<int, StaffSentence> _sentences = ContextWindow.Of([.. dialogue.Turns.Select(turn => turn.Turn)])
        .ToLookup(sentence => sentence.TurnIndex);

    /// <summary>The probability that the sentence around a hit is a breach; null where it is in no sentence.</summary>
    public double? Judge(int position, int originalStart, Candidate candidate)
    {
        var sentence = _sentences[position].LastOrDefault(sentence => sentence.Start <= originalStart);
        return sentence is null ? null : model(sentence.Input with
        {
            Reading = ReadingOf(candidate.Phrase.Rule),
            HitRuleKeys = [candidate.Phrase.Rule.Rule.Key],
            HitPhrase = candidate.Phrase.Phrase.Say,
            HitMatch = candidate.Hit.Kind,
        });
    }

    /// <summary>Breaches of open classes in sentences that no phrase has covered.</summary>
    public IEnumerable<CallHit> Unlisted(int position, IReadOnlyList<CallHit> known, double roleConfidence)
    {
        var open = rulebook.Rules.Where(rule => rule.Rule.OpenClass).ToList();
        var turn = dialogue.Turns[position].Turn;
        foreach (var sentence in _sentences[position])
        {
            if (open.Count == 0 || known.Any(hit => hit.Start < sentence.End && sentence.Start < hit.End))
                continue;
            foreach (var rule in open)
            {
                var probability = model(sentence.Input with { Reading = ReadingOf(rule) });
                if (probability >= SureWithoutPhrase)
                    yield return ToHit(rule, turn, sentence, probability * roleConfidence, roleConfidence, position);
            }
        }
    }

    /// <summary>Where help undoes the breach, the words are meant as an excuse; a document whose every remedy does so
    /// (S0) means all of its words that way.</summary>
    private static Reading ReadingOf(CompiledRule rule)
    {
        var remedies = rule.Document.Rules.Select(other => other.Remedy).OfType<RemedyWindow>().ToList();
        return rule.Rule.Remedy?.Effect == RemedyEffect.NoBreach || (remedies.Count > 0 && remedies.TrueForAll(remedy => remedy.Effect == RemedyEffect.NoBreach))
            ? Reading.WithoutHelp
            : Reading.Absolute;
    }

    private CallHit ToHit(CompiledRule rule, Turn turn, StaffSentence sentence, double probability, double roleConfidence, int position)
    {
        var (startSeconds, endSeconds) = TurnClock.Estimate(turn, sentence.Start, sentence.End);
        var normalised = dialogue.Turns[position].Text;
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
