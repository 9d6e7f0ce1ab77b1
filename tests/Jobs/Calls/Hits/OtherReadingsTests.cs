using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Jobs.Tests.Calls.Hits;

public class OtherReadingsTests
{
    private static readonly ContextModel Model = ContextModel.Load();

    [Fact]
    public void Of_NotClearThenGuided_S1HoldsAndS0NamesTheHelpAndItsSecond()
    {
        var turns = Dialogue("这个我不清楚。", "您请到3号窗口，那边专门办理这项业务，我帮您联系一下。");
        var readings = OtherReadings.Of(turns, RulebookLibrary.ByIds(["S0", "S1"]), Model).ToDictionary(reading => reading.Document.Id);

        Assert.Equal("四.2(3)", Assert.Single(readings["S1"].Hits[1]).Rule.Rule.Clause);
        var excused = Assert.Single(readings["S0"].Excused[1]);
        Assert.Equal("6.1.4", excused.Rule.Rule.Clause);
        Assert.Equal(12, excused.SecondsLater!.Value, 1);
        Assert.Empty(readings["S0"].Hits[1]);
    }

    [Fact]
    public void Of_NotMineAndNoHelp_S0Holds() =>
        Assert.Contains(OtherReadings.Of(Dialogue("这个不归我管，你别问了。", "下一位。"), RulebookLibrary.ByIds(["S0"]), Model)[0].Hits[1], hit => hit.Rule.Document.Id == "S0");

    private static List<Turn> Dialogue(string said, string then) =>
    [
        new(0, Speaker.Citizen, "我想问一下社保转移怎么办？", 0, 5),
        new(1, Speaker.Staff, said, 6, 9),
        new(2, Speaker.Citizen, "那我找谁呢？", 10, 12),
        new(3, Speaker.Staff, then, 21, 26),
    ];
}
