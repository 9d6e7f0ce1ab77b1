namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>Numbers the pieces of all phrases once and lays both automata over them.</summary>
internal sealed class PhraseMatcherBuilder(IReadOnlyList<PhraseForms> phrases)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Text, bool BySound, HashSet<string> Homophones)> _pieces = [];
    private readonly List<JoinedForm> _forms = [];

    public PhraseMatcher Build()
    {
        foreach (var phrase in phrases)
            foreach (var form in phrase.Forms)
                _forms.Add(new JoinedForm(phrase.Number, [.. form.Pieces.Select(text => Number(text, phrase))], form.Gaps));
        var exact = new PhraseAutomatonBuilder();
        var sound = new PhraseAutomatonBuilder();
        for (var number = 0; number < _pieces.Count; number++)
            AddPiece(exact, sound, number);
        var pieces = _pieces.Select(p => new PhrasePiece(p.Text, p.BySound, p.Homophones)).ToList();
        return new PhraseMatcher(exact.Build(), sound.Build(), pieces, new PieceJoiner(_forms, pieces.Count));
    }

    private int Number(string text, PhraseForms phrase)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _pieces.Count;
            _pieces.Add((text, phrase.BySound, new HashSet<string>(StringComparer.Ordinal)));
        }
        var piece = _pieces[number];
        piece.Homophones.UnionWith(phrase.Homophones.Select(Normaliser.Fold));
        _pieces[number] = piece with { BySound = piece.BySound || phrase.BySound };
        return number;
    }

    private void AddPiece(PhraseAutomatonBuilder exact, PhraseAutomatonBuilder sound, int number)
    {
        var text = _pieces[number].Text;
        exact.Add([.. text.Select(character => (ushort)character)], number);
        var symbols = text.Select(SoundSymbol.Of).ToArray();
        if (symbols.Contains((ushort)0))
            throw new PatternException($"'{text}' holds a character without a reading");
        foreach (var heard in Resegmentation.Of(symbols))
            sound.Add(heard, SoundSymbol.Pack(number, heard.Length));
    }
}
