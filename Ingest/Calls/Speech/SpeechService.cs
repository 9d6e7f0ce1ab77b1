using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Calls.Speech;

/// <summary>Has a recording transcribed, channel by channel, by an OpenAI-compatible service.</summary>
/// <remarks>
/// Only sound and the language are sent, never a prompt or hot-words: a recogniser that is told the forbidden phrases hears them.
/// Each piece's answer is kept, so that an interrupted recording goes on where it stopped.
/// </remarks>
public sealed class SpeechService(HttpClient http, Ffmpeg ffmpeg, SpeechSettings settings, TimeProvider time)
{
    private const int MaxAnswerBytes = 32 << 20;

    /// <param name="wavPath">Plain 16-bit WAV: the recording's review copy in the archive, named by its hash.</param>
    /// <param name="analysis">Of the same recording.</param>
    /// <param name="answerFolder">Where answers are kept between runs; may be deleted at any time.</param>
    /// <param name="cancel">Stops between and within uploads.</param>
    public async Task<SpeechResult> Transcribe(string wavPath, MediaAnalysis analysis, string answerFolder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        try
        {
            var segments = new List<Segment>();
            foreach (var piece in SpeechPieces.Of(analysis, settings.MaxPieceSeconds))
                segments.AddRange(await Segments(wavPath, piece, answerFolder, cancel));
            var transcript = TranscriptRules.Ordered(new Transcript { Format = "speech service", Language = settings.Language, Segments = segments });
            return TranscriptRules.Check(transcript, analysis.DurationSeconds) is { } broken
                ? new SpeechResult.Refused(broken)
                : new SpeechResult.Transcribed(transcript);
        }
        catch (RefusedException refused)
        {
            return new SpeechResult.Refused(refused.Refusal);
        }
        catch (SpeechUnavailableException unavailable)
        {
            return new SpeechResult.TryAgain(unavailable.Message) { MayBeTheRecording = unavailable.MayBeTheRecording };
        }
        catch (FfmpegMissingException missing)
        {
            return new SpeechResult.TryAgain(missing.Message);
        }
    }

    private async Task<IEnumerable<Segment>> Segments(string wavPath, SpeechPiece piece, string answerFolder, CancellationToken cancel)
    {
        var kept = Path.Combine(answerFolder, KeyOf(wavPath, piece) + ".json");
        // An answer costs minutes or money: it is asked for once, whatever becomes of the run.
        if (!File.Exists(kept))
            await Keep(kept, await Ask(await Flac(wavPath, piece, cancel), cancel), cancel);
        var outcome = TranscriptReader.Read(await File.ReadAllBytesAsync(kept, cancel), recordingSeconds: null);
        if (outcome is Outcome<Transcript>.Refused { Why: var why })
        {
            // An unusable answer is not kept, or the same one would be read again for ever.
            File.Delete(kept);
            // No words over what only sounded like voice is an answer, not a mistake.
            return why.Code == "no-words" ? [] : throw (why with { Code = "service-answer" }).AsException();
        }

        return ((Outcome<Transcript>.Accepted)outcome).Content.Segments.Select(segment => Shifted(segment, piece));
    }

    private static Segment Shifted(Segment segment, SpeechPiece piece) => segment with
    {
        Channel = piece.Channel,
        StartSeconds = segment.StartSeconds + piece.StartSeconds,
        // Recognisers round the end of the last word past the end of the sound.
        EndSeconds = Math.Min(segment.EndSeconds!.Value + piece.StartSeconds, piece.EndSeconds + 1),
        Words = segment.Words.Select(word => new Word(word.StartSeconds + piece.StartSeconds, word.EndSeconds + piece.StartSeconds, word.Text)).ToList(),
    };

