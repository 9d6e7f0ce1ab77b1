using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Calls.Speech;

/// <summary>An OpenAI-compatible transcription service, as a hall configures it.</summary>
public sealed record SpeechSettings
{
    /// <summary>Base address; <c>v1/audio/transcriptions</c> is added where it is not there.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Where recordings go: services state their base with the version, or the whole path, as often as without.</summary>
    internal Uri Address
    {
        get
        {
            var address = Endpoint.AbsoluteUri.TrimEnd('/');
            foreach (var end in (string[])["/audio/transcriptions", "/v1"])
                address = address.EndsWith(end, StringComparison.Ordinal) ? address[..^end.Length] : address;
            return new Uri(address + "/v1/audio/transcriptions");
        }
    }

    /// <summary>Sent as bearer token; never logged.</summary>
    public string? ApiKey { get; init; }

    public string Model { get; init; } = "whisper-1";

    /// <summary>ISO 639-1; null lets the service guess.</summary>
    public string? Language { get; init; } = "zh";

    /// <summary>Of one upload. The public service takes 25 MB.</summary>
    public long MaxBytes { get; init; } = 25_000_000;

    /// <summary>Longer recordings go in pieces, cut in their silences: ten minutes of 16 kHz FLAC stay under 20 MB.</summary>
    public double MaxPieceSeconds { get; init; } = 600;

    /// <summary>Attempts at one piece before the recording waits for the next run.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Doubles after each attempt, unless the service says how long to wait.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For one answer.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>What the service made of one recording.</summary>
public abstract record SpeechResult
{
    private SpeechResult()
    {
    }

    /// <summary>Checked like any transcript that comes as a file.</summary>
    public sealed record Transcribed(Transcript Transcript) : SpeechResult;

    /// <summary>This recording will not be transcribed, today or later.</summary>
    public sealed record Refused(Refusal Why) : SpeechResult;

    /// <summary>The service or the machine is to blame; what was answered already is kept.</summary>
    public sealed record TryAgain(string Reason) : SpeechResult
    {
        /// <summary>The service is there and failed on what it was sent (status 500): others may go through.</summary>
        public bool MayBeTheRecording { get; init; }
    }
}
