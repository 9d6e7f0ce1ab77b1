using Supervision.Jobs.Rulebook.Matching;

namespace Supervision.Jobs.Tests.Rulebook.Matching;

public sealed class PhraseTrieTests
{
    private const string Digits = "一二三四五六七八九十";

    [Fact]
    public void Walk_FromEachPlace_FindsEveryPieceThatBeginsThere() =>
        Assert.Equal([(1, 3, 0), (2, 1, 1), (3, 2, 2)], Walk(Trie("不知道", "知", "道不"), "我不知道不行"));

    [Fact]
    public void Walk_WhereOnePieceBeginsAnother_FindsBoth() => Assert.Equal([(0, 2, 1), (0, 3, 0)], Walk(Trie("不知道", "不知"), "不知道"));

    [Fact]
    public void Trie_OfManyPieces_FindsEachAndNoOther()
    {
        var random = new Random(5);
        var pieces = Enumerable.Range(0, 20_000).Select(_ => new string(random.GetItems(Digits.ToCharArray(), random.Next(1, 8)))).Distinct(StringComparer.Ordinal).ToArray();
        var text = new string(random.GetItems(Digits.ToCharArray(), 5_000));
        var known = pieces.Select((piece, number) => (piece, number)).ToDictionary(pair => pair.piece, pair => pair.number, StringComparer.Ordinal);
        var expected = from start in Enumerable.Range(0, text.Length)
                       from length in Enumerable.Range(1, Math.Min(7, text.Length - start))
                       where known.ContainsKey(text.Substring(start, length))
                       select (start, length, known[text.Substring(start, length)]);
        Assert.Equal(expected, Walk(Trie(pieces), text));
    }

    [Fact]
    public void Beginning_OfAPiece_IsNeverDenied()
    {
        var random = new Random(6);
        var pieces = Enumerable.Range(0, 5_000).Select(_ => new string(random.GetItems(Digits.ToCharArray(), 6))).ToArray();
        var trie = Trie(pieces);
        Assert.All(pieces, piece => Assert.True(trie.MayBegin(new SymbolRun(piece[0], piece[1], piece[2]))));
    }

    [Fact]
    public void Beginning_OfNoPiece_IsMostlyDenied()
    {
        var trie = Trie([.. Enumerable.Range(0, 1_000).Select(number => $"{(char)('一' + number)}不知道")]);
        Assert.InRange(Enumerable.Range(1_000, 10_000).Count(number => trie.MayBegin(new SymbolRun((ushort)('一' + number), '不', '知'))), 0, 2_000);
        Assert.False(trie.MayBegin(new SymbolRun(0, '不', '知')));
    }

    private static PhraseTrie Trie(params string[] pieces)
    {
        var builder = new PhraseTrieBuilder();
        for (var number = 0; number < pieces.Length; number++)
            builder.Add([.. pieces[number].Select(character => (ushort)character)], number);
        return builder.Build();
    }

    private static List<(int Start, int Length, int Piece)> Walk(PhraseTrie trie, string text)
    {
        var found = new List<(int, int, int)>();
        for (var start = 0; start < text.Length; start++)
        {
            var state = trie.Begin(text[start]);
            for (var length = 1; state != 0; length++)
            {
                foreach (var output in trie.Outputs(state))
                    found.Add((start, length, output));
                state = start + length < text.Length ? trie.Next(state, text[start + length]) : 0;
            }
        }
        return found;
    }
}
