using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Parts;

namespace Supervision.Jobs.Appraisal;

/// <summary>One month of one hall: evidence, score and standing of everybody, in the order of staff numbers.</summary>
public sealed record AppraisalTable(
    Period Month, IReadOnlyList<StaffEvidence> Evidence, IReadOnlyList<ScoreSheet> Sheets, IReadOnlyDictionary<string, Standing> Standings)
{
    internal IReadOnlyList<AppraisalScoreRow> Rows(string hallCode, AppraisalFormula formula, DateTime nowUtc) =>
        Evidence.Zip(Sheets, (person, sheet) => Placed(new AppraisalScoreRow
        {
            HallCode = hallCode,
            Period = Month.Text,
            StaffNo = person.StaffNo,
            Score = sheet.Score,
            Base = formula.Base,
            Deduction = sheet.Deduction,
            Bonus = sheet.Bonus,
            Confirmed = person.Confirmed.Count,
            Sessions = person.Sessions,
            DutyHours = Math.Round(person.DutyHours, 4),
            Coverage = person.Coverage,
            IsProvisional = sheet.IsProvisional,
            FormulaHash = formula.Hash,
            ComputedAtUtc = nowUtc,
        }, Standings.GetValueOrDefault(person.StaffNo))).ToList();

    internal IReadOnlyList<AppraisalPointRow> Points(string hallCode) =>
        Sheets.SelectMany(sheet => sheet.Points.Select((point, index) => new AppraisalPointRow
        {
            HallCode = hallCode,
            Period = Month.Text,
            StaffNo = sheet.StaffNo,
            PointNo = index + 1,
            FindingId = point.FindingId,
            Clause = point.Clause,
            Severity = point.Severity,
            Repetition = point.Repetition,
            Points = point.Points,
            Reason = point.Reason,
        })).ToList();

    internal IReadOnlyList<AppraisalPartRow> Parts(string hallCode) =>
        Sheets.SelectMany(sheet => sheet.Parts.Select((part, index) => new AppraisalPartRow
        {
            HallCode = hallCode,
            Period = Month.Text,
            StaffNo = sheet.StaffNo,
            PartNo = index + 1,
            Name = part.Name,
            Weight = part.Weight,
            Score = part.Score,
            Deduction = part.Deduction,
        })).ToList();

    internal static AppraisalScoreRow Placed(AppraisalScoreRow row, Standing? standing) => standing is null ? row : row with
    {
        RatePer100 = standing.RatePer100,
        ShrunkRate = standing.ShrunkPer100,
        RankNo = standing.Rank,
        RankLow = standing.RankLow,
        RankHigh = standing.RankHigh,
        TieBand = standing.TieBand,
    };
}
