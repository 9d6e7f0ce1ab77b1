using System.Globalization;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Layout;
using Supervision.Dashboard.Texts;
using Supervision.Dashboard.Texts.Appraisal;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Appraisal.Amendments;
using Supervision.Jobs.Operations.Pdf;
using Supervision.Sql.Appraisal.Amendments;
using Supervision.Sql.Appraisal.Board;

namespace Supervision.Dashboard.Appraisal;

/// <summary>The ranking as a sheet to sign.</summary>
internal static class RankingReport
{
    internal static PdfSheet Of(RankingView view, Visit visit)
    {
        var amended = Amended.Last(view.Amendments);
        return new PdfSheet
        {
            Owner = visit.Hall.Name,
            Title = $"{ShellText.Appraisal} · {AppraisalText.PeriodName(view.Period.Text)}",
            // The first fact names hall and period, which the sheet's title has said.
            Facts = [AppraisalText.Lead, .. RankingFacts.ForFile(view, visit).Skip(1)],
            Columns = Columns,
            Rows = Rows(view, amended).ToList(),
            Notes = Notes(view, visit).ToList(),
            Signatures = [.. new[] { ShellText.PreparedBy, ShellText.CheckedBy, ShellText.ApprovedBy }.Select(who => $"{who}{new string(' ', 48)}{ShellText.SignedOn}")],
            Foot = $"{AppraisalText.Formula(view.Formula.Name, view.Formula.Version)} · {ShellText.PrintedAt(visit.Local(visit.NowUtc), visit.DisplayName)}",
        };
    }

    private static IReadOnlyList<PdfColumn> Columns =>
    [
        new(AppraisalText.Rank, 4, true), new(AppraisalText.Interval, 8, true), new(QueueText.Staff, 6, false), new(AppraisalText.Name, 8, false), new(AppraisalText.Department, 16, false),
        new(AppraisalText.Score, 7, true), new(AppraisalText.Deduction, 5, true), new(AppraisalText.Bonus, 5, true), new(AppraisalText.Confirmed, 6, true), new(AppraisalText.Sessions, 6, true),
        new(AppraisalText.Rate, 8, true), new(AppraisalText.Shrunk, 7, true), new(AppraisalText.PerHour, 8, true), new(AppraisalText.Coverage, 7, true), new(AppraisalText.Remarks, 24, false),
    ];

    private static IEnumerable<PdfRow> Rows(RankingView view, IReadOnlyDictionary<string, AmendmentRow> amended)
    {
        int? band = null;
        foreach (var line in view.Lines)
        {
            // People whose scores cannot be told apart stand under one heading: the rank within it means nothing.
            if (line.TieBand is { } own && own != band)
                yield return new PdfRow(PdfRowKind.Group, [AppraisalText.BandName((band = own).Value)]);
            yield return new PdfRow(PdfRowKind.Plain, Cells(line, Remarks(view, line, amended.GetValueOrDefault(line.StaffNo))));
            // No line where everybody would stand above it.
            if (line.Place == view.Quota && view.Quota < view.Count.Ranked)
                yield return new PdfRow(PdfRowKind.Line, [AppraisalText.QuotaLine]);
        }
    }

    private static IReadOnlyList<string> Cells(RankLine line, string remarks) =>
    [
        line.RankNo?.ToString(CultureInfo.InvariantCulture) ?? "–", line.RankLow is null ? "–" : $"{line.RankLow}–{line.RankHigh}", line.StaffNo, line.StaffName ?? "", line.Department ?? "",
        line.Score is null ? AppraisalText.Missing : RankingView.Text(line.Score), Number(line.Deduction, "0.##"), Number(line.Bonus, "0.##"), Number(line.Confirmed, "0"), Number(line.Sessions, "0"),
        Number(line.RatePer100, "0.00"), Number(line.ShrunkRate, "0.00"), Number(line.DutyHours > 0 ? 100 * line.Confirmed / line.DutyHours : null, "0.00"), Percent.Of(line.Coverage), remarks,
    ];

    private static string Remarks(RankingView view, RankLine line, AmendmentRow? amendment)
    {
        var remarks = new List<string>();
        if (amendment is not null)
            remarks.Add(AppraisalText.AmendedTo(RankingView.Text(amendment.ScoreAfter)));
        if (line.IsProvisional)
            remarks.Add(AppraisalText.Provisional);
        if (view.Barred.ContainsKey(line.StaffNo))
            remarks.Add(AppraisalText.Barred);
        if (view.Appealed.TryGetValue(line.StaffNo, out var appealed))
            remarks.Add(AppraisalText.IfAccepted(RankingView.Text(appealed.Score), appealed.Rank));
        return string.Join(Language.Say("；", "; "), remarks);
    }

    private static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Notes(RankingView view, Visit visit)
    {
        if (view.Amendments.Count > 0)
            yield return (AmendmentText.Title, view.Amendments.Select(row =>
                $"{row.StaffNo} {RankingView.Text(row.ScoreBefore)} → {RankingView.Text(row.ScoreAfter)} · {row.Note} · {row.AmendedBy} {visit.Local(row.AmendedAtUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}").ToList());
        if (view.Lines.Where(line => view.Barred.ContainsKey(line.StaffNo)).ToList() is { Count: > 0 } barred)
            yield return (AppraisalText.Barred, barred.ConvertAll(line => $"{line.StaffNo} {line.StaffName} · {RankingFacts.Reasons(view.Barred[line.StaffNo])}"));
        yield return (AppraisalText.HowToRead, [AppraisalText.IntervalNote, AppraisalText.ShrunkHint, AppraisalText.CoverageHint, AppraisalText.MissingHint]);
        // The rules alone: the comments of the file are for whoever writes it.
        yield return (FormulaText.InForce(view.Formula.Name, view.Formula.Version), view.Formula.Text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToList());
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