    /// <summary>Another recording, stretch, model or language is another question.</summary>
    private string KeyOf(string wavPath, SpeechPiece piece)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(wavPath)}\n{piece.Channel}\n{piece.StartSeconds}\n{piece.EndSeconds}\n{settings.Model}\n{settings.Language}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static async Task Keep(string path, byte[] answer, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        await File.WriteAllBytesAsync(part, answer, cancel);
        // Moved when whole: a stop while writing would leave half an answer under the final name.
        File.Move(part, path, overwrite: true);
    }

    private async Task<byte[]> Flac(string wavPath, SpeechPiece piece, CancellationToken cancel)
    {
        using var flac = new MemoryStream();
        string[] arguments =
        [
            "-ss", Seconds(piece.StartSeconds), "-t", Seconds(piece.EndSeconds - piece.StartSeconds), .. Ffmpeg.Input("wav", wavPath),
            "-map", "0:a:0", "-af", $"pan=mono|c0=c{piece.Channel}", "-ar", "16000", "-map_metadata", "-1", "-c:a", "flac", "-f", "flac", "pipe:1",
        ];
        var run = await ffmpeg.Run(arguments, (output, token) => output.CopyToAsync(flac, token), cancel);
        if (run.WasKilled || run.TimedOut)
            throw new SpeechUnavailableException("ffmpeg was stopped while it cut the recording");
        if (run.ExitCode != 0 || flac.Length == 0)
            throw new Refusal("no-sound-decoded", $"ffmpeg could not cut the recording: {run.LastMessage}").AsException();
        return flac.Length <= settings.MaxBytes
            ? flac.ToArray()
            : throw new Refusal("recording-too-large", $"{flac.Length / 1_000_000} MB; the service takes {settings.MaxBytes / 1_000_000} MB") { Particulars = $"{flac.Length / 1_000_000} MB > {settings.MaxBytes / 1_000_000} MB" }.AsException();
    }

    private async Task<byte[]> Ask(byte[] flac, CancellationToken cancel)
    {
        var delay = settings.FirstDelay;
        for (var attempt = 1; ; attempt++)
        {
            var (answer, wait, trouble, failedOnIt) = await AskOnce(flac, cancel);
            if (answer is not null)
                return answer;
            if (attempt >= settings.Tries)
                throw new SpeechUnavailableException($"the transcription service did not answer in {attempt} attempts: {trouble}") { MayBeTheRecording = failedOnIt };
            await Task.Delay(Shorter(wait ?? delay, settings.LongestDelay), time, cancel);
            delay = Shorter(delay * 2, settings.LongestDelay);
        }
    }

    /// <summary>An answer, or how long the service asks to wait, what was wrong, and whether it was this sound on which it failed.</summary>
    private async Task<(byte[]? Answer, TimeSpan? Wait, string? Trouble, bool FailedOnIt)> AskOnce(byte[] flac, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(settings.AnswerTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            using var request = Request(flac);
            // Headers only at first: the body is read under a limit of its own.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.IsSuccessStatusCode)
                return (await Bounded(response.Content, either.Token), null, null, false);
            if (!IsPassing(response.StatusCode))
                throw new Refusal("service-refused", $"the transcription service answered {(int)response.StatusCode}") { Particulars = $"{(int)response.StatusCode}" }.AsException();
            return (null, response.Headers.RetryAfter?.Delta, $"it answered {(int)response.StatusCode}", response.StatusCode == HttpStatusCode.InternalServerError);
        }
        catch (HttpRequestException error)
        {
            return (null, null, error.Message, false);
        }
        catch (IOException error)
        {
            return (null, null, error.Message, false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, null, "no answer in time", false);
        }
    }

    /// <summary>A wrong key or address is the operator's to mend; the recording is not to blame.</summary>
    private static bool IsPassing(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
            or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;

    private HttpRequestMessage Request(byte[] flac)
    {
        var sound = new ByteArrayContent(flac);
        sound.Headers.ContentType = new MediaTypeHeaderValue("audio/flac");
        var form = new MultipartFormDataContent
        {
            { sound, "file", "call.flac" },
            { new StringContent(settings.Model), "model" },
            { new StringContent("verbose_json"), "response_format" },
            { new StringContent("segment"), "timestamp_granularities[]" },
            // The same sound shall give the same words.
            { new StringContent("0"), "temperature" },
        };
        if (settings.Language is { } language)
            form.Add(new StringContent(language), "language");
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Address) { Content = form };
        if (settings.ApiKey is { Length: > 0 } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    private static async Task<byte[]> Bounded(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MaxAnswerBytes)
                throw new Refusal("service-answer", "the transcription service's answer is larger than 32 MB").AsException();
        }

        return memory.ToArray();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Seconds(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>Nothing is wrong with the recording; a later run tries again.</summary>
internal sealed class SpeechUnavailableException(string message) : Exception(message)
{
    internal bool MayBeTheRecording { get; init; }
}
