using Supervision.Ingest.Media;

namespace Supervision.Ingest.Calls.Speech;

/// <summary>One stretch of one channel, as it is sent.</summary>
internal sealed record SpeechPiece(int Channel, double StartSeconds, double EndSeconds);

/// <summary>Cuts a recording into what the service takes.</summary>
internal static class SpeechPieces
{
    /// <summary>Pieces of each channel, cut in the middle of silences; what carries no voice is left out, because recognisers invent words over silence.</summary>
    public static IReadOnlyList<SpeechPiece> Of(MediaAnalysis analysis, double maxSeconds)
    {
        var cuts = Cuts(analysis, maxSeconds);
        return Enumerable.Range(0, analysis.Channels.Count)
            .SelectMany(channel => cuts.Zip(cuts.Skip(1), (start, end) => new SpeechPiece(channel, start, end)))
            .Where(piece => SpeechProof.Fraction(analysis.Channels[piece.Channel].Speech, piece.StartSeconds, piece.EndSeconds) > 0)
            .ToList();
    }

    /// <summary>0, then the last silence that fits into each piece or else the piece's full length, then the end.</summary>
    private static List<double> Cuts(MediaAnalysis analysis, double maxSeconds)
    {
        var cuts = new List<double> { 0 };
        while (analysis.DurationSeconds - cuts[^1] > maxSeconds)
        {
            var start = cuts[^1];
            var middles = analysis.Silences.Select(silence => (silence.StartSeconds + silence.EndSeconds) / 2);
            // Not in the first half: many small pieces cost more requests and lose the context of what was said.
            cuts.Add(middles.LastOrDefault(middle => middle > start + maxSeconds / 2 && middle <= start + maxSeconds, start + maxSeconds));
        }

        cuts.Add(analysis.DurationSeconds);
        return cuts;
    }
}
