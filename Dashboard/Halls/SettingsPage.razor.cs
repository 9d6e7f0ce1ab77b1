using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Halls;

/// <summary>The hall's settings, each with the document that it comes from.</summary>
public partial class SettingsPage
{
    private Dictionary<string, HallSettingRow> _settings = [];
    private string? _mistake;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync() =>
        _settings = (await new HallQueries(Database).Settings(Hall, Visit.Context.RequestAborted)).ToDictionary(setting => setting.Name);

    private static string Usual(string name) => KnownSettings.Usual(name) is { } usual ? AdministrationText.UsualValue(usual) : AdministrationText.NotSet;

    private async Task Save(string name)
    {
        var cancel = Visit.Context.RequestAborted;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        var (value, source) = (form["value"].ToString().Trim(), form["source"].ToString().Trim());
        if (!KnownSettings.Accepts(name, value))
        {
            _mistake = $"{AdministrationText.SettingName(name)}: {AdministrationText.ValueWrong} {value}";
            return;
        }
        // One transaction: a setting without its entry could not be explained later.
        await using var transaction = await Database.Begin(cancel);
        await new HallQueries(transaction).SaveSetting(new HallSettingRow
        {
            HallCode = Hall, Name = name, Value = value, SourceDocument = source.Length == 0 ? null : source, ChangedAtUtc = Visit.NowUtc,
        }, cancel);
        await new AuditLog(transaction, Time).Add(Hall, Visit.AccountId, AuditAction.Setting, "setting", name,
            // The value before it as well: scores of the past were computed under that one.
            new { before = _settings.GetValueOrDefault(name)?.Value, value, source }, cancel);
        await transaction.Commit(cancel);
        Navigation.NavigateTo(Visit.At("administration/settings?saved=true"));
    }
}
