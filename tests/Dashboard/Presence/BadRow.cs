namespace Supervision.Dashboard.Tests.Presence;

/// <summary>One table that cannot be right in a hall that is otherwise sound.</summary>
/// <param name="File">Path in the hall's inbox; its content replaces the sound one.</param>
/// <param name="Refused">File, line, column, value as it came and code of the reason; null: the row is no fault.</param>
/// <param name="Concludes">The night of 2026-03-02 in minutes: required, present, absent, unobserved, and what is suspected.</param>
internal sealed record BadRow(string File, string Content, string? Refused, string Concludes = BadRow.Sound, string Zone = "Asia/Shanghai")
{
    internal const string Sound = "60 40 20 0 early";
    private const string Nothing = "";
    private const string Roster = "staff_no,post_code,date,start,end\n1001,P,2026-03-02,09:00,10:00\n";
    private const string Clips = "camera,post_code,start,end,kind\nC1,P,2026-03-02 09:00,2026-03-02 09:40,present\nC1,P,2026-03-02 09:40,2026-03-02 10:00,absent\n";
    private const string Leave = "staff_no,start,end,kind,approved_by\n";

    /// <summary>What every case starts from.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Hall = new Dictionary<string, string>
    {
        ["staff.csv"] = "staff_no,name,department\n1001,A,B\n", ["posts.csv"] = "post_code,name,absence_minutes\nP,P,15\n", ["roster.csv"] = Roster, ["video/clips.csv"] = Clips,
    };

