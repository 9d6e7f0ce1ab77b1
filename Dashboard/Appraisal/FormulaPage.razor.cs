using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Sql;
using Supervision.Sql.Appraisal.Amendments;
using Supervision.Sql.Appraisal.Board;

namespace Supervision.Dashboard.Appraisal;

/// <summary>The hall's formula: what it says, a check of another text with what it would change, and putting it in force.</summary>
public partial class FormulaPage
{
    /// <summary>Characters; many times the shipped formula.</summary>
    public const int LongestFormula = 40_000;

    private AppraisalFormula _formula = FormulaFile.Default;
    private AppraisalFormula? _next;
    private Period _month;
    private string? _text;
    private string? _mistake;
    private int _locked;
    private IReadOnlyList<FormulaChange> _changes = [];
    private Dictionary<string, string> _names = [];

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; init; }
    [Inject] public required Database Database { get; init; }

    /// <summary>The text with line ends as in a file: a browser sends others, and the hash must be that of the file.</summary>
    internal static string Unix(string text) => text.ReplaceLineEndings("\n");

    protected override async Task OnInitializedAsync() => _formula = await AppraiseStage.Formula(Database, Hall, Visit.Context.RequestAborted);

    private async Task Check()
    {
        var cancel = Visit.Context.RequestAborted;
        var form = await Visit.Context.Request.ReadFormAsync(cancel);
        _text = form["text"].ToString();
        // Bytes: a Chinese character takes three of them.
        if (form.Files is [{ Length: > 0 and <= LongestFormula * 3 } file, ..])
        {
            using var reader = new StreamReader(file.OpenReadStream());
            _text = await reader.ReadToEndAsync(cancel);
        }
        try
        {
            _next = FormulaFile.Read(form.Files is [{ FileName: { Length: > 0 } name }, ..] ? name : "formula.yaml", Unix(_text));
        }
        catch (FormatException mistake)
        {
            _mistake = mistake.Message;
            return;
        }
        // Against a month that has scores, so that the preview shows real people moving.
        (_month, _) = await RankingView.PeriodOf(Database, Visit, cancel);
        _changes = await FormulaPreview.Of(Database, Hall, Visit.Zone, _next, _month, cancel);
        _locked = (await new AmendmentQueries(Database).LockedMonths(Hall, "0000-01", "9999-12", cancel)).Count;
        _names = (await new AppraisalBoardQueries(Database).Ranks(new RankFilter { HallCode = Hall, Period = _month.Text, Day = _month.LastDay }, cancel))
            .ToDictionary(line => line.StaffNo, line => line.StaffName ?? line.StaffNo);
    }
}
