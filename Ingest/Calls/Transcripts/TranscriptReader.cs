using Supervision.Ingest.Calls.Transcripts.Formats;

namespace Supervision.Ingest.Calls.Transcripts;

/// <summary>One way to write a transcript. Told by content; the name of the file says nothing.</summary>
internal interface ITranscriptFormat
{
    string Name { get; }

    bool Claims(TranscriptSource source);

    /// <exception cref="RefusedException">The content breaks the format.</exception>
    Transcript Read(TranscriptSource source);
}

/// <summary>A decoded file; <paramref name="Json"/> is null when it does not begin like JSON.</summary>
internal sealed record TranscriptSource(string Text, JsonFile? Json)
{
    public static TranscriptSource Of(string text) =>
        new(text, text.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonFile.Parse(text) : null);
}

/// <summary>Reads a transcript in any of the known formats and checks it (input.md 11).</summary>
public static class TranscriptReader
{
    /// <summary>Most particular first: a file that carries the marks of two is read as the first.</summary>
    private static readonly ITranscriptFormat[] Formats =
    [
        new VttFormat(), new IflytekFormat(), new AliyunFormat(), new DashScopeFormat(), new AzureFormat(),
        new WhisperCppFormat(), new FunAsrFormat(), new WhisperFormat(), new SrtFormat(),
    ];

    /// <param name="stream">The whole file, at most 64 MB.</param>
    /// <param name="fileName">A file that calls itself .vtt must be WebVTT; null where there is no name.</param>
    /// <param name="recordingSeconds">Length of the recording where it is known; times may pass it by 2 s.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Outcome<Transcript>> Read(Stream stream, string? fileName, double? recordingSeconds, CancellationToken cancel)
    {
        byte[] bytes;
        try
        {
            bytes = await StrictText.ReadAll(stream, cancel);
        }
        catch (RefusedException refused)
        {
            return new Outcome<Transcript>.Refused(refused.Refusal);
        }

        return Read(bytes, recordingSeconds, fileName);
    }

    public static Outcome<Transcript> Read(ReadOnlySpan<byte> bytes, double? recordingSeconds, string? fileName = null)
    {
        try
        {
            var source = TranscriptSource.Of(StrictText.Decode(bytes));
            var format = Array.Find(Formats, format => format.Claims(source)) ?? throw Unknown().AsException();
            if (fileName is not null && TranscriptName.IsVtt(fileName) && format is not VttFormat)
                throw new Refusal("not-webvtt", "named .vtt, but it does not begin with WEBVTT; export it again or name it .srt") { Line = 1 }.AsException();
            // The order is judged before sorting, which would hide that times fall back.
            var transcript = TranscriptRules.Ordered(format.Read(source));
            return TranscriptRules.Check(transcript, recordingSeconds) is { } broken
                ? new Outcome<Transcript>.Refused(broken)
                : new Outcome<Transcript>.Accepted(transcript);
        }
        catch (RefusedException refused)
        {
            return new Outcome<Transcript>.Refused(refused.Refusal);
        }
    }

    private static Refusal Unknown() => new(
        "unknown-transcript",
        "no known transcript: SRT, VTT, Whisper, whisper.cpp, FunASR, Aliyun, DashScope, iFlytek or Azure was expected");
}
