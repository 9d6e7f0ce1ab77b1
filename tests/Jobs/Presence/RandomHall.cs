using FsCheck;
using FsCheck.Fluent;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Presence;

/// <summary>Small halls whose edges fall close to each other: a second, a flicker or a minute apart.</summary>
internal static class RandomHall
{
    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 5, 6, 29, 30, 59, 60, 61, 119, 120, 180, 301];
    private static readonly string[] Days = [TestHall.Sunday, TestHall.Monday, TestHall.Tuesday];
    private static readonly string[] Posts = ["P", "Q", "R"];
    private static readonly string[] People = ["1001", "1002", "1003"];
    private static readonly string[] ClipKinds = ["present", "present", "present", "absent", "absent", "sign", "offline"];
    private static readonly string[] LeaveKinds = ["annual", "sick", "official", "temporary", "temporary"];

    /// <summary>Fails with the smallest hall found by leaving rows out.</summary>
    public static void Check(int halls, Func<TestHall, Random, bool> holds)
    {
        var arbitrary = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => (Seed: seed, Hall: Hall(new Random(seed)))), Smaller);
        Prop.ForAll(arbitrary, sample => holds(sample.Hall, new Random(sample.Seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(halls));
    }

    public static TestHall Hall(Random random)
    {
        var hall = new TestHall { DefaultMinutes = 2 }
            .Post("P", Pick(random, 0.5, 1.0, 2.0, (double?)null), Pick(random, "Q", "Q", "nobody", null))
            .Post("Q", Pick(random, 0, 1.0, 3.0), Pick(random, "P", "R", null));
        if (random.Next(2) == 0)
            hall = hall.Post("R", null, "Q");
        foreach (var day in Days.Where(_ => random.Next(3) == 0))
            hall = hall.WorkDay(day, random.Next(3) > 0, Pick(random, null, null, "08:00-08:06;08:07-08:20", "08:01-08:04:30;08:05-23:59:59"));
        for (var i = random.Next(1, 5); i > 0; i--)
            hall = AddShift(hall, random);
        // Seen empty throughout, so that most halls have episodes and not only holes in the index.
        foreach (var shift in hall.Shifts.Where(shift => random.Next(3) > 0 && shift.EndsAtUtc - shift.StartsAtUtc > TimeSpan.FromMinutes(1)))
            hall = Empty(hall, random, shift);
        for (var i = random.Next(0, 16); i > 0; i--)
            hall = AddClip(hall, random, Pick(random, ClipKinds));
        for (var i = random.Next(0, 4); i > 0; i--)
            hall = AddLeave(hall, random);
        return hall;
    }

    public static TestHall AddClip(TestHall hall, Random random, string kind, int shortest = 0)
    {
        var start = Start(random);
        return hall.Clip(kind, Clock(start), Clock(start + Math.Max(shortest, Length(random))), Pick(random, Posts), Pick(random, "C1", "C2"), Pick(random, "1001", "1002", null), Pick(random, Days));
    }

    public static TestHall AddLeave(TestHall hall, Random random)
    {
        var start = Start(random);
        return hall.Leave(Pick(random, People), Pick(random, LeaveKinds), Clock(start), Clock(start + 4 * Length(random)), Pick(random, "Head", "Head", "", null), Pick(random, Days));
    }

    /// <summary>A shift whose post is seen empty, left by somebody named, covered or excused for a while.</summary>
    private static TestHall Empty(TestHall hall, Random random, ShiftRow shift)
    {
        var middle = shift.StartsAtUtc.AddSeconds(random.Next((int)(shift.EndsAtUtc - shift.StartsAtUtc).TotalSeconds));
        var until = middle.AddSeconds(Pick(random, 30, 60, 120, 600));
        hall = Clip(hall, "absent", shift.PostCode, null, shift.StartsAtUtc.AddSeconds(Pick(random, 0, 0, 0, -1, -30, 1)), shift.EndsAtUtc.AddSeconds(Pick(random, 0, 0, 0, -1, 30, 1)));
        if (random.Next(3) == 0)
            hall = Clip(hall, "present", shift.PostCode, Pick(random, shift.StaffNo, shift.StaffNo, null), shift.StartsAtUtc, middle);
        if (random.Next(3) == 0 && until < shift.EndsAtUtc)
            hall = Clip(hall, "present", shift.PostCode, null, until, shift.EndsAtUtc);
        if (hall.Posts.FirstOrDefault(post => post.PostCode == shift.PostCode)?.CoverPostCode is { } cover && random.Next(2) == 0)
        {
            hall = Clip(hall, "present", cover, null, middle, until);
            hall = hall with { Shifts = [.. hall.Shifts, shift with { ShiftId = $"c{hall.Shifts.Count}", PostCode = cover, StaffNo = Pick(random, People), StartsAtUtc = middle, EndsAtUtc = until }] };
        }
        return random.Next(3) > 0 ? hall : hall with
        {
            Leaves = [.. hall.Leaves, hall.Leave(shift.StaffNo, Pick(random, LeaveKinds), "00:00", "00:00").Leaves[^1] with { StartsAtUtc = middle, EndsAtUtc = until }],
        };
    }

    private static TestHall Clip(TestHall hall, string kind, string post, string? staff, DateTime startsAtUtc, DateTime endsAtUtc) => hall with
    {
        Clips = [.. hall.Clips, hall.Clip(kind, "00:00", "00:00", post, "C1", staff).Clips[^1] with { StartsAtUtc = startsAtUtc, EndsAtUtc = endsAtUtc }],
    };

    public static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static TestHall AddShift(TestHall hall, Random random)
    {
        var start = random.Next(4) == 0 ? 86400 - random.Next(1, 400) : 28800 + 60 * random.Next(0, 8) + random.Next(3);
        return hall.Shift(Pick(random, Posts), Pick(random, People), Clock(start), Clock(start + 60 * random.Next(0, 14) + random.Next(3)), Pick(random, Days));
    }

    private static int Start(Random random) =>
        (random.Next(4) == 0 ? 86400 - 300 : 28800) + Pick(random, 0, 60, 120, 180, 300, 420, 600) + Pick(random, -6, -5, -4, -1, 0, 0, 0, 1, 4, 5, 6, 59, 60, 61);

    private static int Length(Random random) => Pick(random, Lengths) * Pick(random, 1, 1, 1, 4);

    private static string Clock(int second) => $"{second / 3600}:{second / 60 % 60}:{second % 60}";

    private static IEnumerable<(int, TestHall)> Smaller((int Seed, TestHall Hall) sample)
    {
        var (seed, hall) = sample;
        for (var i = 0; i < hall.Clips.Count; i++)
            yield return (seed, hall with { Clips = Without(hall.Clips, i) });
        for (var i = 0; i < hall.Leaves.Count; i++)
            yield return (seed, hall with { Leaves = Without(hall.Leaves, i) });
        for (var i = 0; i < hall.Shifts.Count; i++)
            yield return (seed, hall with { Shifts = Without(hall.Shifts, i) });
        for (var i = 0; i < hall.WorkDays.Count; i++)
            yield return (seed, hall with { WorkDays = Without(hall.WorkDays, i) });
    }

    private static T[] Without<T>(IReadOnlyList<T> rows, int index) => [.. rows.Where((_, i) => i != index)];
}
