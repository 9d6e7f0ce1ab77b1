using Supervision.Jobs.Deadlines;
using Supervision.Jobs.Rulebook.Systems;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

/// <summary>One breach, one trap and one excuse of a system: a hall under one document, and the evidence that is judged.</summary>
/// <param name="Hall">The document that the hall has adopted.</param>
/// <param name="Kind">The session's kind.</param>
/// <param name="Subject">Its key or the beginning of it; after "@" the person whom it names.</param>
/// <param name="Rule">The rule, or for inspections the clause, that the breach shows, and the excuse as soon as it is taken away.</param>
internal sealed record SystemExample(int No, string Way, string Hall, string Kind, string Subject, string Rule);

/// <summary>The evidence of every system that can be broken, as it would arrive.</summary>
internal static partial class SystemExamples
{
    private static readonly string[] Ways = ["breach", "trap", "excuse"];

    internal static readonly SystemInbox Inbox = new();

    /// <summary>What people recorded; an excuse is left out where every excuse is taken away.</summary>
    internal static readonly List<(string Hall, string Kind, string Subject, string Step, string At, bool Excuses)> Steps = [];

    internal static readonly List<SystemExample> All = [];

    static SystemExamples()
    {
        Inbox.Staff("W00", "周正");
        Inbox.Add("posts.csv", "A01,一号窗口,综合窗口,A02,1,5");
        Inbox.Add("posts.csv", "A02,二号窗口,综合窗口,A01,1,5");
        Calls();
        Presence();
        Cases();
        Appointments();
        Ledgers();
        Voices();
        foreach (var system in SupervisedSystem.All.Where(system => system.How == SupervisedSystem.Inspection))
            Inspect(system);
    }

    private static void Each(int no, string hall, string kind, string rule, Func<string, string> subject)
    {
        foreach (var way in Ways)
            All.Add(new SystemExample(no, way, hall, kind, subject(way), rule));
    }

    private static void Inspect(SupervisedSystem system)
    {
        var (hall, clause) = (system.Rules[0][..2], system.Rules[0]);
        foreach (var (way, result) in Ways.Zip(["不合格", "合格", "不适用"]))
            Inbox.Excusing("inspections/inspections.csv", $"i{system.No}{way},2026-03-10 09:30,{clause},W00,{result}", $"i{system.No}{way},2026-03-10 09:30,{clause},W00,{(way == "excuse" ? "不合格" : result)}");
        Each(system.No, hall, "inspection", clause, way => $"i{system.No}{way}");
    }

    private static void Step(string hall, string kind, string subject, string step, string at, bool excuses = false) => Steps.Add((hall, kind, subject, step, at, excuses));

    private static void Excuse(string hall, string kind, string subject) => Step(hall, kind, subject, StepWords.Excused, "2026-03-03 09:00", excuses: true);
}
