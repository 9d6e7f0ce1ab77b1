using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Appraisal;
using Supervision.Jobs.Appraisal;
using Supervision.Jobs.Appraisal.Formulas;
using Supervision.Sql;
using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Amendments;
using Supervision.Sql.Appraisal.Board;
using Supervision.Sql.Appraisal.Parts;

namespace Supervision.Dashboard.Appraisal;

public partial class PersonPage
{
    private Period _period;
    private RankLine? _line;
    private string _name = "";
    private IReadOnlyList<PointLine> _points = [];
    private IReadOnlyList<AppraisalScoreRow> _months = [];
    private IReadOnlyList<AppraisalPartRow> _parts = [];
    private IReadOnlyList<AmendmentRow> _amendments = [];
    private IReadOnlyList<BarReason>? _barred;
    private AppraisalFormula? _formula;

    [Parameter] public string Hall { get; set; } = "";
    [Parameter] public string StaffNo { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        var (board, hall) = (new AppraisalBoardQueries(Database), Visit.Hall.HallCode);
        var scores = await new AppraisalQueries(Database).ScoresOfStaff(hall, StaffNo, cancel);
        _months = scores.Where(score => score.Period.Length == 7 && score.Period[5] != 'Q').TakeLast(12).ToList();
        if (!Period.TryParse(Visit.Query["period"], out _period) && !Period.TryParse(_months is [.., var newest] ? newest.Period : null, out _period))
            _period = Period.MonthOf(Visit.Today);
        _line = (await board.Ranks(new RankFilter { HallCode = hall, Period = _period.Text, Day = _period.LastDay, Who = StaffNo }, cancel)).FirstOrDefault(line => line.StaffNo == StaffNo);
        _name = _line?.StaffName ?? StaffNo;
        // A quarter or year is made of its months: their points are its points.
        var points = new List<PointLine>();
        foreach (var month in _period.Months)
            points.AddRange(await board.PointLines(hall, month.Text, StaffNo, cancel));
        _points = points;
        _parts = await new PartQueries(Database).Parts(hall, _period.Text, StaffNo, cancel);
        _amendments = (await RankingView.AmendmentsOf(Database, hall, _period, cancel)).Where(row => row.StaffNo == StaffNo).ToList();
        _barred = Barring.Of(await FormulaOf(_line, cancel), await board.BarringPoints(hall, _period.Months.First().Text, _period.Months.Last().Text, Visit.NowUtc, cancel)).GetValueOrDefault(StaffNo);
    }

    private async Task<AppraisalFormula> FormulaOf(RankLine? line, CancellationToken cancel)
    {
        // The formula that the score was made with: the one in force may have come later.
        _formula = line is null ? null : await FormulaBook.Version(Database, line.FormulaHash, cancel);
        return _formula ??= await AppraiseStage.Formula(Database, Visit.Hall.HallCode, cancel);
    }

    // Deductions alone: a bonus is printed beside them and not set off.
    private double PointSum => _points.Where(point => point.Points < 0).Sum(point => point.Points);

    // Only a lock keeps a point whose verdict has changed: an open month has dropped it already.
    private static bool IsSuperseded(PointLine point) => point.FindingId is not null && point.Outcome is not (null or "confirmed");

    private string Sum(RankLine line) => _period.MonthCount == 1
        ? AppraisalText.Sum(Number(line.Base), Number(line.Deduction), Number(line.Bonus), RankingView.Text(line.Score))
        : AppraisalText.SumMean(RankingView.Text(line.Score), _months.Count(month => Period.TryParse(month.Period, out var own) && _period.Months.Contains(own) && month.Score is not null));

    // The bars start at 60: scores differ by points, not by halves.
    private static string Height(double? score) => (score is { } some ? Math.Clamp((some - 60) / 45 * 100, 2, 100) : 0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
