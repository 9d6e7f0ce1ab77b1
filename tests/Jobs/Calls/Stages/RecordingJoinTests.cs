using System.Text;
using Supervision.Jobs.Calls.Stages;
using Supervision.Jobs.Tests.Operations;

namespace Supervision.Jobs.Tests.Calls.Stages;

public sealed class RecordingJoinTests
{
    [Fact]
    public void KeyOf_NameWrittenInAnotherNormalForm_IsTheSame() =>
        Assert.Equal(RecordingJoin.KeyOf("é.wav".Normalize(NormalizationForm.FormC)), RecordingJoin.KeyOf("é.wav".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void KeyOf_OtherName_IsAnother() => Assert.NotEqual(RecordingJoin.KeyOf("a.wav"), RecordingJoin.KeyOf("b.wav"));

    [Fact]
    public async Task Run_CallWhoseRecordingHasNotArrived_JoinsNothing()
    {
        await using var night = await TestNight.Create();
        await night.AddCall("c1", change: call => call with { Recording = "a.wav" });

        Assert.Equal(0, await RecordingJoin.Run(night.Database, "h", CancellationToken.None));
    }
}
