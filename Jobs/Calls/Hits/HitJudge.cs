using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Calls.Hits;

/// <summary>Turns phrase hits of one staff turn into probabilities with reasons.</summary>
internal sealed class HitJudge(CompiledRulebook rulebook, Dialogue dialogue, ModelReader? model)
{
    /// <summary>A phrase that was only heard, not written, is a little less certain.</summary>
    private const double BySoundFactor = 0.9;

    /// <summary>
    /// Share of its own chance that written words keep when help follows: help speaks for the clerk and the model hears
    /// it, but S1 四.2 counts the words (help makes them remedied, not unsaid).
    /// </summary>
    private const double WhenHelped = 0.7;

    /// <summary>Words on each side of a hit that its context patterns see; more is another subject.</summary>
    private const int SeenEachSide = 40;

    /// <summary>What help kept from being a hit, so far.</summary>
    public List<ExcusedHit> Excused { get; } = [];

    public IReadOnlyList<CallHit> Judge(int position, double roleCheck)
    {
        var (turn, text) = dialogue.Turns[position];
        var found = rulebook.Matcher.Match(text);
        var candidates = found.Select(hit => Candidate(position, hit)).OfType<Candidate>().ToList();
        var hits = Strongest(candidates)
            .Select(candidate => ToHit(position, candidate, turn.RoleConfidence * roleCheck))
            .OfType<CallHit>()
            .ToList();
        if (model is not null)
            hits.AddRange(model.Unlisted(position, Spans(text, candidates.Select(candidate => candidate.Hit)),
                Spans(text, found.Except(candidates.Select(candidate => candidate.Hit))), turn.RoleConfidence * roleCheck));
        return [.. hits.OrderBy(hit => hit.Start).ThenBy(hit => hit.Rule.Rule.Key, StringComparer.Ordinal)];
    }

    private static List<(int Start, int End)> Spans(NormalisedText text, IEnumerable<PhraseHit> hits) =>
        [.. hits.Select(hit => (text.OriginalStart(hit.Start), text.OriginalEnd(hit.End)))];

    private Candidate? Candidate(int position, PhraseHit hit)
    {
        var phrase = rulebook.Phrases[hit.Phrase];
        var text = dialogue.Turns[position].Text;
        var context = Surroundings(text, hit);
        if (phrase.Rule.Rule.Speaker != Speaker.Staff || phrase.Unless.IsMatch(context))
            return null;
        if (phrase.Only is { } only && !only.IsMatch(context))
            return null;
        // Last: it reads another turn, and most hits are settled by their own sentence.
        return phrase.Rule.UnlessAsked.IsMatch(dialogue.CitizenBefore(position)) ? null : new Candidate(phrase, hit);
    }

    /// <summary>The hit's sentence with the hit replaced by its mark.</summary>
    private static string Surroundings(NormalisedText text, PhraseHit hit)
    {
        var start = text.SentenceAround(hit.Start).Start;
        var end = Math.Min(text.SentenceAround(hit.End - 1).End + 1, text.Text.Length);
        var from = Math.Max(start, hit.Start - SeenEachSide);
        var to = Math.Min(end, hit.End + SeenEachSide);
        return $"{text.Text[from..hit.Start]}{ContextPattern.HitMark}{text.Text[hit.End..to]}";
    }

    /// <summary>One hit per rule and place: the longest, then the written one, then the surest.</summary>
    private static List<Candidate> Strongest(List<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        var byStrength = candidates
            // The longer phrase knows more of what was said; of equal length the words before the sound.
            .OrderByDescending(c => c.Hit.End - c.Hit.Start).ThenBy(c => c.Hit.Kind).ThenByDescending(c => c.Phrase.Phrase.Prior);
        foreach (var candidate in byStrength)
            // Within a rule only: the same words may breach several clauses, and each may be cited.
            if (!kept.Exists(other => other.Phrase.Rule == candidate.Phrase.Rule && other.Overlaps(candidate)))
                kept.Add(candidate);
        return [.. kept.Where(candidate => !kept.Exists(other => TakesFrom(other, candidate)))];
    }

    /// <summary>A residual clause yields to every specific one of its document.</summary>
    private static bool TakesFrom(Candidate other, Candidate candidate) =>
        // A residual clause is for what no other clause of its document names; another document's clause takes nothing from it.
        candidate.Phrase.Rule.Rule.Residual && other.Overlaps(candidate)
        && other.Phrase.Rule.Document == candidate.Phrase.Rule.Document && !other.Phrase.Rule.Rule.Residual;

    private CallHit? ToHit(int position, Candidate candidate, double roleConfidence)
    {
        var (turn, text) = dialogue.Turns[position];
        var rule = candidate.Phrase.Rule;
        var hit = candidate.Hit;
        var remedy = RemedySearch.Find(dialogue, position, hit.Start, hit.End, rule);
        // Kept as excused rather than dropped: whoever reads the call sees why nothing was charged.
        if (remedy is not null && rule.Rule.Remedy!.Effect == RemedyEffect.NoBreach)
        {
            Excused.Add(ExcusedHit.Of(dialogue, turn, hit.Start, rule, candidate.Phrase.Phrase.Say, remedy));
            return null;
        }
        var start = text.OriginalStart(hit.Start);
        var end = text.OriginalEnd(hit.End);
        var (startSeconds, endSeconds) = TurnClock.Estimate(turn, start, end);
        // The model reads the help that follows as no breach; the words were said, and the remedy is recorded on its own.
        var least = remedy is not null && hit.Kind == MatchKind.Exact ? candidate.Phrase.Phrase.Prior * WhenHelped : 0;
        var makeup = Makeup(position, start, candidate) with { Role = roleConfidence, Least = least };
        return new CallHit
        {
            Rule = rule,
            Phrase = candidate.Phrase.Phrase.Say,
            Match = hit.Kind,
            Start = start,
            End = end,
            StartSeconds = startSeconds,
            EndSeconds = endSeconds,
            Probability = makeup.Probability,
            Makeup = makeup,
            RemedyKey = remedy?.Remedy.Key,
            Reason = HitReason.For(rule, turn.Text[start..end], candidate, remedy, roleConfidence),
        };
    }

    private HitMakeup Makeup(int position, int start, Candidate candidate)
    {
        var prior = candidate.Phrase.Phrase.Prior * (candidate.Hit.Kind == MatchKind.Pinyin ? BySoundFactor : 1);
        return (model?.Judge(position, start, candidate) ?? new HitMakeup()) with { Prior = prior };
    }
}

/// <summary>A phrase hit that its surroundings do not rule out.</summary>
internal sealed record Candidate(CompiledPhrase Phrase, PhraseHit Hit)
{
    public bool Overlaps(Candidate other) => Hit.Start < other.Hit.End && other.Hit.Start < Hit.End;
}
