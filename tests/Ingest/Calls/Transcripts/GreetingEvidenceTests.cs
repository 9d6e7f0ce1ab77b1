using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

public sealed class GreetingEvidenceTests
{
    [Theory]
    [InlineData("您好，望澜市政务服务中心", 2)]
    [InlineData("您好，政务大厅，工号一零二三，请讲", 4)]
    [InlineData("您好，我想问一下居住证怎么办", -2)]
    [InlineData("您好，请问有什么可以帮您", 2)]
    [InlineData("你好，是办证中心吗", -2)]
    [InlineData("您好，请问是政务大厅吗？", -2)]
    [InlineData("您好，请问社保在哪个窗口", -2)]
    [InlineData("嗯，好的", 0)]
    public void Opening_OfAVoice_SpeaksForStaffOrAgainst(string sentence, double evidence) =>
        Assert.Equal(evidence, GreetingEvidence.Of([sentence], []));

    [Fact]
    public void UnitName_OfTheHall_CountsBehindAGreetingOnly()
    {
        Assert.Equal(2, GreetingEvidence.Of(["您好，澜通"], ["澜通"]));
        Assert.Equal(0, GreetingEvidence.Of(["澜通"], ["澜通"]));
    }

    [Fact]
    public void Greeting_BehindTheOpening_IsNoEvidence() =>
        Assert.Equal(0, GreetingEvidence.Of(["嗯", "嗯", "嗯", "嗯", "您好，政务服务中心，为您服务"], []));
}
