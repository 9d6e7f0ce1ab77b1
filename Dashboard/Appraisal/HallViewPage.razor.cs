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

    // Every number opens what it is made of, on the same page below the tables.
    private string MadeOf(string? post = null, int? hour = null, string? clause = null, string? when = null) => QueryHelpers.AddQueryString(Visit.At("appraisal/hall"), new Dictionary<string, string?>
    {
        ["period"] = View.Period.Text, ["post"] = post, ["hour"] = hour?.ToString(CultureInfo.InvariantCulture), ["clause"] = clause, ["when"] = when,
    }.Where(pair => pair.Value is not null)) + "#made-of";

    // One scale for every unit: bars of different cards may be compared.
    private string Height(double? rate) => (rate is { } some && View.Highest > 0 ? Math.Max(4, 100 * some / View.Highest) : 0).ToString("0.#", CultureInfo.InvariantCulture);

    // "S1 四.2(3)" is a document and its clause.
    private static string NameOf(string clause) => clause.Split(' ', 2) is [var document, var number] ? Rulebook.RuleName.OfClause(document, number) : "";

    private static string RateText(double? rate) => rate?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static string Tone(Movement movement) => movement switch { Movement.Better => "good", Movement.Worse => "bad", _ => "plain" };
}
