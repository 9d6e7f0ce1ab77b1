using Microsoft.AspNetCore.WebUtilities;
using Supervision.Dashboard.Findings.Queue;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Tests.Findings.Queue;

public sealed class QueueAddressTests
{
    [Fact]
    public void Read_NoQuery_IsTheWholeOpenQueueByPriority()
    {
        var address = Read("");

        Assert.Equal(new QueueFilter { HallCode = "xicheng" }, address.Filter);
        Assert.Equal(("priority", null, false), (address.Sort, address.After, address.IsNarrowed));
    }

    [Fact]
    public void Read_EveryWord_NarrowsByIt() =>
        Assert.Equal(new QueueFilter
        {
            HallCode = "xicheng", State = "decided", Kind = "call", StaffNo = "S001", PostCode = "A01", Department = "社保局", RuleKey = "s1-4.2-1", Severity = "serious", IsLead = false,
            FromDay = new DateOnly(2026, 3, 1), ToDay = new DateOnly(2026, 3, 31),
        }, Read("?state=decided&kind=call&staff=S001&post=A01&department=社保局&rule=s1-4.2-1&severity=serious&lead=no&from=2026-03-01&to=2026-03-31").Filter);

    [Theory]
    [InlineData("urgent", 50.0, null)]
    [InlineData("normal", 25.0, 50.0)]
    [InlineData("low", null, 25.0)]
    public void Read_Band_IsAStretchOfTheOrderByPriority(string band, double? least, double? below)
    {
        var address = Read($"?band={band}&sort=newest");

        Assert.Equal((least, below, "priority"), (address.Filter.LeastPriority, address.Filter.BelowPriority, address.Sort));
        Assert.Empty(address.Refused);
    }

    [Theory]
    [InlineData("?kind=")]
    [InlineData("?unknown=word")]
    [InlineData("?after=nonsense")]
    public void Read_WordThatIsNone_IsLeftOut(string query) => Assert.Equal(Read(""), Read(query));

    [Theory]
    [InlineData("?state=everything", "state")]
    [InlineData("?sort=random", "sort")]
    [InlineData("?from=1.3.2026&to=tomorrow", "from to")]
    [InlineData("?lead=perhaps", "lead")]
    [InlineData("?kind=ticket", "kind")]
    [InlineData("?severity=terrible", "severity")]
    [InlineData("?band=dire", "band")]
    [InlineData("?kind=call&kind=review", "kind")]
    [InlineData("?kind=call&severity=minor&lead=no&from=2026-03-01&state=decided&sort=oldest&rule=any&staff=any", "")]
    public void Read_ValueThatIsNone_IsNamed(string query, string refused) => Assert.Equal(refused, string.Join(' ', Read(query).Refused));

    [Fact]
    public void Read_WordLongerThanAnyName_IsLeftOut() => Assert.Null(Read("?staff=" + new string('x', 201)).Filter.StaffNo);

    [Theory]
    [InlineData(0.1)]
    [InlineData(-3)]
    [InlineData(1234567.891)]
    public void Text_OfAPlace_IsReadBackExactly(double priority)
    {
        var key = new QueueKey(priority, new DateTime(2026, 3, 3, 1, 2, 3, 45, DateTimeKind.Utc), "session-1");

        Assert.Equal(key, Read("?after=" + Uri.EscapeDataString(QueueAddress.Text(key))).After);
    }

    [Fact]
    public void Carry_OtherPage_KeepsFilterAndOrderAndDropsThePlace() =>
        Assert.Equal("/h/xicheng/sessions/1?kind=call&sort=newest", QueueAddress.Carry("/h/xicheng/sessions/1", QueryHelpers.ParseQuery("?kind=call&sort=newest&after=1~2~3&notice=done")));

    [Fact]
    public void IsNarrowed_OtherStateAlone_IsNotNarrowed() => Assert.False(Read("?state=decided").IsNarrowed);

    private static QueueAddress Read(string query) => QueueAddress.Read("xicheng", QueryHelpers.ParseQuery(query));
}
