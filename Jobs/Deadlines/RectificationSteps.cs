using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Deadlines;

/// <summary>Records what people did after a bad review, a comment, a case or an appointment; the clocks follow in the next night.</summary>
public sealed class RectificationSteps(Database database, TimeProvider time)
{
    /// <summary>Adds a step with its audit entry. Steps are never changed or removed: a later one corrects.</summary>
    /// <param name="subjectKind">review, comment, case or appointment.</param>
    /// <param name="step">One of <see cref="StepWords"/> for that kind.</param>
    /// <param name="doneBy">The account that recorded it.</param>
    /// <param name="doneAtUtc">When it was done; not in the future.</param>
    /// <exception cref="ArgumentException">The kind does not take that step, or it lies in the future.</exception>
    public async Task<ClockStepRow> Add(string hallCode, string subjectKind, string subjectKey, string step, string doneBy, DateTime doneAtUtc, string? note, CancellationToken cancel = default)
    {
        if (!StepWords.BySubject.TryGetValue(subjectKind, out var words) || !words.Contains(step))
            throw new ArgumentException($"A {subjectKind} takes no step \"{step}\": it takes {string.Join(", ", words ?? [])}.", nameof(step));
        if (doneAtUtc > time.GetUtcNow().UtcDateTime.AddMinutes(1))
            throw new ArgumentException($"{doneAtUtc:yyyy-MM-dd HH:mm} UTC lies in the future: record a step when it is done.", nameof(doneAtUtc));
        await using var transaction = await database.Begin(cancel);
        var queries = new DeadlineQueries(transaction);
        var row = new ClockStepRow
        {
            HallCode = hallCode, SubjectKind = subjectKind, SubjectKey = subjectKey, Step = step, DoneBy = doneBy, DoneAtUtc = Milliseconds(doneAtUtc), Note = note,
            StepNo = (await queries.StepsOf(hallCode, subjectKind, subjectKey, cancel)).Select(known => known.StepNo).DefaultIfEmpty().Max() + 1,
        };
        var auditNo = await new AuditLog(transaction, time).Append(new AuditAct
        {
            HallCode = hallCode, AccountId = doneBy, Action = AuditAction.Step, SubjectKind = subjectKind, SubjectKey = subjectKey,
            Content = new { row.Step, row.DoneAtUtc }, Stored = [StoredValue.Of(row)],
        }, cancel);
        row = row with { AuditNo = auditNo };
        await queries.AddStep(row, cancel);
        await transaction.Commit(cancel);
        return row;
    }

    private static DateTime Milliseconds(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
