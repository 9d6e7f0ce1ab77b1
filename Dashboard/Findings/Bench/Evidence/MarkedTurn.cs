using System.Text.Json;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Findings;

namespace Supervision.Dashboard.Findings.Bench.Evidence;

/// <summary>A turn of a transcript cut at its words and hits, so that each piece can be clicked and the hits stand out.</summary>
public static class MarkedTurn
{
    /// <summary>Pieces in order; together they are the turn's text. The start is null where the transcript carries no times.</summary>
    public static IReadOnlyList<(string Text, double? StartSeconds, bool IsHit)> Pieces(UtteranceRow turn, IEnumerable<FindingRow> hits)
    {
        var marked = new bool[turn.Body.Length];
        foreach (var hit in hits.Where(hit => hit.Quote is { Length: > 0 }))
            foreach (var at in Places(turn, hit, hit.Quote!))
                // A mark at each character, not spans: quotes of two findings may overlap.
                marked.AsSpan(at, hit.Quote!.Length).Fill(true);
        var starts = WordStarts(turn);
        var pieces = new List<(string, double?, bool)>();
        for (var from = 0; from < turn.Body.Length;)
        {
            var to = from + 1;
            while (to < turn.Body.Length && marked[to] == marked[from] && starts[to] == starts[from])
                to++;
            pieces.Add((turn.Body[from..to], starts[from], marked[from]));
            from = to;
        }
        return pieces;
    }

    // The same words may be said twice in a turn: the hit is where its seconds point, and everywhere where no seconds tell.
    private static IEnumerable<int> Places(UtteranceRow turn, FindingRow hit, string quote)
    {
        var places = new List<int>();
        for (var at = turn.Body.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = turn.Body.IndexOf(quote, at + 1, StringComparison.Ordinal))
            places.Add(at);
        return places.Count > 1 && turn is { StartSeconds: { } start, EndSeconds: { } end } && hit.StartSeconds is { } said
            ? [places.MinBy(at => Math.Abs(start + (end - start) * at / turn.Body.Length - said))]
            : places;
    }

    // The start time at each character: of its word where the transcript has words, else spread evenly over the turn.
    private static double?[] WordStarts(UtteranceRow turn)
    {
        var starts = new double?[turn.Body.Length];
        var position = 0;
        foreach (var (start, text) in Words(turn.Words))
        {
            var at = turn.Body.IndexOf(text, position, StringComparison.Ordinal);
            // A recogniser's words and its punctuated text may differ: a word that is not found is passed over.
            if (at < 0 || text.Length == 0)
                continue;
            // Onwards from here: a word said twice must not take the first one's time again.
            position = at + text.Length;
            Array.Fill(starts, start, at, text.Length);
        }
        double? last = turn.StartSeconds;
        for (var i = 0; i < starts.Length; i++)
            last = starts[i] ??= position == 0 ? Spread(turn, i) : last;
        return starts;
    }

    // Steps of eight characters: about a second and a half of speech, near enough to click at.
    private static double? Spread(UtteranceRow turn, int character) => turn is { StartSeconds: { } start, EndSeconds: { } end }
        ? Math.Round(start + (end - start) * (character / 8 * 8) / turn.Body.Length, 2)
        : null;

    private static IEnumerable<(double Start, string Text)> Words(string? json)
    {
        if (string.IsNullOrEmpty(json))
            yield break;
        using var document = JsonDocument.Parse(json);
        foreach (var word in document.RootElement.EnumerateArray())
        {
            if (word.ValueKind == JsonValueKind.Array && word.GetArrayLength() >= 3)
                yield return (word[0].GetDouble(), word[2].GetString() ?? "");
        }
    }
}
