using Supervision.Jobs.Learning.Regression;

namespace Supervision.Jobs.Learning.Cards;

/// <summary>What a part of the input is.</summary>
public enum WeighedField
{
    Words,
    CitizenBefore,
    StaffBefore,
    StaffAfter,
    CitizenAfter,
}

/// <summary>What the model weighed: the probability with all that it saw, and without one part of it.</summary>
/// <param name="Words">The part, as said.</param>
/// <param name="Without">The probability that is left without it.</param>
/// <param name="Weight">What the part adds to the log-odds; above 0 where it speaks for a breach.</param>
public sealed record WeighedPart(WeighedField Field, string Words, double With, double Without, double Weight)
{
    public static WeighedPart Of(WeighedField field, string words, double with, double without) =>
        new(field, words, with, without, PortableMath.Logit(Inside(with)) - PortableMath.Logit(Inside(without)));

    // A certainty has no odds; this far out nobody tells two of them apart.
    private static double Inside(double probability) => Math.Clamp(probability, 1e-9, 1 - 1e-9);
}

/// <summary>A group of words from <c>Cues.txt</c> that a sentence holds.</summary>
/// <param name="Weight">What it adds to the log-odds of a breach; below 0 it speaks against one.</param>
public sealed record WeighedCue(string Name, double Weight);

/// <summary>Explains a probability by leaving parts out, one at a time: true of any model, in the words of the call.</summary>
public static class Weighing
{
    /// <summary>Smaller moves of the log-odds are noise to a reader. Not of the probability: of a sure sentence no single
    /// word would seem to matter.</summary>
    const double Smallest = 0.25;

    const int MostParts = 5;

    const int MostWords = 3;

    /// <summary>One and two characters left out find the words as well as longer stretches do, in half the time: each
    /// finding of a night is weighed.</summary>
    const int LongestWindow = 2;

    /// <summary>A character belongs to the word beside it when leaving it out matters nearly as much.</summary>
    const double SameWord = 0.8;

    const string Marks = "，。！？,.!?；;、 ";

    /// <param name="probability">That the sentence is a breach, as the asking clause reads it.</param>
    /// <returns>The parts that move the probability most, the strongest first.</returns>
    public static IReadOnlyList<WeighedPart> Of(ContextInput input, Func<ContextInput, double> probability)
    {
        var all = probability(input);
        var parts = Words(input, all, probability).Concat(Neighbours(input, all, probability));
        return [.. parts.Where(part => Math.Abs(part.Weight) >= Smallest).OrderByDescending(part => Math.Abs(part.Weight)).ThenBy(part => part.Field).Take(MostParts)];
    }

    static IEnumerable<WeighedPart> Words(ContextInput input, double all, Func<ContextInput, double> probability)
    {
        var weights = Weights(input, all, probability);
        for (var word = 0; word < MostWords; word++)
        {
            var peak = Array.IndexOf(weights, weights.MaxBy(Math.Abs));
            if (weights.Length == 0 || weights[peak] == 0)
                yield break;
            var (start, end) = Around(weights, peak);
            yield return WeighedPart.Of(WeighedField.Words, input.Sentence[start..end], all, probability(input with { Sentence = input.Sentence.Remove(start, end - start) }));
            // What stands beside a word shares its windows, and with them its weight: it is no word of its own.
            var (from, to) = (Math.Max(0, start - LongestWindow + 1), Math.Min(weights.Length, end + LongestWindow - 1));
            Array.Clear(weights, from, to - from);
        }
    }

    /// <summary>For each character the mean move of all short stretches over it; 0 for marks.</summary>
    static double[] Weights(ContextInput input, double all, Func<ContextInput, double> probability)
    {
        var sentence = input.Sentence;
        var (sums, counts) = (new double[sentence.Length], new int[sentence.Length]);
        for (var length = 1; length <= Math.Min(LongestWindow, sentence.Length); length++)
        {
            for (var start = 0; start + length <= sentence.Length; start++)
            {
                var move = WeighedPart.Of(WeighedField.Words, "", all, probability(input with { Sentence = sentence.Remove(start, length) })).Weight;
                for (var at = start; at < start + length; at++)
                    (sums[at], counts[at]) = (sums[at] + move, counts[at] + 1);
            }
        }
        return [.. sums.Select((sum, at) => Marks.Contains(sentence[at], StringComparison.Ordinal) ? 0 : sum / counts[at])];
    }

    static (int Start, int End) Around(double[] weights, int peak)
    {
        var (start, end) = (peak, peak + 1);
        while (start > 0 && weights[start - 1] / weights[peak] >= SameWord)
            start--;
        while (end < weights.Length && weights[end] / weights[peak] >= SameWord)
            end++;
        return (start, end);
    }

    static IEnumerable<WeighedPart> Neighbours(ContextInput input, double all, Func<ContextInput, double> probability)
    {
        if (input.PreviousCitizen.Length > 0)
            yield return WeighedPart.Of(WeighedField.CitizenBefore, input.PreviousCitizen, all, probability(input with { PreviousCitizen = "" }));
        if (input.PreviousStaff.Length > 0)
            yield return WeighedPart.Of(WeighedField.StaffBefore, input.PreviousStaff, all, probability(input with { PreviousStaff = "" }));
        if (input.NextStaff.Count > 0)
            yield return WeighedPart.Of(WeighedField.StaffAfter, string.Concat(input.NextStaff), all, probability(input with { NextStaff = [] }));
        if (input.NextCitizen.Count > 0)
            yield return WeighedPart.Of(WeighedField.CitizenAfter, string.Concat(input.NextCitizen), all, probability(input with { NextCitizen = [] }));
    }
}
