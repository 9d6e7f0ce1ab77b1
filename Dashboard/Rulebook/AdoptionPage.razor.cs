using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Rulebook;
using Supervision.Jobs.Audit;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Rulebook;

namespace Supervision.Dashboard.Rulebook;

/// <summary>Which documents bind the hall from when to when.</summary>
public partial class AdoptionPage
{
    private IReadOnlyList<RulebookAdoptionRow> _adoptions = [];
    private string? _mistake;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync() => _adoptions = await new RulebookQueries(Database).Adoptions(Hall, Visit.Context.RequestAborted);

    private static string? Title(string documentId) => RulebookLibrary.Shipped.FirstOrDefault(document => document.Id == documentId)?.Title ?? RulebookText.OwnText;

    private async Task Adopt()
    {
        var cancel = Visit.Context.RequestAborted;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        var document = form["document"].ToString();
        var (from, to) = (Day(form["from"]), Day(form["to"]));
        // Only what ships: a hall's own text comes in by a replay, which shows first what it would change.
        _mistake = from is null || RulebookLibrary.Shipped.All(known => known.Id != document) ? AdministrationText.ValueWrong
            : to < from ? AdministrationText.DatesWrong
            : null;
        if (_mistake is not null)
            return;
        await using var transaction = await Database.Begin(cancel);
        await new RulebookQueries(transaction).SaveAdoption(new RulebookAdoptionRow { HallCode = Hall, DocumentId = document, ValidFrom = from!.Value, ValidTo = to, VersionHash = OwnText(document, from.Value) }, cancel);
        await new AuditLog(transaction, Time).Add(Hall, Visit.AccountId, AuditAction.Rulebook, "rulebook", document, new { adopted = true, from, to }, cancel);
        await transaction.Commit(cancel);
        Navigation.NavigateTo(Visit.At("administration/documents?saved=true"));
    }

    // Setting the last day of an adoption keeps the text that it adopted.
    private string? OwnText(string document, DateOnly from) => _adoptions.FirstOrDefault(row => row.DocumentId == document && row.ValidFrom == from)?.VersionHash;

    internal static async Task<IResult> Remove(HttpContext context, Visit visit, Database database, TimeProvider time)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        if (Day(form["from"]) is not { } from)
            return Results.BadRequest();
        await using var transaction = await database.Begin(cancel);
        await new RulebookQueries(transaction).RemoveAdoption(visit.Hall.HallCode, form["document"].ToString(), from, cancel);
        await new AuditLog(transaction, time).Add(visit.Hall.HallCode, visit.AccountId, AuditAction.Rulebook, "rulebook", form["document"].ToString(), new { adopted = false, from }, cancel);
        await transaction.Commit(cancel);
        return Results.LocalRedirect(visit.At("administration/documents?saved=true"));
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
