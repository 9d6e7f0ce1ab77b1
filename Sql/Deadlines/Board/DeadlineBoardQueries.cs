namespace Supervision.Sql.Deadlines.Board;

/// <summary>What the deadline board shows beside the clocks themselves.</summary>
public sealed class DeadlineBoardQueries(Database database) : Queries(database)
{
    /// <summary>The evidence behind every clock that still runs, waits or is unknown.</summary>
    public Task<IReadOnlyList<BoardSubject>> OpenSubjects(string hallCode, CancellationToken cancel = default) =>
        Rows<BoardSubject>(new { hallCode }, cancel);
}

/// <summary>A review, comment, case or appointment with open clocks.</summary>
public sealed record BoardSubject
{
    public required string SubjectKind { get; init; }
    public required string SubjectKey { get; init; }

    /// <summary>What the citizen wrote, or the matter.</summary>
    public string? Body { get; init; }

    /// <summary>1 to 5, for reviews.</summary>
    public int? Level { get; init; }
    public string? StaffName { get; init; }

    /// <summary>The session where an officer judged or will judge it; null where nothing was found in it.</summary>
    public string? SessionId { get; init; }
}
