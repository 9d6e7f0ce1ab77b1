using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>A piece as one filter sees it.</summary>
/// <param name="Ways">Its symbols, and where a recogniser may cut its sounds anew, every other cut.</param>
/// <param name="IsCertain">True where these symbols stand in every text that holds the form.</param>
internal sealed record SoughtPiece(IReadOnlyList<ushort[]> Ways, bool IsCertain);

/// <summary>Chooses for every form the run that is said least often, so that few texts pass in vain.</summary>
internal sealed class PhraseFilterBuilder
{
    /// <summary>Sets of companions of one run that are still tried; a run that more forms share is looked for as it is.</summary>
    private const int MostCompanionSets = 48;

    /// <summary>Share of the cost of a run that its last two symbols make alone: two look-ups against twenty.</summary>
    private const double PairWeight = 0.1;

    private readonly ushort[] _symbolOf = new ushort[char.MaxValue + 1];
    private readonly RunFrequency _frequency;
    private readonly Dictionary<SymbolRun, List<ulong>> _runs = [];
    private readonly HashSet<SymbolRun> _ends = [];

    /// <param name="symbolOf">The symbol of a folded character; 0 where it is in no phrase.</param>
    public PhraseFilterBuilder(Func<char, ushort> symbolOf)
    {
        for (var unit = 0; unit < _symbolOf.Length; unit++)
            _symbolOf[unit] = SymbolOf((char)unit, symbolOf);
        _frequency = new RunFrequency(_symbolOf);
    }

    public PhraseFilter Build() => new(_symbolOf, _runs);

    /// <summary>Adds a form. Those with little to choose from come first, so that others find their run already there.</summary>
    /// <returns>The index of the piece that now stands for the form.</returns>
    public int Add(IReadOnlyList<SoughtPiece> pieces)
    {
        var (best, least) = (0, double.MaxValue);
        for (var i = 0; i < pieces.Count; i++)
        {
            var cost = pieces[i].Ways.Sum(way => Rarest(way).Cost);
            if (cost < least)
                (best, least) = (i, cost);
        }
        var elsewhere = pieces.Where((piece, i) => i != best && piece.IsCertain).SelectMany(piece => piece.Ways[0]).ToList();
        foreach (var way in pieces[best].Ways)
            Add(Rarest(way).Run, elsewhere.Concat(way));
        return best;
    }

    private void Add(SymbolRun run, IEnumerable<ushort> others)
    {
        _ends.Add(run with { First = 0 });
        ulong companions = 0;
        var rarest = others.Where(symbol => symbol != run.First && symbol != run.Second && symbol != run.Third).Distinct()
            .OrderBy(_frequency.OfSymbol).ThenBy(symbol => symbol).Take(3);
        // The rarest is asked for first, and that is the one in the lowest bits.
        foreach (var symbol in rarest.Reverse())
            companions = companions << 16 | symbol;
        if (!_runs.TryGetValue(run, out var sets))
            _runs[run] = companions == 0 ? [] : [companions];
        else if (companions == 0 || sets.Count == MostCompanionSets && !sets.Contains(companions))
            sets.Clear();
        else if (sets.Count > 0 && !sets.Contains(companions))
            sets.Add(companions);
    }

    /// <summary>
    /// What other forms already brought costs nothing. A run whose last two symbols are often said together stops the
    /// filter at each of these places, even where the third before them is not there.
    /// </summary>
    private (SymbolRun Run, double Cost) Rarest(ushort[] way)
    {
        var symbols = Squeezed(way);
        var (best, least) = (default(SymbolRun), double.MaxValue);
        foreach (var run in Runs(symbols))
        {
            var known = _runs.TryGetValue(run, out var sets);
            if (!known && run.First == 0 && symbols.Count > 2)
                continue;
            var cost = known && sets!.Count < MostCompanionSets ? 0 : _frequency.Of(run);
            if (!_ends.Contains(run with { First = 0 }))
                cost += PairWeight * _frequency.Of(run with { First = 0 });
            if (cost < least)
                (best, least) = (run, cost);
        }
        return (best, least);
    }

    /// <summary>Threes, and twos, which are worth nothing in a longer piece unless another form asks for them anyway.</summary>
    private static IEnumerable<SymbolRun> Runs(List<ushort> symbols)
    {
        if (symbols.Count == 1)
            yield return new SymbolRun(0, 0, symbols[0]);
        for (var at = 1; at < symbols.Count; at++)
        {
            yield return new SymbolRun(0, symbols[at - 1], symbols[at]);
            if (at > 1)
                yield return new SymbolRun(symbols[at - 2], symbols[at - 1], symbols[at]);
        }
    }

    private static ushort SymbolOf(char unit, Func<char, ushort> symbolOf)
    {
        var folded = Characters.Fold(unit);
        if (Characters.IsSentenceEnd(folded))
            return PhraseFilter.SentenceEnd;
        return folded > Characters.LastMark ? symbolOf(folded) : PhraseFilter.Skipped;
    }

    /// <summary>Repeated symbols once: the filter passes over stutter.</summary>
    private static List<ushort> Squeezed(ushort[] symbols)
    {
        var kept = new List<ushort>(symbols.Length);
        foreach (var symbol in symbols)
            if (kept.Count == 0 || kept[^1] != symbol)
                kept.Add(symbol);
        return kept;
    }
}
