using System.Runtime.CompilerServices;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Appraisal;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings.Queue;

namespace Supervision.Dashboard.Findings.Queue;

/// <summary>The queue as a file: one line for each finding, under the filter and order of the page.</summary>
internal static class QueueExport
{
    // Sessions read at a time, so that a million lines leave in constant memory.
    private const int Batch = 500;

    internal static ExportTable Table(Visit visit, Database database, CancellationToken cancel) => new(ShellText.Queue,
        [QueueText.Priority, QueueText.Kind, QueueText.Time, QueueText.Staff, AppraisalText.Name, QueueText.Department, QueueText.Post, QueueText.Rule, BenchText.Clause, QueueText.Evidence, QueueText.Severity, QueueText.Probability, QueueText.Standing, QueueText.State],
        Rows(visit, database, cancel));

    // As the row of the page: a sample that has no line would be known by the file.
    private static IReadOnlyList<object?> Blind(Visit visit, QueueLine line) =>
    [
        line.Priority, Words.Kind(line.SessionKind), visit.Local(line.StartsAtUtc), line.StaffNo, line.StaffName, line.Department, line.PostCode, null, null, FindingWords.Blind(line.Opening), null, null, null, Words.State("open"),
    ];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(Visit visit, Database database, [EnumeratorCancellation] CancellationToken cancel)
    {
        // From the first page on, wherever the screen stands.
        for (var address = await (QueueAddress.Read(visit.Hall.HallCode, visit.Query) with { After = null }).Weighed(database, cancel); ;)
        {
            var page = QueueSession.Of(await address.Page(database, Batch, cancel));
            foreach (var session in page)
            {
                if (address.IsBlind(session.Head))
                {
                    yield return Blind(visit, session.Head);
                    continue;
                }
                foreach (var line in session.Findings)
                    yield return
                    [
                        line.Priority, Words.Kind(line.SessionKind), visit.Local(line.StartsAtUtc), line.StaffNo, line.StaffName, line.Department, line.PostCode, line.RuleKey, $"{line.DocumentId} {line.Clause}",
                        FindingWords.Short(line), Words.Severity(line.Severity), line.Probability, line.IsLead == true ? QueueText.OnlyLeads : QueueText.OnlyCounting, Words.State(line.FindingState ?? ""),
                    ];
            }
            if (page.Count < Batch)
                yield break;
            address = address with { After = page[^1].Key };
        }
    }
}
