namespace Supervision.Ingest.Tests;

/// <summary>A refusal on its way into the quarantine.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Rejected_WithALongValueOfControls_IsCutAndEscaped()
    {
        var value = new Refusal("bad-time", "x") { Value = "\u0007" + new string('a', 300) }.ToRejected().Value!;
        Assert.StartsWith("\\x07aaa", value, StringComparison.Ordinal);
        Assert.Equal((201, '…'), (value.Length, value[^1]));
    }

    [Fact]
    public void Reason_WithParticulars_NamesThemInChineseToo() =>
        Assert.Equal("起止时间不合理：5 s → 2.5 s。", (new Refusal("times-impossible", "from 5 s to 2.5 s") { Particulars = "5 s → 2.5 s" }).Reason.Chinese);

    [Fact]
    public void Rejected_WithoutPlace_NamesNone()
    {
        var rejected = new Refusal("bad-time", "no time") { Line = 4 }.ToRejected();
        Assert.Equal((4L, null, "no time"), (rejected.Line, rejected.Value, rejected.Reason.English));
    }

    [Fact]
    public void Exception_OutOfParsing_CarriesTheRefusalAndItsWords()
    {
        var refusal = new Refusal("bad-time", "no time");
        var error = refusal.AsException();
        Assert.Same(refusal, error.Refusal);
        Assert.Equal("no time", error.Message);
    }
}