    internal static readonly IReadOnlyList<BadRow> All =
    [
        // Clips and outages: overlaps and repeats are no fault, the rest is refused alone.
        new("video/clips.csv", Clips + "C1,P,2026-03-02 09:30,2026-03-02 09:50,absent\n", null),
        new("video/clips.csv", Clips + "C1,P,2026-03-02 09:40,2026-03-02 10:00,absent\n", null),
        new("video/clips.csv", Clips + "C1,P,2026-03-02 09:40,2026-03-02 09:10,absent\n", "video/clips.csv:4 end 2026-03-02 09:10 end-before-start"),
        new("video/clips.csv", Clips + "C1,P,2026-03-02 09:00,,absent\n", "video/clips.csv:4 end  blank"),
        new("video/clips.csv", Clips + "C1,P,2026-03-02 09:00,2026-04-20 09:00,absent\n", "video/clips.csv:4 end 2026-04-20 09:00 future"),
        new("video/clips.csv", Clips + "C1,P,2026-01-10 09:00,2026-03-03 09:00,absent\n", "video/clips.csv:4 end 2026-03-03 09:00 clip-too-long"),
        new("video/clips.csv", Clips + "C1,ghost,2026-03-02 09:00,2026-03-02 10:00,absent\n", "video/clips.csv:4 post_code ghost unknown-post"),
        new("video/clips.csv", Clips + "C1,P,2026-03-02T09:00:00+25:00,2026-03-02 10:00,absent\n", "video/clips.csv:4 start 2026-03-02T09:00:00+25:00 time"),
        new("video/clips.csv", Clips + "C1,P,2026-02-30 09:00,2026-03-02 10:00,absent\n", "video/clips.csv:4 start 2026-02-30 09:00 time"),
        new("video/clips.csv", Clips + "C1,P,2026-03-02 09:50,2026-03-02 09:40,offline\n", "video/clips.csv:4 end 2026-03-02 09:40 end-before-start"),
        new("video/clips.csv", Clips + "C1,ghost,2026-03-02 09:40,2026-03-02 10:00,offline\n", "video/clips.csv:4 post_code ghost unknown-post"),
        new("video/clips.csv", Clips + "C1,P,2026-03-02 09:50,2026-03-02 10:00,offline\nC1,P,2026-03-02 09:45,2026-03-02 09:55,offline\n", null, "60 40 5 15 "),
        // Clocks that skip an hour, and clocks that go through one twice.
        new("video/clips.csv", Clips + "C1,P,2025-03-30 02:30,2025-03-30 04:00,absent\n", "video/clips.csv:4 start 2025-03-30 02:30 local-time", Sound, "Europe/Berlin"),
        new("video/clips.csv", Clips + "C1,P,2025-10-26 02:30,2025-10-26 02:40,absent\n", null, Sound, "Europe/Berlin"),
        // Roster.
        new("roster.csv", Roster + "1001,P,2026-03-02,09:30,09:50\n", null),
        new("roster.csv", Roster + "1001,P,2026-03-02,09:00,10:00\n", null),
        new("roster.csv", Roster + "ghost,P,2026-03-02,10:00,12:00\n", "roster.csv:3 staff_no ghost unknown-staff"),
        new("roster.csv", Roster + "1001,ghost,2026-03-02,10:00,12:00\n", "roster.csv:3 post_code ghost unknown-post"),
        new("roster.csv", Roster + "1001,P,2026-03-02,2026-03-02 12:00,2026-03-02 11:00\n", "roster.csv:3 end 2026-03-02 11:00 end-before-start"),
        new("roster.csv", Roster + "1001,P,2026-03-02,12:00,11:00\n", "roster.csv:3 end 11:00 shift-too-long"),
        new("roster.csv", Roster + "1001,P,2026-03-02,10:00,\n", "roster.csv:3 end  blank"),
        new("roster.csv", Roster + "1001,P,2026-03-02,25:00,26:00\n", "roster.csv:3 start 25:00 clock"),
        // Leave: what ends before it starts, has no end or is a stranger's excuses nothing.
        new("leave.csv", Leave + "1001,2026-03-03,2026-03-01,annual,Head\n", "leave.csv:2 end 2026-03-01 end-before-start"),
        new("leave.csv", Leave + "1001,2026-03-02 09:50,2026-03-02 09:40,temporary,\n", "leave.csv:2 end 2026-03-02 09:40 end-before-start"),
        new("leave.csv", Leave + "1001,2026-03-02 09:45,,temporary,\n", "leave.csv:2 end  blank"),
        new("leave.csv", Leave + "ghost,2026-03-02,2026-03-02,annual,Head\n", "leave.csv:2 staff_no ghost unknown-staff"),
        new("leave.csv", Leave + "1001,2026-03-02T09:00:00+25:00,2026-03-02T10:00:00,annual,Head\n", "leave.csv:2 start 2026-03-02T09:00:00+25:00 time"),
        new("leave.csv", Leave + "1001,2026-03-02 09:50,2026-03-02 10:00,temporary,\n1001,2026-03-02 09:55,2026-03-02 10:00,official,Head\n", null, "60 40 10 0 "),
        // Calendar.
        new("calendar.csv", "date,is_workday,hours\n2026-03-02,1,12:00-08:30\n", "calendar.csv:2 hours 12:00-08:30 hours"),
        new("calendar.csv", "date,is_workday\n2026-03-02,1\n2026-03-02,0\n", "calendar.csv:3 date 2026-03-02 0 calendars-disagree", Nothing),
        new("calendar.csv", "date,is_workday\n2026-03-02,0\n2026-03-02,1\n", "calendar.csv:3 date 2026-03-02 1 calendars-disagree", Nothing),
        new("calendar.csv", "date,is_workday,hours\n2026-03-02,1,\n2026/3/2,是,09:00-09:50\n", "calendar.csv:3 date 2026-03-02 1 09:00-09:50 calendars-disagree", Nothing),
        new("calendar.csv", "date,is_workday\n2026-03-02,1\n2026/3/2,是\n", null),
    ];

    /// <summary>The case as it is named where it fails.</summary>
    public override string ToString() => $"{File} {Content[(Content.TrimEnd('\n').LastIndexOf('\n') + 1)..].Trim()}";
}
