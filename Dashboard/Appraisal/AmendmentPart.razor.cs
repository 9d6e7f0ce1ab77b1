using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Amendments;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;

namespace Supervision.Dashboard.Appraisal;

public partial class AmendmentPart
{
    private readonly List<string> _monthsWithDrift = [];
    private IReadOnlyList<LockDrift> _drifts = [];

    [Parameter, EditorRequired] public RankingView View { get; set; } = null!;
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (View.Lock is not { } held)
            return;
        var (cancel, hall) = (Visit.Context.RequestAborted, Visit.Hall.HallCode);
        var changed = await new AppraisalQueries(Database).ChangedDays(hall, held.LockedAtUtc, cancel);
        bool Touched(Period month) => changed.Any(days => days.FirstDay <= month.LastDay && days.LastDay >= month.FirstDay);
        // Recomputing a month is dear, and nearly every look at a locked one finds nothing changed.
        if (!Touched(View.Period))
            return;
        await using var transaction = await Database.Begin(cancel);
        if (View.Period.MonthCount == 1)
            _drifts = await LockDrift.OfMonth(transaction, hall, Visit.Zone, View.Period, cancel);
        else
            foreach (var text in await new AmendmentQueries(transaction).LockedMonths(hall, View.Period.Months.First().Text, View.Period.Months.Last().Text, cancel))
                if (Period.TryParse(text, out var month) && Touched(month) && (await LockDrift.OfMonth(transaction, hall, Visit.Zone, month, cancel)).Count > 0)
                    _monthsWithDrift.Add(text);
    }

    private string NameOf(string staffNo) => View.Lines.FirstOrDefault(line => line.StaffNo == staffNo)?.StaffName ?? staffNo;
}
