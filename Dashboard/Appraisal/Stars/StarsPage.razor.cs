using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Sql;
using Supervision.Sql.Appraisal;

namespace Supervision.Dashboard.Appraisal.Stars;

public partial class StarsPage
{
    private Period _period;
    private bool _isLocked;
    private IReadOnlyList<string> _periods = [];
    private IReadOnlyList<StarCandidate> _candidates = [];

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        (_period, _periods) = await RankingView.PeriodOf(Database, Visit, cancel);
        _isLocked = await new AppraisalQueries(Database).Lock(Hall, _period.Text, cancel) is not null;
        _candidates = await StarCandidate.Of(Database, Visit, _period, cancel);
    }
}
