using Supervision.Ingest.Media.Measures;

namespace Supervision.Ingest.Tests.Media.Measures;

/// <summary>Whether a recording is all there.</summary>
public sealed class MediaSummaryTests
{
    [Theory]
    [InlineData(10.0, 8.0, null, null)] // two seconds may be missing
    [InlineData(10.0, 7.9, null, "header claims 10.0 s, only 7.9 s decode")]
    [InlineData(100.0, 95.0, null, null)] // or a twentieth
    [InlineData(100.0, 94.9, null, "header claims 100.0 s, only 94.9 s decode")]
    [InlineData(null, 1.0, null, null)]
    [InlineData(null, 1.0, 60.0, "the call lasted 60.0 s, the recording 1.0 s")]
    [InlineData(60.0, 1.0, 90.0, "header claims 60.0 s, only 1.0 s decode")] // the file's own word first
    [InlineData(5.0, 500.0, 6.0, null)] // longer is not incomplete
    public void Note_OfMissingSeconds_SaysWhoseLengthIsNotReached(double? header, double decoded, double? talk, string? note)
    {
        var reason = Completeness.Note(header, decoded, talk);

        Assert.Equal(note, reason?.English.Split(';')[0]);
        // The Chinese sentence holds the same two numbers.
        if (note is not null)
            Assert.Equal(Numbers(note), Numbers(reason!.Chinese));
    }

    private static string Numbers(string text) => string.Concat(text.Where(letter => char.IsAsciiDigit(letter) || letter == '.'));
}
