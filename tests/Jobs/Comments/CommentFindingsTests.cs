using Supervision.Jobs.Comments;
using Supervision.Sql.Findings;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Tests.Comments;

public class CommentFindingsTests
{
    private static readonly IReadOnlyList<KnownStaff> Staff = [new("W001", "陆知遥", "A01"), new("W016", "祝余年", "A08")];

    private static readonly IReadOnlyList<KnownPost> Posts = [new("A03", "3号窗口")];

    [Theory]
    [InlineData("工号W016的同志接电话很不耐烦，说了两句就挂。", "comment.attitude")]
    [InlineData("社保窗口的陆知遥服务特别耐心，一次就把材料讲清楚了，表扬。", "praise")]
    [InlineData("大厅的卫生间又脏又臭，太差了。", "comment.environment")]
    public void Comment_Matter_BecomesItsFinding(string text, string ruleKey) =>
        Assert.Contains(ruleKey, Of(text, "W016").Select(finding => finding.RuleKey));

    [Fact]
    public void Complaint_NamingNobody_IsALeadOnly() =>
        Assert.All(Of("窗口的人态度太差了，问什么都不耐烦。", null), finding => Assert.True(finding.IsLead));

    [Fact]
    public void Complaint_NamingOnePerson_CanCount() =>
        Assert.Contains(Of("窗口的人态度太差了，问什么都不耐烦。", "W016"), finding => finding is { RuleKey: "comment.attitude", IsLead: false });

    [Fact]
    public void Comment_PlainQuestion_FindsNothing() => Assert.Empty(Of("请问周六上班吗？", null));

    [Fact]
    public void Document_NotAdopted_IsNotCited() =>
        Assert.DoesNotContain(Of("窗口的人态度太差了，问什么都不耐烦。", "W016", new RulebookAdoptionRow { HallCode = "h", DocumentId = "S1", ValidFrom = new(2026, 1, 1) }), finding => finding.DocumentId == "S0");

    private static IReadOnlyList<FindingRow> Of(string text, string? staffNo, params RulebookAdoptionRow[] adoptions) =>
        CommentFindings.Of(new SessionRow
        {
            HallCode = "h", SessionId = "s", Kind = "comment", SubjectKey = "e1", StaffNo = staffNo, Day = new(2026, 3, 2),
            StartsAtUtc = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), EndsAtUtc = new DateTime(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc), State = "open",
        }, CommentAnalysis.Analyze(text, Staff, Posts), "v", adoptions);
}
