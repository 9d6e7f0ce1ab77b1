using System.Globalization;
using Supervision.Jobs.Calls.Hits;
using Supervision.Dashboard.Texts.Rulebook;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>What the model weighed when a finding was scored, in the reader's words.</summary>
public static class WeighedText
{
    /// <summary>The heaviest groups of words are enough for a reader; the pack holds all.</summary>
    private const int MostCues = 4;

    /// <summary>One line for each part that was stored with the finding; one that says so where an older program stored none; none where no words were judged.</summary>
    public static IReadOnlyList<string> Lines(string? matchKind, string reason) => StoredWeighing.Read(reason) is { } stored
        ? [.. Lines(stored)]
        : matchKind is null ? [] : [NotStored];

    public static string NotStored => Say("评分时没有存下模型权衡的内容（较早的版本所评），也不以现在的模型补算", "What the model weighed was not stored when this was scored (by an older version), and it is not worked out again with today’s model");

    private static IEnumerable<string> Lines(StoredWeighing stored)
    {
        yield return Say($"评分当时存下，以后的模型、结论和申诉都不改变（语境模型 {stored.Model}）：", $"Stored when it was scored, changed by no later model, verdict or appeal (context model {stored.Model}):");
        yield return Sum(stored);
        yield return stored.Speech is { } speech ? BenchText.SpeechProof(speech) : Say("评分时没有测量过的录音，不知该时段有无语音", "No measured recording when it was scored: speech during these seconds is not known");
        if (stored.Parts.Count > 0)
            yield return Say("最起作用的话（对数几率，正数指向违反）：", "What weighed most (log-odds, above 0 towards a breach):");
        foreach (var part in stored.Parts)
            yield return $"{RulebookText.Field(part.Field)}“{part.Words}” {Signed(part.Weight, "0.00")}{PartText.InBrackets(RulebookText.WithoutIt(part.With, part.Without))}";
        if (stored.Cues.Count > 0)
            yield return Say("语气线索（对数几率）：", "Cues of tone (log-odds): ") + string.Join(PartText.Comma, stored.Cues.Take(MostCues).Select(cue => $"{CueText.Of(cue.Name)} {Signed(cue.Weight, "0.00")}"));
    }

    private static string Sum(StoredWeighing stored)
    {
        var context = Say($"语境 {stored.Context:P0}（无话可看时 {stored.Base:P0}）", $"context {stored.Context:P0} (of a sentence without a word {stored.Base:P0})");
        var words = stored.Prior is { } prior ? Say($"所列用语本身 {prior:P0}，", $"the listed words by themselves {prior:P0}, ") : Say("没有所列用语，", "no listed words, ");
        var least = stored.Least is { } kept ? Say($"，其后有补救，书面用语至少保留 {kept:P0}", $", help followed and written words keep at least {kept:P0}") : "";
        return Say($"可能性 {stored.Probability:P0}：", $"Probability {stored.Probability:P0}: ") + words + context + least
            + Say($"；说话人为工作人员，可信度 {stored.Role:P0}", $"; said by staff, confidence {stored.Role:P0}");
    }

    private static string Signed(double value, string digits) => value.ToString($"+{digits};−{digits}", CultureInfo.InvariantCulture);
}
