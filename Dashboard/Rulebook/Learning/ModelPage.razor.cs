using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Rulebook;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Learning.Cards;
using Supervision.Jobs.Learning.Versions;
using Supervision.Sql;
using Supervision.Sql.Learning;

namespace Supervision.Dashboard.Rulebook.Learning;

/// <summary>The context model's versions in this hall, the card of one of them, and which one works.</summary>
public partial class ModelPage
{
    private const string ShippedWord = "shipped";

    private IReadOnlyList<ModelVersionRow> _versions = [];
    private IReadOnlyList<ModelChoiceRow> _choices = [];
    private LiveModel? _live;
    private ModelCard? _card;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    /// <summary>The version whose card is shown: the one asked for, else the one at work.</summary>
    private string Shown => Visit.Query["version"] is [{ Length: > 0 } asked] ? asked : NameOf(_live?.Name ?? "");

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var queries = new LearningQueries(Database);
        _live = await new ModelBook(Database).Live(Hall, cancel);
        _choices = await queries.ModelChoices(Hall, cancel);
        var trained = await queries.ModelVersions(Hall, cancel);
        _versions = [.. trained, new ModelVersionRow { HallCode = Hall, Version = ModelBook.ShippedName, Replaces = "", Features = "", Reason = "", Card = "" }];
        _card = Shown == ShippedWord ? ModelCard.Shipped : trained.FirstOrDefault(version => version.Version == Shown) is { } row ? Read(row.Card) : null;
    }

    private static ModelCard? Read(string json)
    {
        try
        {
            return ModelCard.Parse(json);
        }
        catch (JsonException)
        {
            // A card of another program: its figures may be of another form.
            return null;
        }
    }

    private static string NameOf(ModelVersionRow version) => NameOf(version.Version);

    private static string NameOf(string version) => version == ModelBook.ShippedName ? ShippedWord : version;

    private static string Title(ModelVersionRow version) => version.Version == ModelBook.ShippedName ? LearningText.Shipped : $"{version.VersionNo} · {version.Version}";

    private bool IsLive(ModelVersionRow version) => version.Version == _live?.Name;

    private async Task Choose()
    {
        var cancel = Visit.Context.RequestAborted;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        var version = form["version"].ToString();
        // Asked again here: the access table lets others read this page.
        var isChosen = Visit.Has(Roles.Administrator) && version.Length > 0 && await new ModelBook(Database).Choose(
            Hall, version == ShippedWord ? ModelBook.ShippedName : version, form["held"] == "true", Visit.AccountId, "", Time, cancel);
        Navigation.NavigateTo(Visit.At($"rulebook/model?saved={(isChosen ? "true" : "false")}"));
    }
}
