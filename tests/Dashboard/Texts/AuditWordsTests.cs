using System.Globalization;
using System.Text.Json;
using Supervision.Dashboard.Texts;

namespace Supervision.Dashboard.Tests.Texts;

public sealed class AuditWordsTests
{
    [Theory]
    [InlineData("zh-CN", """{"Outcome":"confirmed","Severity":"minor","IsSecond":false}""", "违反 · 程度 轻微 · 独立复核 否")]
    [InlineData("en-GB", """{"Outcome":"confirmed","Severity":"minor","IsSecond":false}""", "Confirmed · Severity Minor · Blind second review no")]
    [InlineData("zh-CN", """{"outcome":"refused","reason":"unknown"}""", "被拒 · 理由 账号不存在")]
    [InlineData("zh-CN", """{"outcome":"accepted","reason":"password"}""", "成功 · 凭密码")]
    [InlineData("zh-CN", """{"Step":"verified","DoneAtUtc":"2026-03-02T01:05:00Z"}""", "回访核实 · 办理于 2026-03-02 01:05 UTC")]
    [InlineData("en-GB", """{"stages":["presence","appraise"]}""", "stages Presence, Appraise")]
    [InlineData("zh-CN", """{"feed":"reviews","lineNumber":6,"changed":["评价等级"]}""", "数据 好差评 · 行 6 · 改动的列 评价等级")]
    [InlineData("zh-CN", """{"added":1,"revised":0,"quarantined":2}""", "新增 1 · 修订 0 · 隔离 2")]
    [InlineData("zh-CN", """{"added":["operator@h"]}""", "角色 operator@h")]
    public void Part_OfAnEntry_IsSaidInWords(string culture, string said, string expected) =>
        Assert.Equal(expected, In(culture, () => string.Join(" · ", JsonDocument.Parse(said).RootElement.EnumerateObject().Select(part => AuditWords.Part(part.Name, part.Value)))));

    [Fact]
    public void Part_WithTheHallsZone_TellsInstantsInHallTime()
    {
        var due = JsonDocument.Parse("""{"dueAtUtc":"2026-12-03T16:00:00Z"}""").RootElement.GetProperty("dueAtUtc");

        Assert.Equal("due 2026-12-04 00:00", In("en-GB", () => AuditWords.Part("dueAtUtc", due, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"))));
    }

    [Theory]
    [InlineData("finding")]
    [InlineData("period")]
    [InlineData("owner")]
    [InlineData("ledger")]
    public void Subject_OfEveryKind_HasAChineseWord(string kind) => Assert.DoesNotContain(In("zh-CN", () => AuditWords.Subject(kind)), char.IsAsciiLetter);

    private static string In(string culture, Func<string> read)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
