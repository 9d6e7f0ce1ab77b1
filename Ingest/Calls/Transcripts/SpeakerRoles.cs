using System.Text;

namespace Supervision.Ingest.Calls.Transcripts;

public enum SpeakerRole
{
    Unknown,
    Staff,
    Citizen,
}

/// <summary>What a hall knows about its recordings and how its staff greet.</summary>
public sealed record RoleSettings
{
    /// <summary>Channel on which staff are recorded, from 0; null when the hall has not said.</summary>
    public int? StaffChannel { get; init; }

    /// <summary>Names by which staff announce their unit, for example 政务服务中心.</summary>
    public IReadOnlyList<string> UnitNames { get; init; } = [];
}

/// <summary>What the sound says about the sides of an incoming call.</summary>
/// <param name="RingsPerChannel">Ring-back is sent towards the citizen, so it is recorded with the hall's side.</param>
/// <param name="IsIncoming">Null when the telephone system does not say; ring-back then proves nothing.</param>
public sealed record RoleSound(IReadOnlyList<int> RingsPerChannel, bool? IsIncoming);

/// <summary>Who said what, how that is known, and how sure it is.</summary>
public sealed record RoleAssignment
{
    /// <summary>label, channel, greeting or unknown.</summary>
    public required string Basis { get; init; }

    /// <summary>0 to 1; 0 when the basis is unknown.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why the roles are uncertain, for the page; null when nothing speaks against them.</summary>
    public string? Doubt { get; init; }

    /// <summary>One role per segment, in order.</summary>
    public required IReadOnlyList<SpeakerRole> Roles { get; init; }
}

/// <summary>Gives speakers their roles from labels, channels and greetings; contradicting evidence makes them unknown, never wrong.</summary>
public static class SpeakerRoles
{
    private const double LabelConfidence = 0.98;
    private const double DoubtedLabelConfidence = 0.8;
    private const double ChannelConfidence = 0.95;
    private const string ContraryGreeting = "the labels say one thing, the greeting the other";

    /// <summary>Greeting evidence that is worth naming roles by itself: a greeting and the unit, or the like.</summary>
    private const double ClearEvidence = 2;

    private static readonly HashSet<string> StaffWords =
        ["staff", "agent", "operator", "representative", "advisor", "坐席", "座席", "客服", "话务员", "接线员", "工作人员", "窗口人员", "窗口"];

    private static readonly HashSet<string> CitizenWords =
        ["citizen", "customer", "caller", "client", "user", "市民", "客户", "群众", "用户", "来电人", "顾客", "办事人"];

