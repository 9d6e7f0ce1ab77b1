using Supervision.Sql.Findings;
using Supervision.Sql.Findings.Queue;
using Supervision.Sql.Halls;

namespace Supervision.Sql.Tests.Findings.Queue;

/// <summary>A hall of random people, sessions and findings, kept in memory beside the record.</summary>
internal sealed class RandomHall
{
    private const string Hall = "h";
    private static readonly DateOnly First = new(2026, 3, 2);
    private readonly List<FindingRow> _findings = [];
    private readonly List<StaffRow> _staff;
    private readonly List<PostRow> _posts;

    internal RandomHall(Random random)
    {
        // One changes the unit in between, and one unit has a person but no session.
        _staff = [Staff("W0", "社保局", First.AddDays(-9)) with { ValidTo = First.AddDays(2) }, Staff("W0", "税务局", First.AddDays(3)), Staff("W1", "税务局", First.AddDays(-9)), Staff("W2", "社保局", First.AddDays(1)), Staff("W9", "空局", First)];
        _posts = [Post("A0", "社保局"), Post("A1", "税务局")];
        for (var i = 0; i < 160; i++)
        {
            var staff = random.Next(5) is var who and < 3 ? $"W{who}" : null;
            var session = Session(i, new[] { "call", "absence", "review" }[random.Next(3)], staff, random.Next(4) is var where and < 3 ? $"A{where}" : null, First.AddDays(random.Next(6)))
                with { Priority = random.Next(9), State = new[] { "open", "open", "open", "decided", "withdrawn" }[random.Next(5)] };
            Sessions.Add(session);
            for (var n = random.Next(4); n > 0; n--)
                _findings.Add(Finding($"f{i}-{n}", session, $"r{random.Next(1, 4)}", new[] { "serious", "ordinary", "minor" }[random.Next(3)], random.Next(3) == 0)
                    with { State = random.Next(5) == 0 ? "withdrawn" : session.State });
        }
    }

    internal List<SessionRow> Sessions { get; } = [];

    internal async Task Save(Database database)
    {
        await using var transaction = await database.Begin();
        var (halls, rows) = (new HallQueries(transaction), new FindingQueries(transaction));
        await halls.MergeStaff(_staff);
        await halls.MergePosts(_posts);
        // Half of them before their session and half behind it, as a night and a person save them.
        foreach (var session in Sessions)
        {
            var own = _findings.Where(finding => finding.SessionId == session.SessionId).ToList();
            await rows.SaveFinding(own.Where((_, place) => place % 2 == 0).ToList());
            await rows.SaveSession(session);
            await rows.SaveFinding(own.Where((_, place) => place % 2 == 1).ToList());
        }
        await transaction.Commit();
    }

    internal bool Fits(SessionRow session, QueueFilter filter) =>
        session.State == filter.State
        && (filter.Kind is null || session.Kind == filter.Kind)
        && (filter.StaffNo is null || session.StaffNo == filter.StaffNo)
        && (filter.PostCode is null || session.PostCode == filter.PostCode)
        && (filter.LeastPriority is null || session.Priority >= filter.LeastPriority)
        && (filter.BelowPriority is null || session.Priority < filter.BelowPriority)
        && session.Day >= filter.FromDay && session.Day <= filter.ToDay
        && (filter.Department is null || UnitsOf(session).Contains(filter.Department))
        && ((filter.RuleKey is null && filter.Severity is null && filter.IsLead is null) || _findings.Any(finding => finding.SessionId == session.SessionId && Fits(finding, filter)));

    private static bool Fits(FindingRow finding, QueueFilter filter) =>
        finding.State == filter.State
        && (filter.RuleKey is null || finding.RuleKey == filter.RuleKey)
        && (filter.Severity is null || finding.Severity == filter.Severity)
        && (filter.IsLead is null || finding.IsLead == filter.IsLead);

    // The person's unit of that day; where nobody is named, the post's.
    private IEnumerable<string?> UnitsOf(SessionRow session) => session.StaffNo is { } staff
        ? _staff.Where(row => row.StaffNo == staff && row.ValidFrom <= session.Day && (row.ValidTo is null || row.ValidTo >= session.Day)).Select(row => row.Department)
        : _posts.Where(row => row.PostCode == session.PostCode).Select(row => row.Department);

    internal static StaffRow Staff(string no, string department, DateOnly from) => new()
    {
        HallCode = Hall, BatchId = "b", LineNumber = 1, ContentHash = $"{no}{from:O}", StaffNo = no, Name = no, Department = department, ValidFrom = from,
    };

    private static PostRow Post(string code, string department) => new()
    {
        HallCode = Hall, BatchId = "b", LineNumber = 1, ContentHash = code, PostCode = code, Name = code, Department = department, MinStaff = 1,
    };

    internal static SessionRow Session(int i, string kind, string? staff, string? post, DateOnly day) => new()
    {
        HallCode = Hall, SessionId = $"{i * 7919 % 10000:00000}{i:00000}", Kind = kind, SubjectKey = $"s{i}", StaffNo = staff, PostCode = post, Day = day,
        StartsAtUtc = day.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc), EndsAtUtc = day.ToDateTime(new TimeOnly(4, 3), DateTimeKind.Utc), Priority = 50, OpenFindings = 1, State = "open",
    };

    internal static FindingRow Finding(string id, SessionRow session, string rule, string severity, bool isLead) => new()
    {
        HallCode = Hall, FindingId = id, SessionId = session.SessionId, RuleKey = rule, DocumentId = "S1", Clause = "四.2(3)", Kind = "phrase", OccurredAtUtc = session.StartsAtUtc, Day = session.Day,
        Probability = 0.9, Severity = severity, Machine = "breach", IsLead = isLead, State = "open", Reason = "[]", ScoredUnder = "x",
    };
}
