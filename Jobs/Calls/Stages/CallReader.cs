using Supervision.Ingest.Calls.Transcripts;
using Supervision.Ingest.Media;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Operations;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Scores;
using Supervision.Sql.Calls.Transcripts;

namespace Supervision.Jobs.Calls.Stages;

/// <summary>Reads one call with its transcript and what its recording proves.</summary>
internal sealed class CallReader(Night night, RoleSettings roles)
{
    // GB/T 3382: ring-back is 1 s of tone and 4 s of silence.
    private const double RingCycleSeconds = 5;

    private static readonly TimeSpan CallBackTime = TimeSpan.FromDays(7);

    private readonly TranscriptQueries _transcripts = new(night.Database);
    private readonly ScoreQueries _scores = new(night.Database);

    /// <summary>Null when the call is gone.</summary>
    public async Task<CallRecord?> Read(string callId, CancellationToken cancel)
    {
        if (await _transcripts.CallById(night.HallCode, callId, cancel) is not { } call)
            return null;
        var transcript = await _transcripts.Transcript(night.HallCode, callId, cancel);
        var utterances = transcript is null ? [] : await _transcripts.Utterances(night.HallCode, callId, cancel);
        var media = await new MediaQueries(night.Database).MediaOfCall(night.HallCode, callId, cancel);
        var evidence = await Evidence(call, media, utterances, cancel);
        return new CallRecord(call, transcript, media, utterances.Select(SpokenTurns.Of).ToList(), evidence);
    }

    private async Task<CallEvidence> Evidence(CallRow call, MediaFileRow? media, IReadOnlyList<UtteranceRow> utterances, CancellationToken cancel)
    {
        // The telephone system's talk time is what a whole recording must reach; two seconds cover its rounding.
        var isWhole = media is { State: "ready", DecodedSeconds: { } decoded } && call.TalkSeconds is { } talk && decoded >= talk - 2;
        return new CallEvidence
        {
            Rings = Rings(call, media),
            HangUpSide = call.HangupSide switch { "staff" => Speaker.Staff, "citizen" => Speaker.Citizen, _ => null },
            IsMissed = call.Missed == true,
            CalledBack = call.Missed == true ? await CalledBack(call, cancel) : null,
            IsIncoming = call.Direction != "out",
            IsCompleteFromStart = isWhole,
            IsCompleteToEnd = isWhole,
            StaffSpeech = media?.AnalysisHash is { } hash ? await StaffSpeech(hash, utterances, cancel) : null,
        };
    }

    private static int? Rings(CallRow call, MediaFileRow? media) =>
        call.RingSeconds is > 0 and { } seconds ? (int)(seconds / RingCycleSeconds) + 1 : media?.RingCount;

    private async Task<bool?> CalledBack(CallRow call, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(call.Caller) || await _scores.OutgoingCalls(night.HallCode, cancel) == 0)
            return null;
        return await _scores.CallsBack(night.HallCode, call.Caller, call.StartedAtUtc, call.StartedAtUtc + CallBackTime, cancel) > 0;
    }

    /// <summary>Spans with speech on the channel of staff; on every channel where that is not known.</summary>
    private async Task<List<(double StartSeconds, double EndSeconds)>> StaffSpeech(string analysisHash, IReadOnlyList<UtteranceRow> utterances, CancellationToken cancel)
    {
        await using var json = File.OpenRead(new MediaArchive(night.MediaFolder).PathOf(analysisHash));
        var analysis = await MediaAnalysis.Read(json, cancel);
        var spoken = utterances.Where(turn => turn is { Speaker: "staff", Channel: not null }).Select(turn => turn.Channel!.Value).Distinct().ToList();
        var channel = spoken is [var own] ? own : roles.StaffChannel;
        var tracks = channel is { } known && known < analysis.Channels.Count && analysis.Channels.Count > 1
            ? [analysis.Channels[known].Speech]
            : analysis.Channels.Select(part => part.Speech).ToList();
        return Spans(tracks);
    }

    private static List<(double StartSeconds, double EndSeconds)> Spans(IReadOnlyList<SpeechTrack> tracks)
    {
        var spans = new List<(double, double)>();
        var steps = tracks.Max(track => track.Steps.Length);
        var start = -1;
        for (var step = 0; step <= steps; step++)
        {
            var isSpeech = step < steps && tracks.Any(track => step < track.Steps.Length && track.IsSpeech(step));
            if (isSpeech && start < 0)
                start = step;
            if (isSpeech || start < 0)
                continue;
            spans.Add((start * SpeechTrack.StepSeconds, step * SpeechTrack.StepSeconds));
            start = -1;
        }
        return spans;
    }
}
