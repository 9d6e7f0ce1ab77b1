using System.Text;
using Supervision.Ingest.Calls.Telephony;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tests.Calls.Telephony;
using Supervision.Ingest.Tests.Calls.Transcripts;
using Supervision.Ingest.Tests.Tables;
using Supervision.Ingest.Tests.Video.Indexes;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests;

/// <summary>No reader without its ten thousand broken inputs: each has a well-formed sample in the tables of the properties.</summary>
public sealed class ReadersTests
{
    public static TheoryData<Type> VideoFormats => Implementing<IVideoIndexFormat>();

    public static TheoryData<Type> CallFormats => Implementing<ICallRecordFormat>();

    public static TheoryData<Type> TranscriptFormats => Implementing<ITranscriptFormat>();

    [Theory, MemberData(nameof(VideoFormats))]
    public void VideoFormat_OfAnyMaker_IsFedWithBrokenInput(Type format) => AssertHasSample<IVideoIndexFormat>(format,
        VideoIndexPropertyTests.Samples, (reader, sample) => reader.Claims(IndexSource.Of(sample)));

    [Theory, MemberData(nameof(CallFormats))]
    public void CallFormat_OfAnyMaker_IsFedWithBrokenInput(Type format) => AssertHasSample<ICallRecordFormat>(format,
        CallRecordPropertyTests.Samples, (reader, sample) => reader.Claims(RecordSource.Of(Encoding.UTF8.GetBytes(sample))));

    [Theory, MemberData(nameof(TranscriptFormats))]
    public void TranscriptFormat_OfAnyMaker_IsFedWithBrokenInput(Type format) => AssertHasSample<ITranscriptFormat>(format,
        TranscriptPropertyTests.Samples, (reader, sample) => reader.Claims(TranscriptSource.Of(sample)));

    [Fact]
    public void Feed_OfAnyLayout_IsFedWithBrokenInput()
    {
        var layouts = typeof(Feed).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Feed)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(layouts, TablePropertiesTests.Layouts.Select(row => (string)row[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void GoodFile_OfAnyLayout_LoadsWholeBeforeItIsBroken() => Assert.All(TablePropertiesTests.Layouts, row =>
    {
        var read = Delivered.Csv((string)row[0], TablePropertiesTests.GoodFiles[(string)row[1]]);
        Assert.True(read is { Rows.Count: 1, Refused.Count: 0, FileRefusal: null }, $"{row[1]}: {read.FileRefusal?.English} {read.First?.Reason.English}");
    });

    private static TheoryData<Type> Implementing<T>() =>
        [.. typeof(T).Assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && type.IsClass)];

    private static void AssertHasSample<T>(Type format, TheoryData<string, string> samples, Func<T, string, bool> claims)
    {
        var reader = (T)Activator.CreateInstance(format)!;
        Assert.Contains(samples, row => claims(reader, (string)row[1]));
    }
}
