using Supervision.Sql.Halls;

namespace Supervision.Sql.Findings.Appeals;

/// <summary>Appeals (申诉) and the own findings of a staff member.</summary>
public sealed class AppealQueries(Database database) : Queries(database)
{
    public Task<AppealRow?> Appeal(string hallCode, string appealId, CancellationToken cancel = default) =>
        Row<AppealRow>(new { hallCode, appealId }, cancel);

    /// <summary>All appeals about a session's findings, oldest first.</summary>
    public Task<IReadOnlyList<AppealRow>> AppealsOfSession(string hallCode, string sessionId, CancellationToken cancel = default) =>
        Rows<AppealRow>(new { hallCode, sessionId }, cancel);

    public Task<IReadOnlyList<AppealRow>> AppealsOfFinding(string hallCode, string findingId, CancellationToken cancel = default) =>
        Rows<AppealRow>(new { hallCode, findingId }, cancel);

    /// <summary>Appeals of one state with the session to open, the most urgent first.</summary>
    public Task<IReadOnlyList<AppealLine>> AppealsInState(string hallCode, string state, CancellationToken cancel = default) =>
        Rows<AppealLine>(new { hallCode, state }, cancel);

    /// <summary>Everything found about one person since a day, latest first; withdrawn findings are not shown to anybody.</summary>
    public Task<IReadOnlyList<OwnFinding>> FindingsOfStaff(string hallCode, string staffNo, DateOnly fromDay, CancellationToken cancel = default) =>
        Rows<OwnFinding>(new { hallCode, staffNo, fromDay }, cancel);

    public Task<IReadOnlyList<AppealRow>> AppealsOfStaff(string hallCode, string staffNo, CancellationToken cancel = default) =>
        Rows<AppealRow>(new { hallCode, staffNo }, cancel);

    /// <summary>The hall's own work calendar over days, for the answer's due date.</summary>
    public Task<IReadOnlyList<WorkDayRow>> WorkDays(string hallCode, DateOnly fromDay, DateOnly toDay, CancellationToken cancel = default) =>
        Rows<WorkDayRow>(new { hallCode, fromDay, toDay }, cancel);

    /// <summary>What accepted appeals about a session's findings changed.</summary>
    public Task<IReadOnlyList<AppealEffectRow>> EffectsOfSession(string hallCode, string sessionId, CancellationToken cancel = default) =>
        Rows<AppealEffectRow>(new { hallCode, sessionId }, cancel);

    /// <summary>What the accepted appeals of one person changed.</summary>
    public Task<IReadOnlyList<AppealEffectRow>> EffectsOfStaff(string hallCode, string staffNo, CancellationToken cancel = default) =>
        Rows<AppealEffectRow>(new { hallCode, staffNo }, cancel);

    public Task<int> AddEffect(IReadOnlyList<AppealEffectRow> effects, CancellationToken cancel = default) => Execute(effects, cancel);

    public Task<int> AddAppeal(AppealRow appeal, CancellationToken cancel = default) => Execute(appeal, cancel);

    /// <summary>Adds the supervisor's opinion; 0 when the appeal is no longer open or has one.</summary>
    public Task<int> SaveOpinion(string hallCode, string appealId, string supervisorId, string opinion, CancellationToken cancel = default) =>
        Execute(new { hallCode, appealId, supervisorId, opinion }, cancel);

    /// <summary>Closes an open appeal; 0 when another officer was faster.</summary>
    public Task<int> Decide(string hallCode, string appealId, string state, string decidedBy, DateTime decidedAtUtc, string decisionNote, CancellationToken cancel = default) =>
        Execute(new { hallCode, appealId, state, decidedBy, decidedAtUtc, decisionNote }, cancel);
}
