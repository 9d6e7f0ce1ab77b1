namespace Supervision.Ingest.Tests;

/// <summary>The property tests themselves: how much they feed, and what they say when a reader fails.</summary>
public sealed class NeverCrashTests
{
    [Fact]
    public void On_AReaderThatTakesEverything_FeedsTenThousandMutatedAndTenThousandRandom()
    {
        var (all, alike) = (0, 0);
        NeverCrash.On([new string('a', 400)], file =>
        {
            all++;
            alike += file.Count(value => value == 'a') > 300 ? 1 : 0;
        });

        Assert.True(all >= 20_000, $"{all} inputs");
        Assert.InRange(alike, 3_000, 13_000);
    }

    [Fact]
    public void On_AReaderThatFails_PrintsTheSeed()
    {
        var failure = Record.Exception(() => NeverCrash.On(["{}"], _ => throw new InvalidOperationException("reader fails")));

        Assert.Matches("seed|StdGen|Replay", $"{failure?.Message}");
        Assert.Contains("reader fails", $"{failure}", StringComparison.Ordinal);
    }
}
