using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Learning.Cards;

namespace Supervision.Jobs.Tests.Learning;

public class ContextModelTests
{
    static readonly ContextModel Model = ContextModel.Load();
    static readonly IReadOnlyList<ContextRow> Rows = LearnCommand.ShippedRows();
    static readonly LearntContext Learnt = ContextTraining.Learn(Rows);
    static readonly ModelCard Card = ModelCard.Of(Learnt, Rows, "");

    [Fact]
    public void Training_OnTheShippedExamples_GivesTheShippedModelByteForByte() => Assert.True(
        Learnt.Model.ToBytes().AsSpan().SequenceEqual(Model.ToBytes()),
        "Examples or features changed: run `supervision learn train` and commit the model with its card.");

    [Fact]
    public void HeldOutTenth_AllKinds_KeepsPrecisionRecallAndCalibration()
    {
        Assert.InRange(Card.HeldOut.All.Precision.Share, 0.95, 1);
        Assert.InRange(Card.HeldOut.All.Recall.Share, 0.85, 1);
        Assert.InRange(Card.HeldOut.ExpectedCalibrationError, 0, 0.05);
    }

    [Fact]
    public void FiveFolds_ByDialogue_KeepPrecisionRecallAndCalibrationAndBeatTheBaseline()
    {
        Assert.InRange(Card.Folds!.All.Precision.Share, 0.93, 1);
        Assert.InRange(Card.Folds.All.Recall.Share, 0.84, 1);
        Assert.InRange(Card.Folds.ExpectedCalibrationError, 0, 0.05);
        Assert.InRange(Card.FoldsWithoutHelp!.ExpectedCalibrationError, 0, 0.05);
        Assert.True(Card.Folds.Errors < 0.8 * Card.FoldsBaseline!.Errors, $"{Card.Folds.Errors} errors against {Card.FoldsBaseline.Errors} of the baseline");
    }

    [Fact]
    public void ShippedCard_IsOfTheShippedModelAndHoldsWhatItsFoldsGive()
    {
        Assert.Equal(Model.Version, ModelCard.Shipped.ModelVersion);
        Assert.Equal(Card.Folds!.All, ModelCard.Shipped.Folds!.All);
        Assert.Equal(Card.HeldOut.All, ModelCard.Shipped.HeldOut.All);
    }

    [Fact]
    public void Cues_OfASentence_AreItsGroupsWithWhatEachAdds()
    {
        var cues = Model.Cues(new ContextInput { Sentence = "烦不烦啊，滚出去" });

        Assert.Contains(cues, cue => cue is { Name: "scolds", Weight: > 0 });
        Assert.DoesNotContain(cues, cue => cue.Name == "polite");
    }

    [Theory]
    [InlineData(Reading.Absolute)]
    [InlineData(Reading.WithoutHelp)]
    public void Base_OfNoWords_IsLow(Reading reading) => Assert.InRange(Model.Base(reading), 0, 0.25);

    [Fact]
    public void HeldOutTenth_RecognitionErrors_AreFound() =>
        Assert.InRange(Card.HeldOut.Kinds.Single(kind => kind.Kind == "asr").Recall.Share, 0.85, 1);

    [Fact]
    public void HeldOutTenth_AgainstThePlainBaseline_MakesFewerErrors() =>
        Assert.True(Card.HeldOut.Errors < Card.Baseline.Errors, $"{Card.HeldOut.Errors} errors against {Card.Baseline.Errors} of the baseline");

    [Fact]
    public void Citizen_SayingTheWorst_IsNeverABreach() =>
        Assert.Equal(0, Model.Probability(new ContextInput { Sentence = "滚，不知道，你去问别人！", Speaker = Speaker.Citizen }));

    [Fact]
    public void Bytes_ReadBack_JudgeTheSame()
    {
        var again = ContextModel.Read(new MemoryStream(Model.ToBytes()));
        var input = new ContextInput { Sentence = "急什么，没看我正忙着吗" };
        Assert.Equal(Model.Judge(input), again.Judge(input));
        Assert.Equal(Model.Version, again.Version);
    }

    [Fact]
    public void Bytes_OfSomethingElse_AreRefused() =>
        Assert.Throws<InvalidDataException>(() => ContextModel.Read(new MemoryStream(new byte[64])));
}
