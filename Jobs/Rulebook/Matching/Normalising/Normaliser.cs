namespace Supervision.Jobs.Rulebook.Matching.Normalising;

/// <summary>
/// Width, case, traditional forms, hesitation sounds, marks and stutter taken out, positions kept.
/// One instance serves one thread and is used again and again, so that a scan allocates nothing.
/// </summary>
public sealed class Normaliser
{
    /// <summary>A stuttered group longer than this is a repeated sentence, not a stutter.</summary>
    private const int LongestStutter = 4;

    private char[] _text = new char[256];
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];
    private int _length;

    /// <summary>The result of the last <see cref="Load"/>; overwritten by the next.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public static NormalisedText Normalise(string original)
    {
        var normaliser = new Normaliser();
        normaliser.Load(original);
        return normaliser.ToText(original);
    }

    /// <summary>The normalised characters alone, for phrases and patterns.</summary>
    public static string Fold(string original) => Normalise(original).Text;

    public void Load(ReadOnlySpan<char> original)
    {
        if (_text.Length < original.Length)
            Grow(original.Length);
        _length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var folded = Characters.Fold(original[i]);
            if (folded > Characters.LastMark)
                Add(folded, i);
            else
                AddMarkOrSkip(folded, original, i);
        }
    }

    public NormalisedText ToText(string original) =>
        new(original, new string(_text, 0, _length), _starts[.._length], _ends[.._length]);

    private void Add(char folded, int index)
    {
        var before = _length - 1;
        if (before > 0 && _text[before] == Characters.Pause)
            before--;
        if (before >= 0 && _text[before] == folded && folded >= Characters.FirstCollapsing)
        {
            // 不，不清楚: the pause between belongs to the stutter.
            _length = before + 1;
            _ends[before] = index + 1;
            return;
        }
        Append(folded, index);
        if (folded >= Characters.FirstCollapsing)
            CollapseRepeatedGroup();
    }

    private void AddMarkOrSkip(char folded, ReadOnlySpan<char> original, int index)
    {
        switch (folded)
        {
            case Characters.Dropped:
                return;
            case Characters.Suffix:
                if (_length > 0)
                    _ends[_length - 1] = index + 1;
                return;
            // One blank may stand inside a phrase (不 归 我 管); a wider gap is a pause.
            case Characters.Blank when index + 1 == original.Length || Characters.Fold(original[index + 1]) != Characters.Blank:
                return;
            case Characters.Blank:
                AddMark(Characters.Pause, index);
                return;
            default:
                AddMark(folded, index);
                return;
        }
    }

    private void AddMark(char mark, int index)
    {
        if (_length > 0 && mark == Characters.Pause && Characters.IsMark(_text[_length - 1]))
            return;
        if (_length > 0 && mark != Characters.Quote && _text[_length - 1] == Characters.Pause)
            _length--;
        Append(mark, index);
    }

    private void Append(char folded, int index)
    {
        _text[_length] = folded;
        _starts[_length] = index;
        _ends[_length] = index + 1;
        _length++;
    }

    /// <summary>有牌子牌子 → 有牌子: the kept group spans both, so that a hit covers the stutter.</summary>
    private void CollapseRepeatedGroup()
    {
        var last = _text[_length - 1];
        for (var size = 2; size <= LongestStutter && 2 * size <= _length; size++)
            if (_text[_length - 1 - size] == last && RepeatsGroup(size))
            {
                for (var i = _length - size; i < _length; i++)
                    _ends[i - size] = _ends[i];
                _length -= size;
                return;
            }
    }

    private bool RepeatsGroup(int size)
    {
        for (var i = _length - size; i < _length; i++)
            if (_text[i] != _text[i - size] || _text[i] < Characters.FirstCollapsing)
                return false;
        return true;
    }

    private void Grow(int needed)
    {
        var size = Math.Max(needed, _text.Length * 2);
        (_text, _starts, _ends) = (new char[size], new int[size], new int[size]);
    }
}
