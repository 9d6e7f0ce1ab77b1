using Supervision.Jobs.Appraisal;
using Xunit.Abstractions;

namespace Supervision.Jobs.Tests.Appraisal;

public class RankingTests(ITestOutputHelper output)
{
    [Fact]
    public void Rank_FifteenPeopleOfOneTrueRate_TellsNobodyApartInNineteenOfTwentyHalls()
    {
        var labelled = Enumerable.Range(0, 200).Count(seed => Ranking.Of(FormulaFile.Default, Alike(seed, 15), seed).Any(standing => standing.TieBand > 1));

        output.WriteLine($"{labelled} of 200 halls of equals set somebody apart");
        Assert.True(labelled <= 10, $"{labelled} of 200 halls set somebody apart");
    }

    [Fact]
    public void Rank_ThreeSessionsAndOneFinding_IsNeverSurelyLast()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var people = Alike(seed, 14).Append(new RankedPerson("few", 98, 1, 3, false)).ToList();
            var few = Ranking.Of(FormulaFile.Default, people, seed)[^1];

            Assert.True(few.RankLow < people.Count, $"seed {seed}: {few.RankLow}–{few.RankHigh}");
            Assert.True(few.ShrunkPer100 < 33, $"seed {seed}: {few.ShrunkPer100} per 100");
        }
    }

    [Fact]
    public void Shrunk_KnownDifferentRates_OrdersPeopleBetterThanRawRates()
    {
        var (shrunk, raw, counts) = (0.0, 0.0, 0.0);
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var truth = Enumerable.Range(0, 20).Select(_ => 0.01 + 0.05 * random.NextDouble()).ToArray();
            var people = truth.Select((rate, i) => Person(i, rate, random.Next(5, 200), random)).ToList();
            var standings = Ranking.Of(FormulaFile.Default, people, seed);
            shrunk += Correlation(truth, standings.Select(standing => standing.ShrunkPer100).ToArray());
            raw += Correlation(truth, standings.Select(standing => standing.RatePer100 ?? 0).ToArray());
            counts += Correlation(truth, people.Select(person => (double)person.Confirmed).ToArray());
        }

        output.WriteLine($"mean rank correlation with the truth over 200 seeds: shrunk {shrunk / 200:0.000}, raw {raw / 200:0.000}, counts {counts / 200:0.000}");
        Assert.True(shrunk > counts + 20, $"mean rank correlation {shrunk / 200:0.000} against {counts / 200:0.000} of raw counts");
        Assert.True(shrunk > raw + 5, $"mean rank correlation {shrunk / 200:0.000} against {raw / 200:0.000}");
    }

    [Fact]
    public void Rank_OnePersonFarWorse_StandsInAnotherBand()
    {
        var people = Enumerable.Range(0, 10).Select(i => new RankedPerson($"{i}", 99, 1, 200, false)).Append(new RankedPerson("bad", 40, 40, 200, true)).ToList();
        var standings = Ranking.Of(FormulaFile.Default, people, 1);

        Assert.All(standings.Take(10), standing => Assert.Equal(1, standing.TieBand));
        Assert.Equal((2, 11, true), (standings[^1].TieBand, standings[^1].Rank, standings[^1].IsBarred));
    }

    [Fact]
    public void Band_WhereBonusesPutAnAveragePersonFirst_StillParts_TheSurelyWorse()
    {
        // The first place has bonus points and as many breaches as anybody; the last is far worse than the second.
        var people = new List<RankedPerson> { new("bonus", 103, 2, 60, false) };
        people.AddRange(Enumerable.Range(0, 10).Select(i => new RankedPerson($"{i}", 100, 0, 60, false)));
        people.Add(new RankedPerson("bad", 80, 12, 60, false));
        var standings = Ranking.Of(FormulaFile.Default, people, 1);

        Assert.Equal((1, 1, 2), (standings[0].TieBand, standings[5].TieBand, standings[^1].TieBand));
    }

    [Fact]
    public void Rank_ThreeSessionsAndOneFinding_IsNeverLastByItsShrunkRateWhereSomebodyIsSurelyWorse()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var people = Alike(seed, 13).Append(Person(13, 0.4, 100, random)).Append(new RankedPerson("few", 99, 1, 3, false)).ToList();
            var standings = Ranking.Of(FormulaFile.Default, people, seed);

            Assert.True(standings[^1].ShrunkPer100 < standings.Max(standing => standing.ShrunkPer100), $"seed {seed}");
            Assert.True(standings[^1].TieBand < standings.Max(standing => standing.TieBand) || standings[^1].RankLow < people.Count, $"seed {seed}");
        }
    }

    [Fact]
    public void Rank_QuotaLineThroughATie_IsSaid()
    {
        var standings = Ranking.Of(FormulaFile.Default, Alike(3, 15), 3);

        Assert.Contains(standings, standing => standing.CutsTie);
    }

    [Fact]
    public void Rank_SameSeed_IsTheSame() =>
        Assert.Equal(Ranking.Of(FormulaFile.Default, Alike(5, 15), 9), Ranking.Of(FormulaFile.Default, Alike(5, 15), 9));

    [Fact]
    public void Rank_Interval_HoldsTheRank() =>
        Assert.All(Ranking.Of(FormulaFile.Default, Alike(8, 30), 8), standing => Assert.InRange(standing.Rank, standing.RankLow, standing.RankHigh));

    private static List<RankedPerson> Alike(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(i => Person(i, 0.03, random.Next(40, 120), random)).ToList();
    }

    private static RankedPerson Person(int i, double rate, int sessions, Random random)
    {
        var count = Enumerable.Range(0, sessions).Count(_ => random.NextDouble() < rate);
        return new RankedPerson($"{i:00}", 100 - count, count, sessions, false);
    }

    // Spearman's, without ties in the truth.
    private static double Correlation(double[] a, double[] b)
    {
        var (x, y) = (Places(a), Places(b));
        var (meanX, meanY) = (x.Average(), y.Average());
        var covariance = x.Zip(y, (p, q) => (p - meanX) * (q - meanY)).Sum();
        return covariance / Math.Sqrt(x.Sum(p => (p - meanX) * (p - meanX)) * y.Sum(q => (q - meanY) * (q - meanY)));
    }

    private static double[] Places(double[] values) => values.Select(value => values.Count(other => other < value) + (values.Count(other => other == value) - 1) / 2.0).ToArray();
}
