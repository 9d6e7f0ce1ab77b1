using Supervision.Jobs.Learning.Regression;
using Supervision.Jobs.Rulebook.Matching.Normalising;

namespace Supervision.Jobs.Learning;

/// <summary>What the model sees of a sentence: its characters, its sounds, the words that tell how it is meant, its
/// neighbours, and the phrase that hit.</summary>
public sealed class ContextFeatures
{
    public const int Bits = 18;

    /// <summary>The baseline: hashed character runs of the sentence and nothing else.</summary>
    public static void ExtractPlain(ContextInput input, FeatureBag bag)
    {
        bag.Clear();
        bag.AddGrams(Space.Characters, Characters3(input.Sentence), 1, 3);
        bag.CloseField(1);
    }

    static string Characters3(string text) => '^' + Folded(text) + '$';

    public static void Extract(ContextInput input, FeatureBag bag)
    {
        bag.Clear();
        var sentence = Folded(input.Sentence);
        bag.AddGrams(Space.Characters, '^' + sentence + '$', 1, 4);
        bag.CloseField(1, FewestRuns);
        bag.AddGrams(Space.Sounds, Sounds(sentence), 1, 4);
        bag.CloseField(SoundWeight, FewestRuns);
        var shape = SentenceShape.Shipped.Of(input.Sentence);
        bag.AddGrams(Space.Shape, shape, 2, 5);
        bag.CloseField(ShapeWeight, FewestRuns);
        AddTurnsOfPhrase(input, sentence, shape, bag);
        AddNeighbours(input, bag);
        AddCues(input, sentence, bag);
        AddHit(input, bag);
    }

    /// <summary>What is said twice (爱找谁找谁, 该多久多久) and what is thrown back at the citizen (来三次怎么了).</summary>
    static void AddTurnsOfPhrase(ContextInput input, string sentence, int[] shape, FeatureBag bag)
    {
        for (var apart = 2; apart <= 5; apart++)
        {
            if (Repeats(sentence, apart))
                bag.Add(Space.Repeat * 7919 + (uint)apart);
        }
        var echo = Math.Min(2, Echo(sentence, Folded(input.PreviousCitizen)));
        bag.Add(FeatureBag.Hash(Space.Echo, FormattableString.Invariant($"{echo} {shape[^2]}")));
        bag.Add(FeatureBag.Hash(Space.Echo, FormattableString.Invariant($"{echo} {shape[1]} from")));
        bag.CloseFlags(CueWeight);
    }

    /// <summary>Numbers repeat without meaning anything by it.</summary>
    static bool Repeats(string sentence, int apart)
    {
        for (var at = 0; at + apart < sentence.Length; at++)
        {
            if (sentence[at] == sentence[at + apart] && sentence[at] >= Characters.FirstCollapsing)
                return true;
        }
        return false;
    }

    static int Echo(string sentence, string asked)
    {
        var shared = 0;
        for (var at = 0; at + 2 <= sentence.Length; at++)
            shared += asked.Contains(sentence.AsSpan(at, 2), StringComparison.Ordinal) ? 1 : 0;
        return shared;
    }

    static void AddNeighbours(ContextInput input, FeatureBag bag)
    {
        bag.AddGrams(Space.PreviousCitizen, Folded(input.PreviousCitizen), 1, 2);
        bag.CloseField(NeighbourWeight, FewestRuns);
        bag.AddGrams(Space.PreviousStaff, Folded(input.PreviousStaff), 1, 2);
        bag.CloseField(NeighbourWeight, FewestRuns);
        foreach (var next in input.NextStaff)
            bag.AddGrams(Space.NextStaff, Folded(next), 1, 3);
        bag.CloseField(NeighbourWeight, FewestRuns);
        foreach (var next in input.NextCitizen)
            bag.AddGrams(Space.NextCitizen, Folded(next), 1, 2);
        bag.CloseField(NeighbourWeight, FewestRuns);
    }

