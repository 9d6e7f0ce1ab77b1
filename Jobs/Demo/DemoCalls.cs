using System.Globalization;
using System.Text.Json;

namespace Supervision.Jobs.Demo;

/// <summary>The telephone records, transcripts and recordings.</summary>
internal sealed class DemoCalls
{
    private readonly DemoInbox _inbox;
    private readonly IReadOnlyList<DemoDialogue> _ordinary;
    private readonly IReadOnlyList<DemoDialogue> _planted;
    private readonly Queue<SpokenCall> _spoken;
    private int _next;

    private DemoCalls(DemoInbox inbox)
    {
        _inbox = inbox;
        var scripts = DemoDialogue.Read();
        _ordinary = scripts.Where(script => script.Expect == "none").ToList();
        _planted = scripts.Where(script => script.Expect != "none").ToList();
        // Each recording was spoken once: only the city's hall has them.
        _spoken = new Queue<SpokenCall>(inbox.Hall != DemoHall.City ? [] : JsonSerializer.Deserialize<List<SpokenCall>>(DemoInbox.Resource("SpokenCalls.json"), JsonSerializerOptions.Web)!);
    }

    internal static void Write(DemoInbox inbox)
    {
        var calls = new DemoCalls(inbox);
        for (var dayIndex = 0; dayIndex < inbox.Days.Count; dayIndex++)
            inbox.Csv($"calls/{inbox.Days[dayIndex]:yyyy-MM-dd}.csv", "call_id,started_at,staff_no,direction,caller,ring_seconds,talk_seconds,hangup_side,missed,line,recording", calls.Day(dayIndex));
    }

    private List<string> Day(int dayIndex)
    {
        var random = new Random(_inbox.Hall.Seed + 7919 * (dayIndex + 1));
        var day = _inbox.Days[dayIndex];
        var rows = new List<string>();
        for (var n = 1; n <= _inbox.Hall.CallsADay; n++)
        {
            var started = day.ToDateTime(new TimeOnly(8, 40)).AddMinutes(n <= 9 ? n * 20 : n * 20 + 120).AddSeconds(random.Next(0, 600));
            var call = new Call($"C{day:yyyyMMdd}-{n:000}", started, dayIndex);
            // The last five days carry the recordings that can be played, so that the newest night is worth hearing.
            rows.Add(_spoken.Count > 0 && dayIndex >= _inbox.Days.Count - 5 && n % 6 == 2 ? Recorded(call) : Scripted(call, n, random));
        }
        rows.AddRange(DemoWaiting.Before(dayIndex).SelectMany(plant => BeforeEmpty(day, plant)));
        return rows;
    }

    private IEnumerable<string> BeforeEmpty(DateOnly day, DemoVideo.Plant plant)
    {
        var (staff, (missed, back)) = (DemoWaiting.StaffOf(_inbox, plant), DemoWaiting.Calls(day, plant));
        var id = $"C{day:yyyyMMdd}-{plant.Post}";
        _inbox.Plant("call", id, "none", "空岗时无人接听，返回后已回拨");
        yield return Row(new Call(id, missed, plant.DayIndex), staff, 25, 0, true, "", "citizen");
        yield return Row(new Call($"{id}-B", back, plant.DayIndex), staff, 4, 41, false, "", "citizen", "out", missed);
    }

    private string Recorded(Call call)
    {
        var spoken = _spoken.Dequeue();
        var post = DemoHall.Posts.First(post => post.Unit.StartsWith(spoken.Post == "市监" ? "市场" : spoken.Post, StringComparison.Ordinal));
        _inbox.Bytes($"calls/media/{spoken.File}", DemoInbox.Resource(spoken.File));
        var turns = spoken.Turns.Select(turn => new DemoTurn(turn.Who == "S", turn.Text, turn.Start, turn.End)).ToList();
        Transcript(call.Id, turns, 0);
        foreach (var clause in spoken.Expect.Split(','))
            _inbox.Plant("call", call.Id, clause, spoken.Title);
        return Row(call, _inbox.Hall.OnDuty(post, call.DayIndex), spoken.Rings * 5 - 3.2, spoken.Seconds - spoken.Answered, false, spoken.File, "citizen");
    }

    private string Scripted(Call call, int n, Random random)
    {
        var post = DemoHall.Posts[random.Next(DemoHall.Posts.Count)];
        var staff = _inbox.Hall.OnDuty(post, call.DayIndex);
        if (n == 11 && call.DayIndex % 3 == 0)
            return Missed(call, staff);
        var script = Choose(call, staff, n).Spoken(post.Unit, random);
        var untranscribed = n == 17 && call.DayIndex % 5 == 0;
        if (!untranscribed)
            Transcript(call.Id, script.Turns, n);
        if (script.Expect != "none")
            foreach (var clause in script.Expect.Split(','))
                _inbox.Plant("call", call.Id, clause, script.Title);
        var hangup = script.Expect is not ("none" or "remedied") && random.Next(3) == 0 ? "staff" : "citizen";
        var ring = n == 5 && call.DayIndex % 7 == 3 ? 16.5 : 2 + random.Next(0, 70) / 10.0;
        return Row(call, staff, ring, script.Turns[^1].End + 1.2, false, "", hangup);
    }

    private string Missed(Call call, DemoStaff staff)
    {
        var called = call.DayIndex % 2 == 1;
        _inbox.Plant("call", call.Id, called ? "none" : "S3 三(一)3(3)", called ? "陷阱：未接来电当天已回拨" : "未接来电没有回拨");
        var missed = Row(call, staff, 25, 0, true, "", "citizen");
        if (!called)
            return missed;
        var back = new Call($"{call.Id}-B", call.StartedAt.AddMinutes(12), call.DayIndex);
        return missed + "\n" + Row(back, staff, 4, 41, false, "", "citizen", "out", call.StartedAt);
    }

    // One call in twelve is a planted one; two people have more than their share.
    private DemoDialogue Choose(Call call, DemoStaff staff, int n)
    {
        var prone = staff.No is "W006" or "W016";
        if ((n * 5 + call.DayIndex * 3) % (prone ? 3 : 14) == 0)
            return _planted[_next++ % _planted.Count];
        return _ordinary[(n * 7 + call.DayIndex * 11) % _ordinary.Count];
    }

    private void Transcript(string callId, IReadOnlyList<DemoTurn> turns, int form)
    {
        var (ending, content) = DemoTranscript.Write(turns, form);
        _inbox.Text($"calls/transcripts/{callId}.{ending}", content);
    }

    private static string Row(Call call, DemoStaff staff, double ring, double talk, bool missed, string recording, string hangup, string direction = "in", DateTime? number = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{call.Id},{call.StartedAt:yyyy-MM-ddTHH:mm:ss},{staff.No},{direction},0000{number ?? call.StartedAt:ddHHmmss},{ring:0.0},{talk:0.0},{hangup},{(missed ? 1 : 0)},{LineOf(staff)},{recording}");

    // One telephone at each counter, whoever sits there.
    private static string LineOf(DemoStaff staff) =>
        staff.Post is { } post ? string.Create(CultureInfo.InvariantCulture, $"80{DemoHall.Posts.ToList().IndexOf(post) + 1:00}") : "8000";

    private sealed record Call(string Id, DateTime StartedAt, int DayIndex);

    private sealed record SpokenCall(string File, string Title, string Post, string Expect, int Rings, double Seconds, double Answered, List<SpokenTurn> Turns);

    private sealed record SpokenTurn(string Who, string Text, double Start, double End);
}
