using Supervision.Jobs.Calls.Turns;

namespace Supervision.Jobs.Tests.Calls.Turns;

public class RoleCheckTests
{
    private static readonly string[] StaffWords = ["您好，请问您要办理什么业务", "请稍等", "帮您查一下"];
    private static readonly string[] CitizenWords = ["我想咨询社保", "需要带什么"];

    [Fact]
    public void Labels_ThatFitTheWords_AreBelieved() => Assert.Equal(1, Confidence(Speaker.Staff, Speaker.Citizen, StaffWords, CitizenWords));

    [Fact]
    public void Labels_Exchanged_LowerEveryProbability() =>
        Assert.Equal(RoleCheck.ConfidenceWhenExchanged, Confidence(Speaker.Citizen, Speaker.Staff, StaffWords, CitizenWords));

    [Fact]
    public void Labels_OneOddSentence_IsNoExchange() => Assert.Equal(1, Confidence(Speaker.Citizen, Speaker.Staff, ["请稍等"], ["嗯"]));

    [Fact]
    public void Dialogue_OfOrdinaryWords_SaysNothingAgainstItsLabels() => Assert.Equal(1, Confidence(Speaker.Citizen, Speaker.Staff, ["嗯"], ["好"]));

    private static double Confidence(Speaker first, Speaker second, string[] said, string[] answered) =>
        RoleCheck.Confidence(new Dialogue([.. said.Select(text => (first, text)).Concat(answered.Select(text => (second, text))).Select((line, index) => new Turn(index, line.Item1, line.Item2))]));
}
