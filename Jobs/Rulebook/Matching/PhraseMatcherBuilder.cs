namespace Supervision.Jobs.Rulebook.Matching;

/// <summary>Numbers the pieces of all phrases once and lays both automata over them.</summary>
internal sealed class PhraseMatcherBuilder(IReadOnlyList<PhraseForms> phrases)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Text, bool BySound, HashSet<string> Homophones, int[] Uses)> _pieces = [];
    private readonly List<JoinedForm> _forms = [];

    public PhraseMatcher Build()
    {
        foreach (var phrase in phrases)
            foreach (var form in phrase.Forms)
                AddForm(phrase, form);
        ChooseAnchors();
        var exact = new PhraseAutomatonBuilder();
        var sound = new PhraseAutomatonBuilder();
        for (var number = 0; number < _pieces.Count; number++)
            AddPiece(exact, sound, number);
        var pieces = _pieces.Select(p => new PhrasePiece(p.Text, p.BySound, p.Homophones)).ToArray();
        return new PhraseMatcher(
            (exact.Build(), WrittenFilter()), (sound.Build(), HeardFilter()), pieces, new PieceJoiner(_forms, pieces.Length));
    }

    private void AddForm(PhraseForms phrase, SpokenForm form)
    {
        int[] numbers = [.. form.Pieces.Select(text => Number(text, phrase))];
        foreach (var number in numbers)
            _pieces[number].Uses[0]++;
        _forms.Add(new JoinedForm(phrase.Number, numbers, form.Gaps, numbers[0]));
    }

    /// <summary>The longest piece, and of equals the one in the fewest forms: 我们 is in thousands and is said all the time.</summary>
    private void ChooseAnchors()
    {
        for (var i = 0; i < _forms.Count; i++)
            _forms[i] = _forms[i] with
            {
                Anchor = _forms[i].Pieces.OrderByDescending(number => _pieces[number].Text.Length).ThenBy(number => _pieces[number].Uses[0]).First(),
            };
    }

    private PhraseFilter WrittenFilter()
    {
        var symbols = new Dictionary<char, ushort>();
        foreach (var character in _pieces.SelectMany(piece => piece.Text))
            symbols.TryAdd(character, (ushort)(symbols.Count + 1));
        return new PhraseFilter(
            character => symbols.GetValueOrDefault(character), Anchors().Select(text => text.Select(character => symbols[character]).ToArray()));
    }

    private PhraseFilter HeardFilter() =>
        new(SoundSymbol.Of, Anchors().SelectMany(text => Resegmentation.Of([.. text.Select(SoundSymbol.Of)])));

    /// <summary>Short ones first, so that longer ones find their run already there.</summary>
    private IEnumerable<string> Anchors() =>
        _forms.Select(form => form.Anchor).Distinct().Select(number => _pieces[number].Text).OrderBy(text => text.Length);

    private int Number(string text, PhraseForms phrase)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _pieces.Count;
            _pieces.Add((text, phrase.BySound, new HashSet<string>(StringComparer.Ordinal), [0]));
        }
        var piece = _pieces[number];
        piece.Homophones.UnionWith(phrase.Homophones.Select(Normaliser.Fold));
        _pieces[number] = piece with { BySound = piece.BySound || phrase.BySound };
        return number;
    }

    private void AddPiece(PhraseAutomatonBuilder exact, PhraseAutomatonBuilder sound, int number)
    {
        var text = _pieces[number].Text;
        exact.Add([.. text.Select(character => (ushort)character)], SoundSymbol.Pack(number, text.Length));
        var symbols = text.Select(SoundSymbol.Of).ToArray();
        if (symbols.Contains((ushort)0))
            throw new PatternException($"'{text}' holds a character without a reading");
        foreach (var heard in Resegmentation.Of(symbols))
            sound.Add(heard, SoundSymbol.Pack(number, heard.Length));
    }
}
