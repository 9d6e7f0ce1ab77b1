using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal.Comparison;
using Supervision.Sql;

namespace Supervision.Dashboard.Appraisal;

public partial class HallViewPage
{
    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    private HallView View { get; set; } = null!;

    protected override async Task OnInitializedAsync() => View = await HallView.Read(Database, Visit, Visit.Context.RequestAborted);

    // The verdicts behind a figure: the decided sessions of the same days.
    private string Queue(string post) => QueryHelpers.AddQueryString(Visit.At("queue"), new Dictionary<string, string?>
    {
        ["state"] = "decided", ["post"] = post.Length == 0 ? null : post, ["from"] = Day(View.Period.FirstDay), ["to"] = Day(View.Period.LastDay),
    }.Where(pair => pair.Value is not null));

    // One scale for every unit: bars of different cards may be compared.
    private string Height(double? rate) => (rate is { } some && View.Highest > 0 ? Math.Max(4, 100 * some / View.Highest) : 0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string RateText(double? rate) => rate?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static string Tone(Movement movement) => movement switch { Movement.Better => "good", Movement.Worse => "bad", _ => "plain" };
}
