using Supervision.Jobs.Presence.Patterns;
using Supervision.Sql.Cases;

namespace Supervision.Jobs.Tests.Presence.Patterns;

public sealed class QueueLengthsTests
{
    private static readonly DateTime Nine = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "1–2")]
    [InlineData(2, "1–2")]
    [InlineData(3, "3–5")]
    [InlineData(5, "3–5")]
    [InlineData(6, "6+")]
    public void Band_OfThoseWaiting_FollowsTheirNumber(int waiting, string band) =>
        Assert.Equal(band, new QueueLengths(Enumerable.Range(0, waiting).Select(n => Ticket("P", -10 - n, 1)).Append(Ticket("P", -30, -1))).Band("P", Nine));

    [Fact]
    public void Band_CountsOwnPostAndTicketsOfNoPost() =>
        Assert.Equal("1–2", new QueueLengths([Ticket("P", -5, 5), Ticket(null, -5, 5), Ticket("Q", -5, 5), Ticket("Q", -5, 5)]).Band("P", Nine));

    [Fact]
    public void Ticket_NeverCalled_WaitsForNobodyKnowsHowLong() => Assert.Equal("0", new QueueLengths([Ticket("P", -5, null)]).Band("P", Nine));

    [Fact]
    public void Ticket_CalledAtThatVerySecond_WaitsNoMore() => Assert.Equal("0", new QueueLengths([Ticket("P", -5, 0)]).Band("P", Nine));

    private static TicketRow Ticket(string? post, int taken, int? called) => new()
    {
        HallCode = "H", TicketId = $"{post}{taken}{called}", Day = new DateOnly(2026, 3, 2), PostCode = post, TakenAtUtc = Nine.AddMinutes(taken),
        CalledAtUtc = called is { } minutes ? Nine.AddMinutes(minutes) : null, BatchId = "b", LineNumber = 1, ContentHash = "",
    };
}
