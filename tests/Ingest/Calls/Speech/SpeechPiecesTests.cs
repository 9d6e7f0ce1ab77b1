using Supervision.Ingest.Calls.Speech;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Calls.Speech;

/// <summary>Where a recording is cut for a service that takes so many seconds at once.</summary>
public sealed class SpeechPiecesTests
{
    [Fact]
    public void Of_WhatFits_IsOnePieceForEachChannelWithAVoice() =>
        Assert.Equal([new(1, 0, 10)], SpeechPieces.Of(Analysis(10, [], Track(10, 0, 0), Track(10, 4, 5)), 10));

    [Fact]
    public void Of_SilenceInTheSecondHalf_IsCutInItsMiddle() =>
        Assert.Equal([new(0, 0, 8), new(0, 8, 12)], SpeechPieces.Of(Analysis(12, [new(2, 4), new(5.5, 6.5), new(7, 9), new(10, 11)], Track(12, 0, 12)), 10));

    [Fact]
    public void Of_SilenceInTheFirstHalfOnly_IsCutAtItsFullLength() =>
        Assert.Equal([new(0, 0, 10), new(0, 10, 12)], SpeechPieces.Of(Analysis(12, [new(4, 6)], Track(12, 0, 12)), 10));

    [Fact]
    public void Of_PieceWithoutAVoice_IsLeftOut() =>
        Assert.Equal([new(0, 10, 20)], SpeechPieces.Of(Analysis(25, [], Track(25, 12, 13)), 10));

    [Fact]
    public void Of_NoChannel_IsEmpty() => Assert.Empty(SpeechPieces.Of(Analysis(25, []), 10));

    private static MediaAnalysis Analysis(double seconds, Stretch[] silences, params SpeechTrack[] tracks) => new()
    {
        DurationSeconds = seconds, Silences = silences, Overlaps = [], Peaks = [],
        Channels = tracks.Select(track => new ChannelFacts { Speech = track, LoudnessLufs = null, Rings = [] }).ToList(),
    };

    private static SpeechTrack Track(int seconds, int start, int end) =>
        SpeechTrack.From(Enumerable.Repeat(-20f, seconds * 10).ToArray(), Enumerable.Range(0, seconds * 10).Select(step => step >= start * 10 && step < end * 10).ToArray());
}
