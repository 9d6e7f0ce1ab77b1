using Supervision.Ingest.Media;

namespace Supervision.Dashboard.Findings.Bench.Evidence;

/// <summary>Whether somebody was heard on the speaker's channel during a finding's seconds, and how sure it is that staff spoke.</summary>
internal static class SoundProof
{
    /// <summary>The findings of a call with their proof; those without seconds, turn or analysis stay as they are.</summary>
    internal static async Task<IReadOnlyList<FindingView>> Of(SessionView view, MediaArchive archive, CancellationToken cancel)
    {
        if (view.Call is not { } call)
            return view.Findings;
        var tracks = await Tracks(call, archive, cancel);
        return view.Findings.Select(finding =>
        {
            var turn = call.Turns.FirstOrDefault(turn => turn.TurnNo == finding.Finding.TurnNo);
            return finding with
            {
                RoleConfidence = turn?.RoleConfidence,
                SpeechShare = tracks.Count > 0 && finding.Finding is { StartSeconds: { } start, EndSeconds: { } end } ? SpeechProof.Fraction(tracks, turn?.Channel, start, end) : null,
            };
        }).ToList();
    }

    private static async Task<IReadOnlyList<SpeechTrack>> Tracks(CallEvidence call, MediaArchive archive, CancellationToken cancel)
    {
        // The analysis may have been cleared away with the recording: then there is no proof, and the page stands.
        if (call.Recording?.AnalysisHash is not { } hash || archive.PathOf(hash) is var path && !File.Exists(path))
            return [];
        await using var file = File.OpenRead(path);
        return (await MediaAnalysis.Read(file, cancel)).Channels.Select(channel => channel.Speech).ToList();
    }
}
