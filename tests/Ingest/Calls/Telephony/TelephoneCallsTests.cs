using Supervision.Ingest.Calls.Telephony;
using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Tests.Calls.Telephony;

public sealed class TelephoneCallsTests
{
    private static readonly FeedContext Context = new()
    {
        HallCode = "H1",
        BatchId = "b",
        Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago"),
        NowUtc = new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc),
        Staff = new HashSet<string> { "1002" },
    };

    [SharedDataFact]
    public void AsteriskSample_WithKnownExtensions_GivesTheirCalls()
    {
        var (rows, rejected) = Rows("asterisk_Master.csv", new("8002", "1002", ValidFrom: null, ValidTo: null), new("501", "1003", ValidFrom: null, ValidTo: null));

        Assert.Equal(["1598518960.99", "1598518936.86"], rows.Select(row => row.CallId));
        Assert.Equal([(true, 0.0), (false, 5.0)], rows.Select(row => (row.Missed!.Value, row.TalkSeconds!.Value)));
        Assert.All(rows, row => Assert.Equal(("1002", "in", "8001", "8002"), (row.StaffNo, row.Direction, row.Caller, row.LineName)));
        Assert.All(rejected, one => Assert.Contains("'1003'", one.Reason.English, StringComparison.Ordinal));
        Assert.Equal(2, rejected.Select(one => one.Value).Distinct().Count());
    }

    [SharedDataFact]
    public void FreeSwitchSample_WithItsExtension_IsOneCallThatTheCitizenEnded()
    {
        var (rows, _) = Rows("freeswitch_mod_json_cdr_2.json", new ExtensionMapping("1002", "1002", ValidFrom: null, ValidTo: null));

        var row = Assert.Single(rows);
        Assert.Equal(("in", "1001", "citizen", false), (row.Direction, row.Caller, row.HangupSide, row.Missed));
        Assert.Equal(new DateTime(2018, 3, 14, 11, 9, 18, DateTimeKind.Utc), row.StartedAtUtc, TimeSpan.FromSeconds(1));
        Assert.Equal(row.ContentHash, Rows("freeswitch_mod_json_cdr_2.json", new ExtensionMapping("1002", "1002", ValidFrom: null, ValidTo: null)).Rows[0].ContentHash);
    }

    [Theory]
    [InlineData(200, "too-wide")]
    [InlineData(int.MaxValue, null)]
    public void Key_WiderThanTheDatabaseHolds_RefusesItsCallOnly(int units, string? code)
    {
        var wide = Leg(string.Concat(Enumerable.Repeat("𠮷", 101)));
        var records = new CallRecords { Format = "test", Legs = [wide, Leg("k2")] };

        var (rows, rejected) = TelephoneCalls.Rows(records, new ExtensionMap([new("8001", "1002", ValidFrom: null, ValidTo: null)]), Context with { LongestKeyUnits = units });

        Assert.Equal(code is null ? 2 : 1, rows.Count);
        Assert.Equal(code, rejected is [var one] ? one.Reason.Code : null);
    }

    private static CallLeg Leg(string key) => new()
    {
        CallKey = key, StartedAt = new DateTime(2026, 3, 2, 9, 0, 0), TalkSeconds = 5, IsAnswered = true, From = "13800000000", To = ["8001"],
    };

    private static (IReadOnlyList<Sql.Calls.CallRow> Rows, IReadOnlyList<Rejected> Rejected) Rows(string file, params ExtensionMapping[] mappings)
    {
        var bytes = File.ReadAllBytes(SharedData.PathOf("formats", "cdr", file));
        var records = Assert.IsType<Outcome<CallRecords>.Accepted>(CallRecordReader.Read(bytes)).Content;
        return TelephoneCalls.Rows(records, new ExtensionMap(mappings), Context);
    }
}
