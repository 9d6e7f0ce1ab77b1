using Supervision.Jobs.Halls;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Presence;

/// <summary>Required = present + cover + leave + reported + unobserved + absent, to the second, per post and hall date.</summary>
public sealed class PresenceCalculator
{
    private readonly PresenceInput _input;
    private readonly DutyBook _duty;
    // By code: duty and evidence know a post by nothing else.
    private readonly Dictionary<string, PostRow> _posts = [];

    public PresenceCalculator(PresenceInput input)
    {
        _input = input;
        _duty = new DutyBook(input.Shifts, input.Leaves);
        foreach (var post in input.Posts)
            // Two files of the feed may repeat a post: the last row holds, and a repetition is no fault.
            _posts[post.PostCode] = post;
    }

    /// <summary>Every post and date on which something is required.</summary>
    public IEnumerable<PostDay> Days() => Compute(_duty.Days);

    /// <summary>Every post on which something is required on that date.</summary>
    public IEnumerable<PostDay> On(DateOnly day) => Compute(_duty.Days.Where(key => key.Day == day));

    private IEnumerable<PostDay> Compute(IEnumerable<(string PostCode, DateOnly Day)> keys)
    {
        // A roster row of a post that posts.csv does not have creates no post.
        foreach (var (postCode, day) in keys.Where(key => _posts.ContainsKey(key.PostCode)))
        {
            var (required, source) = Required(postCode, day);
            if (required.Count > 0)
                yield return Subtract(_posts[postCode], day, required, source);
        }
    }

    private (IntervalSet Required, string Source) Required(string postCode, DateOnly day)
    {
        var known = _input.Calendar.On(day);
        // A date that no calendar reaches follows its weekday: the roster planned it, and the source says unknown.
        if (!(known.IsWorked ?? NationalCalendar.IsWeekday(day)))
            return (IntervalSet.Empty, known.Source);
        var shifts = _duty.Shifts(postCode, day);
        // Lunch is free only where the hall's own hours leave it out: a roster across noon is otherwise taken at its word.
        return (known.Hours is null ? shifts : shifts.And(Hours(day, known.Hours)), known.Source);
    }

    private IntervalSet Hours(DateOnly day, IReadOnlyList<(TimeSpan Start, TimeSpan End)> hours) =>
        IntervalSet.Of(hours.Select(range => Interval.Between(
            HallClock.ToUtc(day, range.Start, _input.Zone), HallClock.ToUtc(day, range.End, _input.Zone))));

    private PostDay Subtract(PostRow post, DateOnly day, IntervalSet required, string source)
    {
        // The evidence spans a month of clips and more; everything below looks at this day's stretch of it alone.
        var span = new Interval(required[0].Start, required[^1].End);
        var evidence = Evidence(post.PostCode);
        var present = required.And(evidence.Present.Slice(span.Start, span.End));
        var seenEmpty = required.And(evidence.SeenEmpty.Slice(span.Start, span.End));
        // Out of seen-empty time only: a dark camera stays visible as unobserved instead of being explained away by cover.
        var cover = seenEmpty.And(CoveredBy(post.CoverPostCode, span));
        var rest = required.Except(present).Except(cover);
        // The order is the waterfall's: each second is counted once, and somebody seen at the post is not on leave there.
        var leave = rest.And(_duty.AllOnLeave(post.PostCode, span));
        rest = rest.Except(leave);
        // Approved leave is in this set too, but is already out of the rest: only reported time is left to count.
        var reported = rest.And(_duty.AllExcused(post.PostCode, span));
        rest = rest.Except(reported);
        var result = new PostDay
        {
            PostCode = post.PostCode, Day = day, CalendarSource = source, Required = required, Present = present, Cover = cover,
            // Absence needs proof. Excuses go first, so that leave behind a dark camera reads as leave.
            Leave = leave, Reported = reported, Unobserved = rest.Except(seenEmpty), Absent = rest.And(seenEmpty),
        };
        return result with { Episodes = Episodes(post, result, evidence) };
    }

    private List<Episode> Episodes(PostRow post, PostDay day, PostEvidence evidence)
    {
        var minutes = post.AbsenceMinutes ?? _input.DefaultMinutes;
        // The post's source goes with the post's number: a default's clause beside another number would be a false citation.
        var source = post.AbsenceMinutes is null ? _input.DefaultSource : post.AbsenceSource;
        return new EpisodeFinder(day, evidence, _duty).Find(minutes, source);
    }

    /// <summary>Presence at the B post without a shift is no cover, nor a shift there without presence (S4 AB岗).</summary>
    private IntervalSet CoveredBy(string? coverPostCode, Interval span) =>
        coverPostCode is null
            ? IntervalSet.Empty
            // Both at the same second: presence without a shift is not cover, and neither is a shift without presence.
            : _duty.Rostered(coverPostCode).Slice(span.Start, span.End).And(Evidence(coverPostCode).Present.Slice(span.Start, span.End));

    // No index at all is the same as a dark camera: unobserved, never absent.
    private PostEvidence Evidence(string postCode) => _input.Evidence.GetValueOrDefault(postCode, PostEvidence.None);
}
