using Supervision.Sql.Calls.Media;

namespace Supervision.Ingest.Media;

/// <summary>Runs the clip pass on an archived clip; its poster and contact sheet lie beside it in the archive.</summary>
public sealed class ClipMeasurer(MediaArchive archive, ClipPass pass)
{
    /// <summary>Raise it when the pictures change: clips made under another version are made again.</summary>
    public const string Version = "clip 1";

    /// <summary>The row to store. Its state is <c>ready</c>, <c>refused</c>, or <c>waiting</c> when the machine is to blame.</summary>
    public async Task<MediaFileRow> Measure(string sha256, CancellationToken cancel)
    {
        var path = archive.PathOf(sha256);
        var row = new MediaFileRow { MediaHash = sha256, Format = "unknown", State = "waiting", Bytes = new FileInfo(path).Length };
        return await pass.Run(path, archive.PosterPathOf(sha256), archive.ContactSheetPathOf(sha256), cancel) switch
        {
            ClipResult.Readable { Facts: var facts } => row with { State = "ready", Format = FormatName(facts.Kind), DecodedSeconds = facts.DurationSeconds, MeasuredUnder = Version },
            ClipResult.Refused { Why: var why } => row with { State = "refused", Note = why.Reason.Stored, MeasuredUnder = Version },
            // Without a version: the next run measures it again.
            ClipResult.TryAgain { Reason: var reason } => row with { Note = reason },
            var other => throw new InvalidOperationException($"unknown result {other}"),
        };
    }

    private static string FormatName(MediaKind kind) => kind switch
    {
        MediaKind.M4a => "mp4",
        MediaKind.Avi => "avi",
        MediaKind.Matroska => "mkv",
        MediaKind.MpegProgram => "mpeg",
        _ => throw new InvalidOperationException($"{kind} is not a clip"),
    };
}
