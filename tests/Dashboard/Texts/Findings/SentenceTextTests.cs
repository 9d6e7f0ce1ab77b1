using Supervision.Dashboard.Texts.Findings;

namespace Supervision.Dashboard.Tests.Texts.Findings;

public sealed class SentenceTextTests
{
    [Theory]
    [InlineData("“不清楚”与S1 四.2(3)所列“不清楚”字面一致；说话人身份置信度 0.93", "“不清楚” stands word for word in S1 四.2(3): “不清楚”; said by staff, confidence 0.93")]
    [InlineData("“不规我管”与S0 6.1.4所列“不归我管”读音一致，可能为识别误差", "“不规我管” sounds like “不归我管” of S0 6.1.4, perhaps a recognition error")]
    [InlineData("“问好就行”与S1 二.4所列“问好”字面一致；随后已补救：联系窗口（首问第三条1）", "“问好就行” stands word for word in S1 二.4: “问好”; remedied afterwards: 联系窗口 (首问第三条1)")]
    [InlineData("S3 三(一)3(2)：未接来电没有回拨记录", "S3 三(一)3(2): no record of a call back")]
    [InlineData("S0 7.1.1.1：铃响5声才接听", "S0 7.1.1.1: answered after 5 rings")]
    [InlineData("S1 三.2：开头没有问好、问事情", "S1 三.2: missing at the start: greeting, question")]
    [InlineData("本厅自己写的理由", "本厅自己写的理由")]
    public void Of_StoredSentence_IsToldInEnglishAndLeftInChinese(string stored, string english)
    {
        Assert.Equal(english, SentenceText.Of(stored, isChinese: false));
        Assert.Equal(stored, SentenceText.Of(stored, isChinese: true));
    }
}
