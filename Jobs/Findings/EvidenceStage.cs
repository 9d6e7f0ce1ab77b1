using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Findings;

namespace Supervision.Jobs.Findings;

/// <summary>A stage that looks at one kind of feed row, each once per rule version and revision.</summary>
public abstract class EvidenceStage<TRow> : NightStage where TRow : FeedRow
{
    // Small enough that a stop repeats little, large enough that commits do not dominate.
    private const int BatchSize = 500;

    /// <summary>comment or inspection: the session's kind.</summary>
    protected abstract string Kind { get; }

    public override string Writes => "EvidenceScore, Session, Finding";

    public override async Task<StageOutcome> Run(Night night, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var context = await Prepare(night, cancel);
        var (read, flagged) = (0L, 0L);
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            await using var transaction = await night.Database.Begin(cancel);
            var rows = await Due(transaction, night.HallCode, context.Rules, BatchSize, cancel);
            if (rows.Count == 0)
                return new StageOutcome(read, flagged, read - flagged, flagged);
            var book = new FindingBook(transaction);
            foreach (var row in rows)
            {
                var (session, findings) = Judge(row, night, context);
                await book.Replace(session, findings, cancel);
                flagged += findings.Count > 0 ? 1 : 0;
            }
            await new FindingQueries(transaction).SaveEvidenceScore(rows.Select(row => new EvidenceScoreRow
            {
                HallCode = night.HallCode, Kind = Kind, SubjectKey = KeyOf(row), ScoredUnder = context.Rules, Revision = row.Revision,
            }).ToList(), cancel);
            await transaction.Commit(cancel);
            progress.Report(new StageProgress(read += rows.Count, read));
        }
    }

    /// <summary>What is the same for every row of the night: at least the version of the rules.</summary>
    protected abstract Task<EvidenceContext> Prepare(Night night, CancellationToken cancel);

    protected abstract Task<IReadOnlyList<TRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel);

    protected abstract string KeyOf(TRow row);

    /// <summary>The session of one row and what is suspected in it; no finding is a clean row.</summary>
    protected abstract (SessionRow Session, IReadOnlyList<FindingRow> Findings) Judge(TRow row, Night night, EvidenceContext context);
}

/// <summary>What a stage prepared for the night.</summary>
/// <param name="Rules">Version of the rules, at most 64 characters.</param>
public record EvidenceContext(string Rules);
