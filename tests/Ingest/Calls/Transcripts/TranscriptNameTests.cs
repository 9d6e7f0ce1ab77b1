using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

public class TranscriptNameTests
{
    [Theory]
    [InlineData("calls/transcripts/c1.json", new[] { "c1", "c1.json" })]
    [InlineData("2026.03.02.17", new[] { "2026.03.02", "2026.03.02.17" })]
    [InlineData("Ｃ 1.srt", new[] { "Ｃ 1", "C1", "Ｃ 1.srt", "C1.srt" })]
    public void CallIds_NameWithAndWithoutEnding_AsWrittenAndAsAKey(string fileName, string[] ids) => Assert.Equal(ids, TranscriptName.CallIds(fileName));

    [Fact]
    public void CallIds_LongerThanAnyKey_AreNone() => Assert.Empty(TranscriptName.CallIds(new string('x', 250) + ".json"));
}
