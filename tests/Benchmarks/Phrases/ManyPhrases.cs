using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Matching;
using Supervision.Jobs.Rulebook.Matching.Normalising;
using Supervision.Jobs.Rulebook.Matching.Patterns;

namespace Supervision.Benchmarks.Phrases;

/// <summary>The shipped phrases and many more of the same lengths, made of characters that the text holds, shuffled.</summary>
internal sealed class ManyPhrases
{
    private readonly List<PhraseForms> _shipped;
    private readonly List<(int Length, bool BySound)> _shapes;
    private readonly char[] _characters;

    public ManyPhrases(CompiledRulebook shipped, string text)
    {
        _shipped = [.. shipped.Phrases.Select((phrase, number) => new PhraseForms(number, phrase.Phrase.Forms, phrase.Phrase.BySound, phrase.Phrase.Homophones))];
        _shapes = [.. _shipped.SelectMany(phrase => phrase.Forms.Select(form => (Text: form.ToString(), Length: form.Pieces.Sum(piece => piece.Length), phrase.BySound)))
            .GroupBy(form => form.Text).Select(same => (same.First().Length, same.Any(form => form.BySound)))];
        _characters = [.. text.Distinct().Where(c => c >= '\u4e00' && Characters.Syllable(Characters.Fold(c)) != 0)];
    }

    /// <summary>Different forms of the shipped rulebooks.</summary>
    public int ShippedForms => _shapes.Count;

    /// <summary>All written words that a form without a gap stands for.</summary>
    public IEnumerable<string> Written => _shipped.SelectMany(phrase => phrase.Forms).Where(form => form.Pieces.Count == 1).Select(form => form.Pieces[0]);

    /// <param name="bySound">Null lets as many be heard wrongly as of the shipped ones.</param>
    public List<PhraseForms> Times(int times, bool? bySound = null)
    {
        var random = new Random(7);
        var all = new List<PhraseForms>(_shipped);
        for (var more = _shapes.Count * (times - 1); more > 0; more--)
        {
            var shape = _shapes[random.Next(_shapes.Count)];
            var folded = Normaliser.Fold(new string(random.GetItems(_characters, shape.Length)));
            if (folded.Length > 1)
                all.Add(new PhraseForms(all.Count, [new SpokenForm([folded], [])], bySound ?? shape.BySound, []));
        }
        return all;
    }
}
