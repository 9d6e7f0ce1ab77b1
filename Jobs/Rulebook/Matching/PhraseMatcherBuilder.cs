using System.Runtime.InteropServices;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>Numbers the pieces and forms of all phrases once and lays tries and filters over them.</summary>
internal sealed class PhraseMatcherBuilder(IReadOnlyList<PhraseForms> phrases)
{
    private static readonly HashSet<string> NoHomophones = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<PhrasePiece> _pieces = [];
    private readonly List<int> _uses = [];
    private readonly List<JoinedForm> _forms = [];

    public PhraseMatcher Build()
    {
        AddForms();
        ChooseAnchors();
        var exact = new PhraseTrieBuilder();
        var sound = new PhraseTrieBuilder();
        for (var number = 0; number < _pieces.Count; number++)
            AddPiece(exact, sound, number);
        var (written, heard) = Filters();
        return new PhraseMatcher(
            (exact.Build(), written), (sound.Build(), heard), [.. _pieces], new PieceJoiner(_forms, _pieces.Count));
    }

    /// <summary>Documents repeat each other's forms; each is looked for once and found for all of them.</summary>
    private void AddForms()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
            foreach (var form in phrase.Forms)
            {
                int[] numbers = [.. form.Pieces.Select(text => Number(text, phrase))];
                ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(known, form.ToString(), out var exists);
                if (exists)
                {
                    _forms[at].Phrases.Add(phrase.Number);
                    continue;
                }
                at = _forms.Count;
                _forms.Add(new JoinedForm([phrase.Number], numbers, form.Gaps, numbers[0]));
                foreach (var number in numbers)
                    _uses[number]++;
            }
    }

    /// <summary>The longest piece, and of equals the one in the fewest forms: 我们 is in thousands and is said all the time.</summary>
    private void ChooseAnchors()
    {
        for (var i = 0; i < _forms.Count; i++)
            if (_forms[i].Pieces.Length > 1)
                _forms[i] = _forms[i] with
                {
                    Anchor = _forms[i].Pieces.OrderByDescending(number => _pieces[number].Text.Length).ThenBy(number => _uses[number]).First(),
                };
    }

    /// <summary>
    /// A form whose run comes from a piece that must be written needs no look by sound. Where the piece may be heard
    /// wrongly, the other filter takes the form as well; it is the slower one, since many characters share a sound.
    /// </summary>
    private (PhraseFilter Written, PhraseFilter Heard) Filters()
    {
        var symbols = new Dictionary<char, ushort>();
        foreach (var character in _pieces.SelectMany(piece => piece.Text))
            symbols.TryAdd(character, (ushort)(symbols.Count + 1));
        var written = new PhraseFilterBuilder(character => symbols.GetValueOrDefault(character));
        var heard = new PhraseFilterBuilder(SoundSymbol.Of);
        foreach (var form in _forms.OrderBy(form => form.Pieces.Max(number => _pieces[number].Text.Length)))
        {
            var pieces = form.Pieces.Select(number => _pieces[number]).ToList();
            var stands = written.Add([.. pieces.Select(piece => new SoughtPiece([[.. piece.Text.Select(c => symbols[c])]], !piece.BySound))]);
            if (pieces[stands].BySound)
                heard.Add([.. pieces.Select(Heard)]);
        }
        return (written.Build(), heard.Build());
    }

    private static SoughtPiece Heard(PhrasePiece piece)
    {
        ushort[] symbols = [.. piece.Text.Select(SoundSymbol.Of)];
        var ways = piece.BySound ? Resegmentation.Of(symbols) : [symbols];
        return new SoughtPiece(ways, ways.Count == 1);
    }

    private int Number(string text, PhraseForms phrase)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, text, out var exists);
        if (!exists)
        {
            number = _pieces.Count;
            _pieces.Add(new PhrasePiece(text, phrase.BySound, NoHomophones));
            _uses.Add(0);
        }
        var piece = _pieces[number];
        if (phrase.BySound && !piece.BySound)
            _pieces[number] = piece = piece with { BySound = true };
        if (phrase.Homophones.Count > 0)
            _pieces[number] = piece with { Homophones = [.. piece.Homophones, .. phrase.Homophones.Select(Normaliser.Fold)] };
        return number;
    }

    private void AddPiece(PhraseTrieBuilder exact, PhraseTrieBuilder sound, int number)
    {
        var (text, bySound, _) = _pieces[number];
        exact.Add([.. text.Select(character => (ushort)character)], number);
        var symbols = text.Select(SoundSymbol.Of).ToArray();
        if (symbols.Contains((ushort)0))
            throw new PatternException($"'{text}' holds a character without a reading");
        if (!bySound)
            return;
        foreach (var heard in Resegmentation.Of(symbols))
            sound.Add(heard, number);
    }
}