    static void AddCues(ContextInput input, string sentence, FeatureBag bag)
    {
        var cues = ContextCues.Shipped;
        var own = cues.Find(sentence);
        AddCuePairs(bag, own);
        AddFlags(bag, Space.CuesOfNextStaff, Union(input.NextStaff));
        AddFlags(bag, Space.CuesOfNextCitizen, Union(input.NextCitizen));
        AddFlags(bag, Space.CuesOfPreviousCitizen, cues.Find(Folded(input.PreviousCitizen)));
        AddFlags(bag, Space.CuesOfPreviousStaff, cues.Find(Folded(input.PreviousStaff)));
        bag.Add(FeatureBag.Hash(Space.Length, LengthBand(sentence.Length)));
        if (input.Sentence.Length > 0 && input.Sentence[^1] is '?' or '？' or '!' or '！')
            bag.Add(FeatureBag.Hash(Space.Ending, input.Sentence[^1] is '?' or '？' ? "?" : "!"));
        bag.CloseFlags(CueWeight);
    }

    /// <summary>One group of telling words by itself, as a sentence that holds it has it.</summary>
    public static void ExtractCue(int group, FeatureBag bag)
    {
        bag.Clear();
        AddFlags(bag, Space.Cues, 1u << group);
        bag.CloseFlags(CueWeight);
    }

    static void AddCuePairs(FeatureBag bag, uint own)
    {
        AddFlags(bag, Space.Cues, own);
        for (var first = 0; first < 32; first++)
        {
            for (var second = first + 1; second < 32 && (own >> first & 1) == 1; second++)
            {
                if ((own >> second & 1) == 1)
                    bag.Add(Space.CuePairs * 7919 + (uint)(first * 32 + second));
            }
        }
    }

    static void AddFlags(FeatureBag bag, uint space, uint found)
    {
        for (var group = 0; group < 32; group++)
        {
            if ((found >> group & 1) == 1)
                bag.Add(space * 7919 + (uint)group);
        }
    }

    static void AddHit(ContextInput input, FeatureBag bag)
    {
        foreach (var rule in input.HitRuleKeys)
            bag.Add(FeatureBag.Hash(Space.Rules, rule));
        if (input.HitPhrase.Length > 0)
        {
            bag.Add(FeatureBag.Hash(Space.Phrase, input.HitPhrase));
            bag.Add(FeatureBag.Hash(Space.Match, input.HitMatch.ToString()));
        }
        bag.CloseFlags(HitWeight);
    }

    static uint Union(IReadOnlyList<string> sentences) =>
        sentences.Aggregate(0u, (found, sentence) => found | ContextCues.Shipped.Find(Folded(sentence)));

    static string LengthBand(int length) => length switch { <= 3 => "3", <= 6 => "6", <= 10 => "10", <= 16 => "16", <= 25 => "25", _ => "more" };

    /// <summary>Width, case and script folded; marks, blanks and hesitation sounds left out.</summary>
    public static string Folded(string text)
    {
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var unit in text)
        {
            var folded = Characters.Fold(unit);
            if (char.IsLetterOrDigit(folded))
                kept[length++] = folded;
        }
        return new string(kept[..length]);
    }

    /// <summary>Toneless syllables with common recognition confusions folded, so that 不青楚 shares all with 不清楚.</summary>
    static int[] Sounds(string folded)
    {
        var sounds = new int[folded.Length];
        for (var at = 0; at < folded.Length; at++)
            sounds[at] = Characters.Syllable(folded[at]) is > 0 and var syllable ? syllable : folded[at];
        return sounds;
    }

    /// <summary>As many runs as five characters have: what is shorter weighs less, since 不是 alone says nothing.</summary>
    const int FewestRuns = 16;

    const float SoundWeight = 1;
    const float ShapeWeight = 0.7f;
    const float NeighbourWeight = 0.3f;
    const float CueWeight = 0.2f;
    const float HitWeight = 0.3f;

    static class Space
    {
        public const uint Characters = 1, Sounds = 2, PreviousCitizen = 3, PreviousStaff = 4, NextStaff = 5, NextCitizen = 6,
            Cues = 7, CuePairs = 8, CuesOfNextStaff = 9, CuesOfNextCitizen = 10, CuesOfPreviousCitizen = 11,
            CuesOfPreviousStaff = 12, Length = 13, Ending = 14, Rules = 15, Phrase = 16, Match = 17, Shape = 18, Repeat = 19, Echo = 20;
    }
}
