using Supervision.Jobs.Comments;

namespace Supervision.Jobs.Tests.Comments;

public sealed class CommentReadingTests
{
    private static readonly CommentReading Praise = new()
    {
        Sentiment = Sentiment.Positive, Aspects = [], IsPraise = true, Posts = [], Times = [], Urgent = [],
        Staff = [new StaffSuspect("W1", new Mention(0, 2, "小王"), 1), new StaffSuspect("W1", new Mention(5, 7, "小王"), 1), new StaffSuspect("W2", new Mention(9, 11, "小李"), 1)],
    };

    [Fact]
    public void PraisedStaffNos_PersonNamedTwice_IsPraisedOnce() => Assert.Equal(["W1", "W2"], Praise.PraisedStaffNos);

    [Fact]
    public void PraisedStaffNos_NamesInAComplaint_AreNotPraised() => Assert.Empty((Praise with { IsPraise = false }).PraisedStaffNos);

    [Fact]
    public void IsUrgent_AnyUrgentWords_AreEnough()
    {
        Assert.False(Praise.IsUrgent);
        Assert.True((Praise with { Urgent = [new UrgentWords(Urgency.Escalation, new Mention(0, 2, "曝光"))] }).IsUrgent);
    }
}
