using Supervision.Jobs.Findings;
using Supervision.Jobs.Operations;
using Supervision.Sql;
using Supervision.Sql.Findings;
using Supervision.Sql.Inspections;

namespace Supervision.Jobs.Inspections;

/// <summary>Puts failed inspections before an officer: what only eyes can prove (dress, objects, hygiene, safety, conduct).</summary>
public sealed class InspectionStage : EvidenceStage<InspectionRow>
{
    public override string Key => "inspections";

    public override int Order => 66;

    public override string Reads => "Inspection";

    protected override string Kind => InspectionFindings.Kind;

    protected override Task<EvidenceContext> Prepare(Night night, CancellationToken cancel) => Task.FromResult(new EvidenceContext(InspectionFindings.Version));

    protected override Task<IReadOnlyList<InspectionRow>> Due(Transaction transaction, string hallCode, string rules, int count, CancellationToken cancel) =>
        new InspectionQueries(transaction).InspectionsDue(hallCode, rules, count, cancel);

    protected override string KeyOf(InspectionRow row) => row.InspectionId;

    protected override (SessionRow Session, IReadOnlyList<FindingRow> Findings) Judge(InspectionRow row, Night night, EvidenceContext context) =>
        InspectionFindings.Of(row, night.Zone);
}
