using System.Text;

namespace Supervision.Jobs.Tests.Rulebook.Systems;

/// <summary>The inbox of one invented hall, line by line, in hall time of March 2026.</summary>
internal sealed class SystemInbox
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["staff.csv"] = "staff_no,name,department,post_code,valid_from,valid_to",
        ["posts.csv"] = "post_code,name,department,cover_post_code,min_staff,absence_minutes",
        ["roster.csv"] = "staff_no,post_code,date,start,end",
        ["leave.csv"] = "staff_no,start,end,kind,approved_by",
        ["calendar.csv"] = "date,is_workday,hours",
        ["calls/calls.csv"] = "call_id,started_at,staff_no,direction,caller,ring_seconds,talk_seconds,hangup_side,missed",
        ["video/clips.csv"] = "camera,post_code,start,end,kind,staff_no",
        ["comments/comments.csv"] = "entry_id,received_at,channel,text,staff_no",
        ["reviews/reviews.csv"] = "review_id,rated_at,level,staff_no,is_default,case_no,channel",
        ["cases/cases.csv"] = "case_no,item,accepted_at,promised_days,completed_at,delivered_at,supplement_asked_at,handed_over_at,pickup_notified_at,staff_no",
        ["appointments/appointments.csv"] = "appointment_id,post_code,staff_no,requested_at,answered_at,agreed_at,outcome,approved_by,refusal_reason,reported_at",
        ["tickets/tickets.csv"] = "ticket_id,taken_at,post_code,called_at,priority",
        ["ledger/ledger.csv"] = "entry_id,kind,entered_at,reference,staff_no,to_staff_no,agreed_at,done_at,result,note",
        ["inspections/inspections.csv"] = "inspection_id,inspected_at,clause,staff_no,result",
    };

    // The same evidence twice: as it is, and with every excuse taken away.
    private readonly Dictionary<string, StringBuilder> _files = [];
    private readonly Dictionary<string, StringBuilder> _bare = [];
    private readonly HashSet<string> _staff = [];

    /// <summary>A line of a feed; fields are trimmed, so that tables can be laid out readably.</summary>
    internal void Add(string file, string line) => Excusing(file, line, line);

    /// <summary>A line that excuses; without the excuse it reads otherwise, or did not come at all.</summary>
    internal void Excusing(string file, string line, string? bare = null)
    {
        Append(_files, file, line);
        if (bare is not null)
            Append(_bare, file, bare);
    }

    private static void Append(Dictionary<string, StringBuilder> files, string file, string line)
    {
        if (!files.TryGetValue(file, out var text))
            files[file] = text = new StringBuilder(Headers[file]).Append('\n');
        text.AppendJoin(',', line.Split(',').Select(field => field.Trim())).Append('\n');
    }

    internal void Staff(string staffNo, string name = "", string from = "")
    {
        if (_staff.Add(staffNo))
            Add("staff.csv", $"{staffNo},{(name.Length > 0 ? name : "人员" + staffNo)},综合窗口,,{from},");
    }

    /// <summary>A call at ten in the morning; sentences beginning with "民" are the citizen's, "+" excuses, and "-" is said where nothing excuses.</summary>
    internal void Call(string callId, int day, string telephone, params string[] sentences)
    {
        Call(callId, day, telephone, telephone, sentences);
    }

    /// <param name="bare">The telephone record without the excuse.</param>
    internal void Call(string callId, int day, string telephone, string bare, string[] sentences)
    {
        Excusing("calls/calls.csv", $"{callId},2026-03-{day:00} 10:00:00,W00,{telephone}", $"{callId},2026-03-{day:00} 10:00:00,W00,{bare}");
        Say(_files, callId, sentences, '-');
        Say(_bare, callId, sentences, '+');
    }

    private static void Say(Dictionary<string, StringBuilder> files, string callId, string[] all, char without)
    {
        if (all.Length == 0)
            return;
        var sentences = all.Where(sentence => sentence[0] != without).Select(sentence => sentence.TrimStart('+', '-')).ToArray();
        var captions = new StringBuilder();
        for (var i = 0; i < sentences.Length; i++)
            captions.Append($"{i + 1}\n00:00:{5 * i:00},000 --> 00:00:{5 * i + 4:00},000\n{(sentences[i][0] == '民' ? "市民：" + sentences[i][1..] : "坐席：" + sentences[i])}\n\n");
        files[$"calls/transcripts/{callId}.srt"] = captions;
    }

    /// <summary>A post on which one person is rostered from nine to ten and, unless said otherwise, seen empty from 9:20 to 9:50.</summary>
    internal void Post(string post, string seen = "absent", string cover = "")
    {
        Staff("W" + post);
        Add("posts.csv", $"{post},{post},综合窗口,{cover},1,5");
        Add("roster.csv", $"W{post},{post},2026-03-05,09:00,10:00");
        Clip(post, "2026-03-05", "09:00", "09:20", "present");
        Clip(post, "2026-03-05", "09:20", "09:50", seen);
        Clip(post, "2026-03-05", "09:50", "10:00", "present");
    }

    internal void Clip(string post, string day, string start, string end, string kind) =>
        Add("video/clips.csv", $"C{post},{post},{day} {start}:00,{day} {end}:00,{kind},");

    /// <param name="isBare">Whether every excuse is left out.</param>
    internal void Write(string folder, DateTime writtenAtUtc, bool isBare = false)
    {
        foreach (var (name, text) in isBare ? _bare : _files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.ToString());
            File.SetLastWriteTimeUtc(path, writtenAtUtc);
        }
    }
}
