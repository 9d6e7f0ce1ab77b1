using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class ExtensionMapTests
{
    [Fact]
    public void ExtensionMap_WithTwoPeopleOnOneDay_IsRefused()
    {
        var outcome = ExtensionMap.Read("分机号,工号,生效日期,失效日期\n8001,1001,,2026-03-10\n8001,1002,2026-03-10,\n"u8);

        Assert.Equal("extension-twice", Assert.IsType<Outcome<ExtensionMap>.Refused>(outcome).Why.Code);
    }
}
