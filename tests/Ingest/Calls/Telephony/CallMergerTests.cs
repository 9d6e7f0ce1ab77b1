using System.Text;
using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class CallMergerTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTime Now = new(2026, 3, 20, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Nine = new(2026, 3, 10, 9, 0, 0);

    [Fact]
    public void QueueCall_InThreeLegs_IsOneCallOfThePersonWhoTookIt()
    {
        var call = Assert.Single(Map(
            Leg(Nine, 20, 0, false, "8001"),
            Leg(Nine.AddSeconds(20), 5, 60, true, "8002") with { Recording = "q-1.wav" },
            Leg(Nine.AddSeconds(85), 2, 30, true, "8003")).Calls);

        Assert.Equal(("1002", "in", "13800000000"), (call.StaffNo, call.Direction, call.Caller));
        Assert.Equal((25.0, 90.0, false, "q-1.wav"), (call.RingSeconds, call.TalkSeconds, call.Missed, call.Recording));
        Assert.Equal(new DateTime(2026, 3, 10, 1, 0, 0), call.StartedAtUtc);
    }

    [Fact]
    public void TwoLegs_OfTheSameTalk_CountItOnce()
    {
        var call = Assert.Single(Map(Leg(Nine, 10, 60, true, "8001"), Leg(Nine, 10, 60, true, "8001")).Calls);

        Assert.Equal(60, call.TalkSeconds);
    }

    [Fact]
    public void Call_ThatNobodyAnswered_IsMissedAndRangToTheEnd()
    {
        var call = Assert.Single(Map(Leg(Nine, 15, 0, false, "8001"), Leg(Nine.AddSeconds(15), 20, 0, false, "8002")).Calls);

        Assert.Equal((true, 35.0, "1001"), (call.Missed, call.RingSeconds, call.StaffNo));
    }

    [Fact]
    public void Call_FromAnExtension_IsTheCallersAndNamesTheCitizen()
    {
        var leg = Leg(Nine, 5, 10, true, "13900000000") with { From = "8001", FromDevices = ["8001"], HungUpBy = CallParty.Caller };

        var call = Assert.Single(Map(leg).Calls);

        Assert.Equal(("out", "1001", "13900000000", "staff", false), (call.Direction, call.StaffNo, call.Caller, call.HangupSide, call.Missed));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "too-long")]
    public void Key_BeyondTheLimitOfKeys_IsRefused(int length, string? code)
    {
        var mapped = Map(Leg(Nine, 5, 10, true, "8001") with { CallKey = new string('k', length) });

        Assert.Equal((code is null ? 1 : 0, code), (mapped.Calls.Count, mapped.Refusals is [var first] ? first.Code : null));
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(201, 0)]
    public void Key_BeyondTheBasicPlane_IsCountedInCharacters(int characters, int calls) =>
        Assert.Equal(calls, Map(Leg(Nine, 5, 10, true, "8001") with { CallKey = string.Concat(Enumerable.Repeat("𠮷", characters)) }).Calls.Count);

    [Theory]
    [InlineData(CallParty.Caller, "citizen")]
    [InlineData(CallParty.Called, "staff")]
    public void HangupSide_OfAnIncomingCall_IsTranslated(CallParty party, string side) =>
        Assert.Equal(side, Assert.Single(Map(Leg(Nine, 5, 10, true, "8001") with { HungUpBy = party }).Calls).HangupSide);

    [Theory]
    [InlineData(2026, 3, 9, "1001")]
    [InlineData(2026, 3, 15, "1009")]
    public void Extension_ThatChangedHands_IsWhoseItWasThatDay(int year, int month, int day, string staffNo) =>
        Assert.Equal(staffNo, Assert.Single(Map(Leg(new DateTime(year, month, day, 9, 0, 0), 5, 10, true, "8004")).Calls).StaffNo);

    [Fact]
    public void Calls_WithUnknownExtensionOrImpossibleTime_AreRefusedWithTheirValue()
    {
        var mapped = Map(Leg(Nine, 5, 10, true, "9999"), Leg(new DateTime(1999, 1, 1), 5, 10, true, "8001") with { CallKey = "k2" });

        Assert.Empty(mapped.Calls);
        Assert.Equal(["unknown-extension", "impossible-time"], mapped.Refusals.Select(refusal => refusal.Code));
        Assert.Contains("9999", mapped.Refusals[0].Value, StringComparison.Ordinal);
    }

    private static CallLeg Leg(DateTime at, double ring, double talk, bool answered, string to) => new()
    {
        CallKey = "k1",
        StartedAt = at,
        RingSeconds = ring,
        TalkSeconds = talk,
        IsAnswered = answered,
        From = "13800000000",
        FromDevices = ["trunk", "13800000000"],
        To = [to],
    };

    private static MappedCalls Map(params CallLeg[] legs)
    {
        var csv = "extension,staff_no,valid_from,valid_to\n8001,1001,,\n8002,1002,,\n8003,1003,,\n8004,1001,,2026-03-10\n8004,1009,2026-03-11,\n";
        var extensions = Assert.IsType<Outcome<ExtensionMap>.Accepted>(ExtensionMap.Read(Encoding.UTF8.GetBytes(csv))).Content;
        return CallMerger.Map(new CallRecords { Format = "test", Legs = legs }, extensions, Shanghai, Now);
    }
}
