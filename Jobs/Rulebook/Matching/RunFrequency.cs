using System.Text;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>One to three neighbouring symbols, the last one always there; 0 stands for "whatever comes before".</summary>
internal readonly record struct SymbolRun(ushort First, ushort Second, ushort Third)
{
    public ulong Key => (ulong)First << 32 | (ulong)Second << 16 | Third;
}

/// <summary>
/// How often neighbouring symbols are said in service talk, counted over the shipped examples. It steers what the filter
/// looks for, so it changes how many texts pass in vain and never what is found.
/// </summary>
internal sealed class RunFrequency
{
    /// <summary>Neighbours share counters: the examples hold some 100,000 different ones, and a few wrong guesses cost little.</summary>
    private const int Counters = 1 << 19;

    /// <summary>What a run that the examples never hold is worth, so that of two such the one of rarer characters is taken.</summary>
    private const double Unseen = 0.01;

    private static readonly Lazy<string> Talk = new(ReadExamples);

    private readonly int[] _singles = new int[char.MaxValue + 1];
    private readonly int[] _pairs = new int[Counters];
    private readonly int[] _triples = new int[Counters];
    private readonly double _total;

    /// <param name="symbolOf">For each UTF-16 unit its symbol, as the filter reads raw text.</param>
    public RunFrequency(ushort[] symbolOf)
    {
        ushort first = 0, second = 0;
        foreach (var unit in Talk.Value)
        {
            var symbol = symbolOf[unit];
            if (symbol == second || symbol == PhraseFilter.Skipped)
                continue;
            _singles[symbol]++;
            _pairs[Slot(0, second, symbol)]++;
            _triples[Slot(first, second, symbol)]++;
            (first, second) = (second, symbol);
        }
        _total = Talk.Value.Length;
    }

    public int OfSymbol(ushort symbol) => _singles[symbol];

    /// <summary>Expected number in as much talk as the examples hold.</summary>
    public double Of(SymbolRun run)
    {
        if (run.Second == 0)
            return _singles[run.Third] + Unseen;
        if (run.First == 0)
            return OfPair(run.Second, run.Third);
        var byChance = OfPair(run.First, run.Second) * OfPair(run.Second, run.Third) / (_singles[run.Second] + 1);
        return _triples[Slot(run.First, run.Second, run.Third)] + byChance / 2;
    }

    private double OfPair(ushort first, ushort second) =>
        _pairs[Slot(0, first, second)] + Unseen + _singles[first] / _total * _singles[second] / 2;

    private static int Slot(uint first, uint second, uint third) =>
        (int)(((ulong)first << 32 | second << 16 | third) * 0x9E3779B97F4A7C15UL >> 45);

    private static string ReadExamples()
    {
        var text = new StringBuilder();
        var assembly = typeof(RunFrequency).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
            if (name.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                text.Append(reader.ReadToEnd());
            }
        return text.ToString();
    }
}
