using Supervision.Sql.Findings;

namespace Supervision.Jobs.Findings.Appeals;

/// <summary>Why an officer may not judge (回避).</summary>
public enum Bar
{
    None,

    /// <summary>The finding is about the officer.</summary>
    OwnPerson,

    /// <summary>The finding is about somebody of the officer's unit, or about a post of it.</summary>
    OwnUnit,

    /// <summary>The officer gave one of the verdicts that this judgement is to check.</summary>
    OwnVerdict,

    /// <summary>An appeal is open: only its decision can change the verdict.</summary>
    AppealOpen,

    /// <summary>The evidence no longer supports the finding, so there is nothing to judge.</summary>
    Withdrawn,
}

/// <summary>Who judges: the account with the unit and staff number behind it.</summary>
public sealed record Officer(string AccountId, string? StaffNo, string? Department);

/// <summary>Whom or what a finding is about.</summary>
/// <param name="Departments">The units of the staff member on that day and of the post.</param>
public sealed record Accused(string? StaffNo, IReadOnlyList<string> Departments);

/// <summary>Who may judge what. Source: design §14; the separation of judge and party.</summary>
public static class DueProcess
{
    /// <summary>Whether an officer may give the next verdict on a finding.</summary>
    /// <param name="verdicts">All verdicts so far, by number.</param>
    public static Bar ForVerdict(Officer officer, Accused accused, string findingState, IReadOnlyList<VerdictRow> verdicts, bool appealOpen)
    {
        if (findingState == "withdrawn")
            return Bar.Withdrawn;
        if (Party(officer, accused) is not Bar.None and var party)
            return party;
        // While an appeal is open its decision is the only way to change the verdict.
        if (appealOpen)
            return Bar.AppealOpen;
        // Only against the outstanding ones: a settled verdict may be corrected by whoever gave it.
        return ReviewChain.Hidden(verdicts).Any(verdict => verdict.OfficerId == officer.AccountId) ? Bar.OwnVerdict : Bar.None;
    }

    /// <summary>Whether an officer may decide an appeal: nobody who gave any verdict on the finding, filed the appeal or gave the supervisor's opinion.</summary>
    public static Bar ForAppeal(Officer officer, Accused accused, AppealRow appeal, IReadOnlyList<VerdictRow> verdicts)
    {
        if (Party(officer, accused) is not Bar.None and var party)
            return party;
        return appeal.FiledBy == officer.AccountId || appeal.SupervisorId == officer.AccountId
            || verdicts.Any(verdict => verdict.OfficerId == officer.AccountId)
            ? Bar.OwnVerdict
            : Bar.None;
    }

    /// <summary>Whether an officer is too near to somebody to judge a session that holds no finding yet.</summary>
    public static Bar Party(Officer officer, Accused accused)
    {
        if (officer.StaffNo is { Length: > 0 } own && own == accused.StaffNo)
            return Bar.OwnPerson;
        return officer.Department is { Length: > 0 } unit && accused.Departments.Contains(unit, StringComparer.Ordinal) ? Bar.OwnUnit : Bar.None;
    }
}
