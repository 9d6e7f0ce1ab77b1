namespace Supervision.Jobs.Demo;

/// <summary>The video index, one file a day, and the absences planted in it.</summary>
internal static class DemoVideo
{
    /// <summary>What each planted stretch shows, and what the night must conclude.</summary>
    internal static readonly IReadOnlyList<Plant> Plants =
    [
        new("A03", 2, new(10, 5), new(10, 41), "absent", "S1 四.1(3)", "空窗 36 分钟，有人在等") { WithoutCover = true },
        new("A05", 4, new(14, 10), new(14, 52), "absent", "none", "陷阱：同样离开 42 分钟，AB 岗在岗顶替"),
        new("A07", 5, new(9, 0), new(9, 42), "absent", "none", "陷阱：报备 30 分钟，净空 12 分钟") { WithoutCover = true, Leave = "临时", ReportedUntil = new(9, 30) },
        new("A08", 6, new(15, 0), new(15, 40), "offline", "none", "陷阱：摄像头离线是未观测，不是空岗") { WithoutCover = true },
        new("A09", 7, new(8, 30), new(8, 52), "absent", "S1 四.1(1)", "迟到 22 分钟") { WithoutCover = true },
        new("A10", 8, new(17, 5), new(17, 30), "absent", "S1 四.1(1)", "早退 25 分钟") { WithoutCover = true },
        new("A11", 9, new(8, 30), new(17, 30), "absent", "none", "陷阱：全天年假已批准") { WithoutCover = true, Leave = "年假" },
        new("A12", 10, new(10, 20), new(10, 46), "sign", "S1 四.1(3)", "只放“暂时离开”牌，没有报备") { WithoutCover = true },
        new("A01", 11, new(14, 0), new(14, 14, 59), "absent", "none", "陷阱：差一秒不到 15 分钟") { WithoutCover = true },
        new("A02", 12, new(9, 10), new(9, 40), "absent", "S1 四.1(3)", "中间 3 秒的闪现不算到岗") { WithoutCover = true, Flicker = new(9, 25) },
        new("A03", 16, new(15, 20), new(15, 55), "absent", "S1 四.1(3)", "第二次空窗，同一窗口") { WithoutCover = true },
        new("A04", 18, new(11, 0), new(11, 20), "absent", "none", "陷阱：顶岗人员在岗 20 分钟"),
        new("A06", 20, new(16, 0), new(16, 33), "absent", "S1 四.1(3)", "空窗 33 分钟") { WithoutCover = true },
    ];

    /// <summary>Those that lie within the hall's days.</summary>
    internal static IEnumerable<Plant> Within(DemoInbox inbox) => Plants.Where(plant => plant.DayIndex < inbox.Days.Count);

    internal static void Write(DemoInbox inbox)
    {
        for (var dayIndex = 0; dayIndex < inbox.Days.Count; dayIndex++)
        {
            var day = inbox.Days[dayIndex];
            var index = dayIndex;
            inbox.Csv($"video/{day:yyyy-MM-dd}.csv", "camera,post_code,start,end,kind,persons,staff_no,file,confidence",
                DemoHall.Posts.SelectMany(post => Timeline(inbox.Hall, post, index, day).Select(piece => Row(inbox.Hall.OnDuty(post, index).No, post, day, piece))).Concat(DemoHeads.Rows(inbox.Hall, index, day)));
        }
        foreach (var plant in Within(inbox))
            inbox.Plant("absence", $"{plant.Post} {inbox.Days[plant.DayIndex]:yyyy-MM-dd}", plant.Expect, plant.Note);
        DemoHeads.Plant(inbox);
        DemoHabits.Plant(inbox);
        foreach (var clip in new[] { "clip-present.mp4", "clip-leaving.mp4", "clip-sign.mp4" })
            inbox.Bytes($"video/media/{clip}", DemoInbox.Resource(clip));
    }

    /// <summary>The planted absence that a ticket may wait through, if there is one.</summary>
    internal static IEnumerable<Plant> Empty(int dayIndex) => Plants.Where(plant => plant.DayIndex == dayIndex && plant.Expect != "none");

