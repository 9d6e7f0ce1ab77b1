using Supervision.Jobs.Deadlines;
using Supervision.Sql.Cases;
using Supervision.Sql.Deadlines;

namespace Supervision.Jobs.Cases;

/// <summary>What the entries of a hall's ledgers start and show: replies, reports, notices, promises and mandates.</summary>
public sealed class LedgerRules(ClockDesk desk, DeadlineRules rules)
{
    private static readonly string[] Written = ["S3.tolerance.promise", "S3.promise.written", "S2.agency.mandate"];

    private static readonly ClockDefinition[] Timed = [.. ClockDefinition.All.Values.Where(rule => rule is { Subject: "ledger", Entry: not null, Unit: not "none" })];

    public SubjectClocks Entry(LedgerEntryRow row, StepLog steps)
    {
        var subject = new ClockSubject("ledger", row.EntryId, row.StaffNo, row.PostCode);
        var clocks = Timed.Where(rule => rule.Entry == row.Kind && rules.IsAdopted(rule, row.EnteredAtUtc)).Select(rule => Clock(rule, row, subject, steps)).OfType<ClockRow>().ToList();
        var breaches = clocks.Where(rules.IsBroken).Select(clock => new DeadlineBreach(DeadlineRules.Rule(clock.ClockKey), clock.DueAtUtc!.Value, 0.9, clock)).ToList();
        if (steps.When(StepWords.Excused) is null && Unwritten(row) is { } unwritten)
            breaches.Add(unwritten);
        if (steps.When(StepWords.Excused) is null && IsRefusedAtHome(row))
            breaches.Add(new DeadlineBreach(DeadlineRules.Rule("S3.home.refused"), row.DoneAtUtc ?? row.EnteredAtUtc, row.Note is null ? 0.6 : 0.4));
        return new SubjectClocks(subject, row.EnteredAtUtc, clocks, breaches);
    }

    private ClockRow? Clock(ClockDefinition rule, LedgerEntryRow row, ClockSubject subject, StepLog steps)
    {
        var agreed = row.AgreedAtUtc > row.EnteredAtUtc ? row.AgreedAtUtc : null;
        // A reply that was agreed for a time is due then; the week of S0 is for those without.
        var length = rule.Key switch
        {
            "S2.consultation.agreed" or "S3.home.visit" => agreed is { } at ? (at - row.EnteredAtUtc).TotalHours : 0,
            "S0.consultation.week" when agreed is not null && rules.IsAdopted(DeadlineRules.Rule("S2.consultation.agreed"), row.EnteredAtUtc) => 0,
            _ => rules.LengthOf(rule, row.EnteredAtUtc),
        };
        (DateTime, string)? stop = row.DoneAtUtc is { } done ? (done, "done") : steps.Stop(rule.Step);
        return length <= 0 ? null : desk.Clock(rules.Sourced(rule, row.EnteredAtUtc), subject, row.EnteredAtUtc, length, rule.Unit, steps.When(StepWords.Excused) is { } excused ? (excused, "excused") : stop, steps.Pauses);
    }

    /// <summary>Nobody was sent to somebody who cannot come (S3 二(三)2(8)). Whether he truly cannot is for a person to say: with a reason noted it is a lead.</summary>
    private bool IsRefusedAtHome(LedgerEntryRow row) =>
        row.Kind == "home" && rules.IsAdopted(DeadlineRules.Rule("S3.home.refused"), row.EnteredAtUtc) && DeadlineRules.IsRefusal(row.Outcome);

    /// <summary>Accepted, decided or handled before the citizen's written promise or mandate, or without any.</summary>
    private DeadlineBreach? Unwritten(LedgerEntryRow row)
    {
        var key = Written.FirstOrDefault(key => DeadlineRules.Rule(key).Entry == row.Kind);
        if (key is null || !rules.IsAdopted(DeadlineRules.Rule(key), row.EnteredAtUtc) || row.DoneAtUtc is not { } done)
            return null;
        return row.AgreedAtUtc is { } given && given <= done ? null : new DeadlineBreach(DeadlineRules.Rule(key), done, row.AgreedAtUtc is null ? 0.7 : 0.9);
    }
}
