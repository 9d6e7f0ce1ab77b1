using System.Globalization;
using Supervision.Sql.Halls;
using Supervision.Sql.Video;

namespace Supervision.Jobs.Tests.Presence;

/// <summary>The specification read out one second at a time. Shares no code with the program; only the row types.</summary>
internal sealed class SecondBySecond(TestHall hall)
{
    private readonly Dictionary<(string Post, DateTime Second), char> _raw = [];

    /// <summary>Lines that describe everything that is computed, sorted.</summary>
    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string>();
        foreach (var (post, day) in hall.Shifts.Select(shift => (shift.PostCode, shift.Day)).Distinct())
        {
            if (hall.Posts.Any(row => row.PostCode == post))
                Describe(hall.Posts.Last(row => row.PostCode == post), day, lines);
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private void Describe(PostRow post, DateOnly day, List<string> lines)
    {
        var kinds = new SortedDictionary<DateTime, char>();
        foreach (var shift in hall.Shifts.Where(row => row.PostCode == post.PostCode && row.Day == day))
        {
            for (var second = shift.StartsAtUtc; second < shift.EndsAtUtc; second = second.AddSeconds(1))
            {
                if (IsWorked(day) && IsInHours(day, second))
                    kinds[second] = KindOf(post, second);
            }
        }
        if (kinds.Count == 0)
            return;
        lines.Add($"W {post.PostCode} {day} {kinds.Count} {string.Join(' ', "pclrua".Select(kind => kinds.Values.Count(value => value == kind)))}");
        foreach (var (start, end) in Runs(kinds.Where(pair => pair.Value == 'u').Select(pair => pair.Key)).Where(run => (run.End - run.Start).TotalSeconds >= 60))
            lines.Add($"U {post.PostCode} {day} {start:s} {end:s}");
        AddEpisodes(post, day, kinds, lines);
    }

    private void AddEpisodes(PostRow post, DateOnly day, SortedDictionary<DateTime, char> kinds, List<string> lines)
    {
        var blocks = Runs(kinds.Keys);
        var groups = new List<List<(DateTime Start, DateTime End)>>();
        foreach (var piece in Runs(kinds.Where(pair => pair.Value == 'a').Select(pair => pair.Key)))
        {
            if (groups.Count > 0 && (piece.Start - groups[^1][^1].End).TotalSeconds < 60)
                groups[^1].Add(piece);
            else
                groups.Add([piece]);
        }
        foreach (var group in groups)
        {
            var seconds = group.Sum(piece => (piece.End - piece.Start).TotalSeconds);
            if (seconds >= (post.AbsenceMinutes ?? hall.DefaultMinutes) * 60)
                lines.Add($"E {post.PostCode} {day} {group[0].Start:s} {group[^1].End:s} {Word(post, blocks, group[0].Start, group[^1].End)} {seconds}");
        }
    }

    private string Word(PostRow post, List<(DateTime Start, DateTime End)> blocks, DateTime start, DateTime end)
    {
        if (blocks.Any(block => start <= block.Start && end >= block.End))
            return "empty_post";
        if (blocks.Any(block => block.Start == start))
            return "late";
        if (blocks.Any(block => block.End == end))
            return "early";
        var own = blocks.First(block => block.Start <= start && start < block.End);
        for (var second = start.AddSeconds(-1); second >= own.Start; second = second.AddSeconds(-1))
        {
            if (StateAt(post.PostCode, second) != 'p')
                continue;
            return hall.Clips.Any(clip => clip.PostCode == post.PostCode && clip.Kind == "present" && Covers(clip, second)
                && Rostered(post.PostCode, second).Contains(clip.StaffNo)) ? "left_post" : "empty_post";
        }
        return "empty_post";
    }

    private char KindOf(PostRow post, DateTime second)
    {
        var state = StateAt(post.PostCode, second);
        if (state == 'p')
            return 'p';
        if (state == 'e' && post.CoverPostCode is { } cover && Rostered(cover, second).Count > 0 && StateAt(cover, second) == 'p')
            return 'c';
        var people = Rostered(post.PostCode, second);
        if (people.All(person => IsOnLeave(person!, second)))
            return 'l';
        if (people.All(person => IsOnLeave(person!, second) || IsAway(person!, second, "temporary")))
            return 'r';
        return state == 'e' ? 'a' : 'u';
    }

    // p present, e seen empty, u unobserved, after flicker.
    private char StateAt(string post, DateTime second)
    {
        if (RawAt(post, second) != 'p')
            return RawAt(post, second);
        var (first, last) = (second, second);
        while ((last - first).TotalSeconds < 5 && RawAt(post, first.AddSeconds(-1)) == 'p')
            first = first.AddSeconds(-1);
        while ((last - first).TotalSeconds < 5 && RawAt(post, last.AddSeconds(1)) == 'p')
            last = last.AddSeconds(1);
        var length = (last - first).TotalSeconds + 1;
        return length < 5 && RawAt(post, first.AddSeconds(-1)) == 'e' && RawAt(post, last.AddSeconds(1)) == 'e' ? 'e' : 'p';
    }

    private char RawAt(string post, DateTime second)
    {
        if (_raw.TryGetValue((post, second), out var known))
            return known;
        var rows = hall.Clips.Where(clip => clip.PostCode == post && Covers(clip, second)).ToList();
        var state = 'u';
        if (rows.Any(row => row.Kind == "present"))
            state = 'p';
        else if (rows.Any(row => row.Kind is "absent" or "sign" && !rows.Any(other => other.Kind == "offline" && other.Camera == row.Camera)))
            state = 'e';
        return _raw[(post, second)] = state;
    }

    private static bool Covers(ClipRow clip, DateTime second) => clip.StartsAtUtc <= second && second < clip.EndsAtUtc;

    private List<string?> Rostered(string post, DateTime second) =>
        hall.Shifts.Where(row => row.PostCode == post && row.StartsAtUtc <= second && second < row.EndsAtUtc).Select(row => (string?)row.StaffNo).ToList();

    private bool IsOnLeave(string person, DateTime second) => new[] { "annual", "sick", "official" }.Any(kind => IsAway(person, second, kind));

    private bool IsAway(string person, DateTime second, string kind) => hall.Leaves.Any(row =>
        row.StaffNo == person && row.Kind == kind && (kind == "temporary" || row.ApprovedBy?.Trim().Length > 0) && row.StartsAtUtc <= second && second < row.EndsAtUtc);

    private bool IsWorked(DateOnly day) => hall.WorkDays.Where(row => row.Day == day).Select(row => row.IsWorkday)
        .DefaultIfEmpty(day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday).Last();

    private bool IsInHours(DateOnly day, DateTime second)
    {
        var hours = hall.WorkDays.LastOrDefault(row => row.Day == day)?.Hours;
        if (hours is null)
            return true;
        var wall = TimeZoneInfo.ConvertTimeFromUtc(second, hall.Zone);
        return hours.Split(';').Select(range => range.Split('-')).Any(ends =>
            DateOnly.FromDateTime(wall) == day && TimeOnly.Parse(ends[0], CultureInfo.InvariantCulture) <= TimeOnly.FromDateTime(wall)
            && TimeOnly.FromDateTime(wall) < TimeOnly.Parse(ends[1], CultureInfo.InvariantCulture));
    }

    private static List<(DateTime Start, DateTime End)> Runs(IEnumerable<DateTime> seconds)
    {
        var runs = new List<(DateTime Start, DateTime End)>();
        foreach (var second in seconds)
        {
            if (runs.Count > 0 && runs[^1].End == second)
                runs[^1] = (runs[^1].Start, second.AddSeconds(1));
            else
                runs.Add((second, second.AddSeconds(1)));
        }
        return runs;
    }
}
