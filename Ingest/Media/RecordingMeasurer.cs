using Supervision.Sql.Calls.Media;

namespace Supervision.Ingest.Media;

/// <summary>Runs the media pass on an archived recording and keeps what it makes in the same archive.</summary>
public sealed class RecordingMeasurer(MediaArchive archive, MediaPass pass)
{
    /// <summary>Raise it when a measurement changes: recordings measured under another version are measured again.</summary>
    public const string Version = "1";

    /// <summary>The row to store. Its state is <c>ready</c>, <c>incomplete</c>, <c>refused</c>, or <c>waiting</c> when the machine is to blame.</summary>
    /// <param name="sha256">Of the archived original.</param>
    /// <param name="talkSeconds">What the telephone system says, where a call names this recording.</param>
    /// <param name="cancel">Kills ffmpeg and leaves nothing behind.</param>
    public async Task<MediaFileRow> Measure(string sha256, double? talkSeconds, CancellationToken cancel)
    {
        var original = archive.PathOf(sha256);
        // Within the archive: a move between file systems would be a copy and could be seen half done.
        var part = archive.NewPartPath();
        try
        {
            var result = await pass.Run(original, part, talkSeconds, cancel);
            var row = new MediaFileRow { MediaHash = sha256, Format = "unknown", State = "waiting", Bytes = new FileInfo(original).Length };
            return result switch
            {
                MediaResult.Readable { Facts: var facts } => await Keep(row, facts, part, cancel),
                MediaResult.Refused { Why: var why } => row with { State = "refused", Note = why.Reason.Stored, MeasuredUnder = Version },
                // Without a version: the next run measures it again.
                MediaResult.TryAgain { Reason: var reason } => row with { Note = reason },
                _ => throw new InvalidOperationException($"unknown result {result}"),
            };
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<MediaFileRow> Keep(MediaFileRow row, MediaFacts facts, string part, CancellationToken cancel)
    {
        using var analysis = new MemoryStream(MediaAnalysis.Of(facts).ToJson());
        var stored = await archive.Store(analysis, cancel);
        return row with
        {
            Format = FormatName(facts.Kind),
            State = facts.IsIncomplete ? "incomplete" : "ready",
            Note = facts.IncompleteNote,
            HeaderSeconds = facts.HeaderSeconds,
            DecodedSeconds = facts.DurationSeconds,
            Channels = facts.Channels.Count,
            SampleRate = facts.SampleRate,
            LoudnessLufs = facts.LoudnessLufs,
            RingCount = facts.RingCount,
            ReviewHash = facts.HasReviewCopy ? await archive.Adopt(part, cancel) : row.MediaHash,
            AnalysisHash = stored.Sha256,
            MeasuredUnder = Version,
        };
    }

    private static string FormatName(MediaKind kind) => kind switch
    {
        MediaKind.Wav => "wav",
        MediaKind.Mp3 => "mp3",
        MediaKind.M4a => "m4a",
        MediaKind.Ogg => "ogg",
        MediaKind.Amr => "amr",
        _ => throw new InvalidOperationException($"{kind} is not a recording of a call"),
    };
}
