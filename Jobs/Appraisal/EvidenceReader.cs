using Supervision.Sql.Appraisal;
using Supervision.Sql.Appraisal.Stars;

namespace Supervision.Jobs.Appraisal;

/// <summary>Gathers what each person of a hall is appraised on in one month.</summary>
internal sealed class EvidenceReader(AppraisalQueries queries, StarQueries stars, string hallCode, TimeZoneInfo zone)
{
    private const string PraiseRule = "praise";

    internal async Task<IReadOnlyList<StaffEvidence>> Read(Period month, CancellationToken cancel)
    {
        var (from, until) = (Midnight(month.FirstDay), Midnight(month.LastDay.AddDays(1)));
        var confirmed = (await queries.ConfirmedFindings(hallCode, month.FirstDay, month.LastDay, cancel)).ToLookup(row => row.StaffNo);
        var calls = (await queries.CallExposure(hallCode, from, until, cancel)).ToDictionary(row => row.StaffNo);
        var reviews = (await queries.ReviewExposure(hallCode, from, until, cancel)).ToDictionary(row => row.StaffNo);
        var duty = (await queries.Duty(hallCode, month.FirstDay, month.LastDay, cancel)).ToLookup(row => row.StaffNo);
        var awarded = (await stars.Stars(hallCode, month.Text, cancel)).Select(star => star.StaffNo).ToHashSet();
        return confirmed.Select(own => own.Key).Concat(calls.Keys).Concat(reviews.Keys).Concat(duty.Select(own => own.Key))
            .Distinct().Order(StringComparer.Ordinal)
            .Select(staffNo => Person(staffNo, confirmed[staffNo].ToList(), calls.GetValueOrDefault(staffNo), reviews.GetValueOrDefault(staffNo), duty[staffNo].ToList()) with { IsServiceStar = awarded.Contains(staffNo) }).ToList();
    }

    private static StaffEvidence Person(string staffNo, List<ConfirmedRow> confirmed, ExposureRow? calls, ExposureRow? reviews, List<DutyRow> duty) => new()
    {
        StaffNo = staffNo,
        Confirmed = confirmed.Where(row => row.Kind != PraiseRule).Select(Counted).ToList(),
        Praise = confirmed.Count(row => row.Kind == PraiseRule),
        Sessions = (calls?.Scored ?? 0) + (reviews?.Total ?? 0),
        Calls = calls?.Scored ?? 0,
        Reviews = reviews?.Total ?? 0,
        ObservedHours = duty.Where(shift => shift.RequiredSeconds > 0)
            .Sum(shift => (shift.EndsAtUtc - shift.StartsAtUtc).TotalHours * (1 - (shift.UnobservedSeconds ?? 0) / (double)shift.RequiredSeconds!.Value)),
        DutyHours = duty.Sum(shift => (shift.EndsAtUtc - shift.StartsAtUtc).TotalHours),
        Coverage = Coverage(calls, duty),
    };

    // Calls that were scored, and required time that a camera saw: each where it was expected at all.
    private static double? Coverage(ExposureRow? calls, List<DutyRow> duty)
    {
        var parts = new List<double>();
        if (calls is { Total: > 0 })
            parts.Add((double)calls.Scored / calls.Total);
        var required = duty.Sum(shift => (long)(shift.RequiredSeconds ?? 0));
        if (required > 0)
            parts.Add(1 - duty.Sum(shift => (long)(shift.UnobservedSeconds ?? 0)) / (double)required);
        return parts.Count == 0 ? null : Math.Round(parts.Average(), 6);
    }

    private static ConfirmedFinding Counted(ConfirmedRow row) => new()
    {
        FindingId = row.FindingId,
        StaffNo = row.StaffNo,
        DocumentId = row.DocumentId,
        Clause = row.Clause,
        Kind = row.Kind,
        Severity = row.Severity ?? "minor",
        OccurredAtUtc = row.OccurredAtUtc,
        IsAppealed = row.IsAppealed,
    };

    private DateTime Midnight(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);
}