    public static RoleAssignment Assign(Transcript transcript, RoleSettings settings, RoleSound? sound = null)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(settings);
        // Labels come from the transcript's own writer; channels may be swapped; greetings are only words.
        return ByLabel(transcript, settings) ?? ByChannel(transcript, settings, sound) ?? ByGreeting(transcript, settings);
    }

    /// <summary>The role that a label names, compared after NFKC, without case, blanks and a trailing number.</summary>
    public static SpeakerRole OfLabel(string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
            return SpeakerRole.Unknown;
        var word = label.Normalize(NormalizationForm.FormKC).Trim().TrimEnd("0123456789_- #".ToCharArray()).ToLowerInvariant();
        return StaffWords.Contains(word) ? SpeakerRole.Staff : CitizenWords.Contains(word) ? SpeakerRole.Citizen : SpeakerRole.Unknown;
    }

    private static RoleAssignment? ByLabel(Transcript transcript, RoleSettings settings)
    {
        var roles = transcript.Segments.Select(segment => OfLabel(segment.Speaker)).ToList();
        if (!roles.Contains(SpeakerRole.Staff) && !roles.Contains(SpeakerRole.Citizen))
            return null;
        var evidence = Evidence(transcript, settings, i => roles[i] == SpeakerRole.Staff) - Evidence(transcript, settings, i => roles[i] == SpeakerRole.Citizen);
        // Callers greet too and ask about a centre, and agents ask questions: one such sentence lowers the confidence, only both sides together overturn a label.
        return evidence <= -2 * ClearEvidence
            ? Uncertain(transcript, ContraryGreeting)
            : evidence <= -ClearEvidence
                ? new RoleAssignment { Basis = "label", Confidence = DoubtedLabelConfidence, Doubt = ContraryGreeting, Roles = roles }
                : new RoleAssignment { Basis = "label", Confidence = LabelConfidence, Roles = roles };
    }

    private static RoleAssignment? ByChannel(Transcript transcript, RoleSettings settings, RoleSound? sound)
    {
        // One sentence without a channel and the rest proves nothing about it.
        if (settings.StaffChannel is not { } staff || transcript.Segments.Any(segment => segment.Channel is null))
            return null;
        if (transcript.Segments.Select(segment => segment.Channel).Append(staff).Distinct().Count() < 2 && !HasTwoSides(sound))
            return null;
        var words = Evidence(transcript, settings, i => transcript.Segments[i].Channel == staff)
            - Evidence(transcript, settings, i => transcript.Segments[i].Channel != staff);
        if (words <= -ClearEvidence)
            return Follow(transcript, settings, "the greeting is on the citizen's channel: the channels seem to be swapped");
        return RingsElsewhere(sound, staff) && words < ClearEvidence
            ? Uncertain(transcript, "the ring-back is on the citizen's channel: the channels may be swapped")
            : new RoleAssignment
            {
                Basis = "channel",
                Confidence = ChannelConfidence,
                Roles = transcript.Segments.Select(segment => segment.Channel == staff ? SpeakerRole.Staff : SpeakerRole.Citizen).ToList(),
            };
    }

    private static bool HasTwoSides(RoleSound? sound) => sound is { RingsPerChannel.Count: 2 };

    private static bool RingsElsewhere(RoleSound? sound, int staff) =>
        sound is { IsIncoming: true, RingsPerChannel: var rings }
        && rings.Where((count, channel) => channel != staff && count > 0).Any()
        && (staff >= rings.Count || rings[staff] == 0);

    private static RoleAssignment ByGreeting(Transcript transcript, RoleSettings settings) => Follow(transcript, settings, doubt: null);

    /// <summary>The voice whose greeting stands out is staff; the others are citizens, less surely when there are several.</summary>
    private static RoleAssignment Follow(Transcript transcript, RoleSettings settings, string? doubt)
    {
        var voices = transcript.Segments.Select(Voice).Distinct().ToList();
        // Mono without diarisation: whatever role it got, half of its sentences would be charged to the wrong side.
        if (voices.Count < 2)
            return Uncertain(transcript, doubt ?? "one voice for both sides");
        var ranked = voices
            .Select(voice => (Voice: voice, Score: Evidence(transcript, settings, i => Voice(transcript.Segments[i]) == voice)))
            .OrderByDescending(pair => pair.Score).ToList();
        var lead = ranked[0].Score - ranked[1].Score;
        if (lead < ClearEvidence || ranked[0].Score < 1)
            return Uncertain(transcript, doubt ?? "nobody greets and names the unit");
        // Never as sure as a label or a channel, however clear the greeting.
        var confidence = Math.Min(0.9, 0.55 + 0.1 * lead) - (voices.Count > 2 || doubt is not null ? 0.15 : 0);
        return new RoleAssignment
        {
            Basis = "greeting",
            Confidence = Math.Round(confidence, 2),
            Doubt = doubt,
            Roles = transcript.Segments.Select(segment => Voice(segment) == ranked[0].Voice ? SpeakerRole.Staff : SpeakerRole.Citizen).ToList(),
        };
    }

    private static (int? Channel, string? Speaker) Voice(Segment segment) => (segment.Channel, segment.Speaker);

    private static double Evidence(Transcript transcript, RoleSettings settings, Func<int, bool> isVoice) =>
        GreetingEvidence.Of(transcript.Segments.Where((_, i) => isVoice(i)).Select(segment => segment.Text), settings.UnitNames);

    private static RoleAssignment Uncertain(Transcript transcript, string doubt) => new()
    {
        Basis = "unknown",
        Confidence = 0,
        Doubt = doubt,
        Roles = transcript.Segments.Select(_ => SpeakerRole.Unknown).ToList(),
    };
}
