using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Findings;
using Supervision.Jobs.Findings.Appeals;
using Supervision.Jobs.Findings.Verdicts;
using Supervision.Sql;
using Supervision.Sql.Findings.Appeals;
using Supervision.Sql.Findings.Samples;
using Supervision.Sql.Findings.Verdicts;

namespace Supervision.Dashboard.Findings.Appeals;

public partial class AppealsPage
{
    private IReadOnlyList<AppealLine> _open = [];
    private Agreement _agreement = Agreement.Of([]);
    private MissRate _missed = MissRate.Of(new SampleCount());

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    private (string Tone, string Text)? Notice => Visit.Query["appeal"].ToString() switch
    {
        "saved" => ("good", AppealText.Saved),
        "incomplete" => ("bad", AppealText.Incomplete),
        "closed" => ("warn", AppealText.Closed),
        "barred" => ("warn", VerdictText.Barred(Enum.TryParse<Bar>(Visit.Query["why"], out var bar) ? bar : Bar.OwnVerdict)),
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        _open = await new AppealQueries(Database).AppealsInState(Visit.Hall.HallCode, "open", cancel);
        var since = Visit.NowUtc.AddYears(-1);
        _missed = MissRate.Of(await new SampleQueries(Database).OfficerMisses(Visit.Hall.HallCode, since, cancel) ?? new SampleCount());
        var pairs = await new VerdictQueries(Database).BlindPairs(Visit.Hall.HallCode, since, cancel);
        _agreement = Agreement.Of(pairs.Select(pair => (Word(pair.FirstOutcome, pair.FirstSeverity), Word(pair.SecondOutcome, pair.SecondSeverity))).ToList());
    }

    // Two officers who both confirm but weigh it differently do not agree.
    private static string Word(string outcome, string? severity) => outcome == VerdictWords.Confirmed ? $"{outcome}/{severity}" : outcome;
}
