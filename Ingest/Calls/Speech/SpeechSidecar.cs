using System.Text.Json;
using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Calls.Speech;

/// <summary>Writes what the service heard as a transcript file, so that it takes the same way as one that arrived.</summary>
public static class SpeechSidecar
{
    /// <summary>Whisper's JSON with the channel of each segment.</summary>
    public static byte[] Of(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            language = transcript.Language,
            segments = transcript.Segments.Select(segment => new
            {
                start = segment.StartSeconds,
                end = segment.EndSeconds,
                text = segment.Text,
                channel = segment.Channel,
                // As Whisper writes it, so that the reader's exponential gives the same confidence back; the logarithm of 0 is no JSON.
                avg_logprob = segment.Confidence is { } confidence and > 0 ? Math.Log(confidence) : (double?)null,
                words = segment.Words.Select(word => new { word = word.Text, start = word.StartSeconds, end = word.EndSeconds }),
            }),
        });
    }
}
