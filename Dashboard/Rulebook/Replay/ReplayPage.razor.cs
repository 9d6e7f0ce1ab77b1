using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Rulebook;
using Supervision.Jobs.Rulebook;
using Supervision.Jobs.Rulebook.Replay;
using Supervision.Jobs.Scheduling;
using Supervision.Sql;
using Supervision.Sql.Learning;
using Supervision.Sql.Rulebook;
using Supervision.Sql.Rulebook.Replays;

namespace Supervision.Dashboard.Rulebook.Replay;

/// <summary>Takes a changed rulebook or another model version and asks for its replay over past nights.</summary>
public partial class ReplayPage
{
    // Ten times the longest document that ships.
    private const long LongestText = 1 << 20;

    // A year, leap day included: longer answers no question and occupies the night.
    private const int MostDays = 366;

    private const int Listed = 20;

    private IReadOnlyList<ReplayRow> _replays = [];
    private IReadOnlyList<RulebookMistake> _mistakes = [];
    private IReadOnlyList<RulebookDocument> _documents = [];
    private IReadOnlyList<ModelVersionRow> _models = [];
    private string? _problem;
    private string? _text;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IServiceProvider Services { get; init; }

    private IEnumerable<(string, string)> Models => [("-", ReplayText.SameModel), ("", LearningText.Shipped), .. _models.Select(model => (model.Version, $"{model.VersionNo} · {model.Version}"))];

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var shelf = await RulebookShelf.Of(Database, Hall, cancel);
        _documents = shelf.InForce(Visit.Today);
        _models = await new LearningQueries(Database).ModelVersions(Hall, cancel);
        _replays = await new ReplayQueries(Database).Replays(Hall, Listed, cancel);
        if (Visit.Query["text"] is [{ } id] && _documents.FirstOrDefault(document => document.Id == id) is { } document)
            // The text in force for this hall, which may be its own; the shipped one where nothing else was kept.
            _text = (await new RulebookQueries(Database).Version(document.Version, cancel))?.Content ?? RulebookLibrary.TextOf(document.Id);
    }

    private async Task Ask()
    {
        var cancel = Visit.Context.RequestAborted;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        _text = form["text"].ToString();
        if (form.Files.GetFile("file") is { Length: > 0 } file)
            _text = await Read(file, cancel);
        // A dash for the model at work: the empty word is the name of the shipped one.
        var model = form["model"].ToString() is "-" ? null : form["model"].ToString();
        var (from, to) = (Day(form["from"]), Day(form["to"]));
        _problem = _text is null || _text.Length > LongestText ? ReplayText.TooLong
            : string.IsNullOrWhiteSpace(_text) && model is null ? ReplayText.Nothing
            : from is null || to is null || to < from || to.Value.DayNumber - from.Value.DayNumber > MostDays ? ReplayText.DatesWrong
            : null;
        if (_problem is not null)
            return;
        var request = new ReplayRequest(Hall, from!.Value, to!.Value, string.IsNullOrWhiteSpace(_text) ? null : _text, model, Visit.AccountId);
        (var replay, _mistakes) = await new ReplayBook(Database, Time).Ask(request, "rulebook.yaml", cancel);
        if (replay is null)
            return;
        // Without a scheduler in this process the next night or worker takes it up.
        if (replay.State != "done" && Services.GetService<NightSchedule>() is { } schedule)
            await schedule.RunNow(Hall, [ReplayStage.StageKey], Visit.AccountId, cancel);
        Navigation.NavigateTo(Visit.At($"rulebook/replay/{replay.ReplayId}"));
    }

    private static async Task<string?> Read(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > LongestText)
            return null;
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancel);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