    private static IEnumerable<Piece> Timeline(DemoHall hall, DemoPost post, int dayIndex, DateOnly day)
    {
        var random = new Random(hall.Seed + HashCodeOf(post.Code, dayIndex));
        var pieces = new List<Piece>();
        Stretch(pieces, new(8, 22), new(12, 3), random);
        pieces.Add(new(new(12, 3), new(13, 24), "absent"));
        Stretch(pieces, new(13, 24), new(17, 34), random);
        foreach (var plant in Plants.Where(plant => plant.Post == post.Code && plant.DayIndex == dayIndex))
            Overlay(pieces, plant);
        // Not on a day on which the post has a story of its own.
        if (DemoHabits.Of(post.Code, day, dayIndex) is { } habit && !Plants.Any(plant => plant.Post == post.Code && plant.DayIndex == dayIndex))
            Overlay(pieces, habit);
        return pieces.OrderBy(piece => piece.Start);
    }

    // People step away for a minute to five; none of that reaches a threshold.
    private static void Stretch(List<Piece> pieces, TimeOnly from, TimeOnly to, Random random)
    {
        for (var at = from; at < to;)
        {
            var until = Earlier(at.AddMinutes(random.Next(18, 56)), to);
            pieces.Add(new(at, until, "present"));
            if (until == to)
                return;
            at = Earlier(until.Add(TimeSpan.FromSeconds(random.Next(60, 300))), to);
            pieces.Add(new(until, at, "absent"));
        }
    }

    private static void Overlay(List<Piece> pieces, Plant plant)
    {
        foreach (var piece in pieces.Where(piece => piece.Start < plant.End && plant.Start < piece.End).ToList())
        {
            pieces.Remove(piece);
            if (piece.Start < plant.Start)
                pieces.Add(piece with { End = plant.Start });
            if (plant.End < piece.End)
                pieces.Add(piece with { Start = plant.End });
        }
        if (plant.Flicker is { } flicker)
        {
            pieces.Add(new(plant.Start, flicker, plant.Kind));
            pieces.Add(new(flicker, flicker.Add(TimeSpan.FromSeconds(3)), "present"));
            pieces.Add(new(flicker.Add(TimeSpan.FromSeconds(3)), plant.End, plant.Kind));
            return;
        }
        pieces.Add(new(plant.Start, plant.End, plant.Kind));
        // What comes just before and after a planted stretch is certain, so that its length is exactly the planted one.
        Certain(pieces, plant.Start.AddMinutes(-3), plant.Start);
        if (plant.End < new TimeOnly(17, 30))
            Certain(pieces, plant.End, plant.End.AddMinutes(3));
    }

    private static void Certain(List<Piece> pieces, TimeOnly from, TimeOnly to) => pieces.Add(new(from, to, "present") { IsFilmed = true });

    private static string Row(string staffNo, DemoPost post, DateOnly day, Piece piece)
    {
        var present = piece.Kind == "present";
        var file = present && (piece.IsFilmed || piece.Start.Minute % 7 == 0) ? "clip-present.mp4" : piece.Kind == "sign" ? "clip-sign.mp4" : "";
        return $"CAM-{post.Code},{post.Code},{day:yyyy-MM-dd}T{piece.Start:HH:mm:ss},{day:yyyy-MM-dd}T{piece.End:HH:mm:ss},{piece.Kind},{(present ? "1" : "")},{(present ? staffNo : "")},{file},{(present ? "0.93" : "")}";
    }

    private static TimeOnly Earlier(TimeOnly a, TimeOnly b) => a < b ? a : b;

    private static int HashCodeOf(string post, int dayIndex) => (post[1] - '0') * 1000 + (post[2] - '0') * 100 + dayIndex;

    /// <summary>One planted stretch of a post's day, in hall time.</summary>
    internal sealed record Plant(string Post, int DayIndex, TimeOnly Start, TimeOnly End, string Kind, string Expect, string Note)
    {
        /// <summary>The B post is not rostered that day.</summary>
        internal bool WithoutCover { get; init; }

        internal string? Leave { get; init; }

        internal TimeOnly ReportedUntil { get; init; }

        internal TimeOnly? Flicker { get; init; }
    }

    private sealed record Piece(TimeOnly Start, TimeOnly End, string Kind)
    {
        /// <summary>Beside every planted stretch lies a clip file, so that its frames before and after can be seen.</summary>
        internal bool IsFilmed { get; init; }
    }
}
