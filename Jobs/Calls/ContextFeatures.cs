using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Calls;

/// <summary>Lays out a sentence and its neighbours for the context model.</summary>
internal static class ContextFeatures
{
    private const int NeighboursAfter = 3;

    public static ContextInput Of(Dialogue dialogue, int sentence, Candidate? candidate) => new()
    {
        Sentence = Original(dialogue, sentence),
        Speaker = dialogue.All[sentence].Turn.Speaker,
        PreviousCitizen = dialogue.Before(sentence, Speaker.Citizen),
        PreviousStaff = dialogue.Before(sentence, Speaker.Staff),
        NextStaff = [.. dialogue.After(sentence, Speaker.Staff).Take(NeighboursAfter).Select(next => next.Text)],
        NextCitizen = [.. dialogue.After(sentence, Speaker.Citizen).Take(NeighboursAfter).Select(next => next.Text)],
        HitRuleKeys = candidate is null ? [] : [candidate.Phrase.Rule.Rule.Key],
        HitPhrase = candidate?.Phrase.Phrase.Say ?? "",
        HitMatch = candidate?.Hit.Kind ?? MatchKind.Model,
    };

    private static string Original(Dialogue dialogue, int index)
    {
        var sentence = dialogue.All[index];
        var text = dialogue.Turns.First(turn => turn.Turn.Index == sentence.Turn.Index).Text;
        return text.Original[text.OriginalStart(sentence.Start)..text.OriginalEnd(sentence.End)];
    }
}
