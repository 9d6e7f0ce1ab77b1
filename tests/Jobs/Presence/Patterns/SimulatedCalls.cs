using Supervision.Jobs.Presence.Patterns;
using Supervision.Sql.Calls;
using Supervision.Sql.Cases;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence.Patterns;

namespace Supervision.Jobs.Tests.Presence.Patterns;

/// <summary>The calls of a simulated hall with tickets and cases beside them; people differ, and phrases come by chance unless planted.</summary>
internal static class SimulatedCalls
{
    private static readonly string[] Matters = ["社保转移", "营业执照", "不动产登记", "公积金提取"];

    /// <summary>One call as the chance of a phrase sees it.</summary>
    internal readonly record struct Call(int Person, int Hour, int Waiting, int Matter);

    /// <param name="planted">The chance of a phrase in a call; null: the person's own.</param>
    public static PatternEvidence Evidence(SimulatedHall hall, int seed, Func<Call, double?> planted)
    {
        var (posts, people, random) = (new GapCells(SimulatedHall.Zone), new GapCells(SimulatedHall.Zone), new Random(seed));
        var days = new HashSet<(string Post, DateOnly Day)>();
        foreach (var span in hall.Spans())
        {
            posts.Add(span);
            people.Add(span, Person(span.PostCode));
            days.Add((span.PostCode, span.Day));
        }
        var (calls, tickets, cases) = (new List<(CallRow, bool)>(), new List<TicketRow>(), new List<AcceptedCaseRow>());
        foreach (var (post, day) in days)
            for (var i = 0; i < 8; i++)
                AddCall(post, day, 9 + i, random, planted, calls, tickets, cases);
        var cells = new PhraseCells(SimulatedHall.Zone, new QueueLengths(tickets), days.Select(key => Shift(key.Post, key.Day)), cases);
        foreach (var (call, isHit) in calls)
            cells.Add(call, isHit);
        string[] sources = [PhraseCells.ByHour, PhraseCells.ByQueue, PhraseCells.ByMatter];
        return new PatternEvidence(posts, people, sources.ToDictionary(source => source, cells.Of), cells.Days());
    }

    private static void AddCall(string post, DateOnly day, int hour, Random random, Func<Call, double?> planted, List<(CallRow, bool)> calls, List<TicketRow> tickets, List<AcceptedCaseRow> cases)
    {
        var at = day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc).AddHours(-8).AddMinutes(random.Next(20));
        var (waiting, matter) = (random.Next(9), random.Next(Matters.Length));
        var person = int.Parse(post[1..], System.Globalization.CultureInfo.InvariantCulture);
        var isHit = random.NextDouble() < (planted(new Call(person, hour, waiting, matter)) ?? 0.01 + 0.03 * (person % 5) / 5);
        calls.Add((new CallRow { HallCode = "H", CallId = $"{post} {at:s}", StartedAtUtc = at, StaffNo = Person(post), Direction = "in", TalkSeconds = 120, BatchId = "b", LineNumber = 1, ContentHash = "" }, isHit));
        for (var n = 0; n < waiting; n++)
            tickets.Add(new TicketRow { HallCode = "H", TicketId = $"{post} {at:s} {n}", Day = day, PostCode = post, TakenAtUtc = at.AddMinutes(-5), CalledAtUtc = at.AddMinutes(5), BatchId = "b", LineNumber = 1, ContentHash = "" });
        cases.Add(new AcceptedCaseRow { StaffNo = Person(post), Item = Matters[matter], AcceptedAtUtc = at.AddMinutes(4) });
    }

    private static string Person(string post) => "W" + post[1..];

    private static ShiftRow Shift(string post, DateOnly day) => new()
    {
        HallCode = "H", ShiftId = $"{post} {day}", StaffNo = Person(post), PostCode = post, Day = day, BatchId = "b", LineNumber = 1, ContentHash = "",
        StartsAtUtc = day.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc), EndsAtUtc = day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
    };
}
