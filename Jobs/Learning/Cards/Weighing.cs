using System.Buffers;

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
public sealed record WeighedPart(WeighedField Field, string Words, double With, double Without)
{
    /// <summary>Above 0 where the part speaks for a breach.</summary>
    public double Effect => With - Without;
}

/// <summary>Explains a probability by leaving parts out, one at a time: true of any model, in the words of the call.</summary>
public static class Weighing
{
    /// <summary>Smaller moves are noise to a reader.</summary>
    const double Smallest = 0.02;

    const int MostParts = 5;

    /// <summary>Chinese words have two to four characters.</summary>
    static readonly int[] WordLengths = [4, 3, 2];

    /// <summary>No word reaches over a mark.</summary>
    static readonly SearchValues<char> Marks = SearchValues.Create("，。！？,.!?；;、 ");

    /// <param name="probability">That the sentence is a breach, as the asking clause reads it.</param>
    /// <returns>The parts that move the probability most, the strongest first.</returns>
    public static IReadOnlyList<WeighedPart> Of(ContextInput input, Func<ContextInput, double> probability)
    {
        var all = probability(input);
        var parts = Words(input, all, probability).Concat(Neighbours(input, all, probability));
        return [.. parts.Where(part => Math.Abs(part.Effect) >= Smallest).OrderByDescending(part => Math.Abs(part.Effect)).ThenBy(part => part.Field).Take(MostParts)];
    }

    static IEnumerable<WeighedPart> Words(ContextInput input, double all, Func<ContextInput, double> probability)
    {
        var sentence = input.Sentence;
        var windows = WordLengths.SelectMany(length => Enumerable.Range(0, Math.Max(0, sentence.Length - length + 1)).Select(start => (Start: start, Length: length)))
            .Where(window => !sentence.AsSpan(window.Start, window.Length).ContainsAny(Marks))
            .Select(window => (window.Start, window.Length, Without: probability(input with { Sentence = sentence.Remove(window.Start, window.Length) })))
            .OrderByDescending(window => Math.Abs(all - window.Without) / window.Length).ThenBy(window => window.Start);
        var taken = new List<(int Start, int Length)>();
        foreach (var (start, length, without) in windows)
        {
            if (taken.Exists(other => start < other.Start + other.Length && other.Start < start + length))
                continue;
            taken.Add((start, length));
            yield return new WeighedPart(WeighedField.Words, sentence.Substring(start, length), all, without);
        }
    }

    static IEnumerable<WeighedPart> Neighbours(ContextInput input, double all, Func<ContextInput, double> probability)
    {
        if (input.PreviousCitizen.Length > 0)
            yield return new WeighedPart(WeighedField.CitizenBefore, input.PreviousCitizen, all, probability(input with { PreviousCitizen = "" }));
        if (input.PreviousStaff.Length > 0)
            yield return new WeighedPart(WeighedField.StaffBefore, input.PreviousStaff, all, probability(input with { PreviousStaff = "" }));
        if (input.NextStaff.Count > 0)
            yield return new WeighedPart(WeighedField.StaffAfter, string.Concat(input.NextStaff), all, probability(input with { NextStaff = [] }));
        if (input.NextCitizen.Count > 0)
            yield return new WeighedPart(WeighedField.CitizenAfter, string.Concat(input.NextCitizen), all, probability(input with { NextCitizen = [] }));
    }
}
