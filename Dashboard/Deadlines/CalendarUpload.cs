using System.Text;
using Supervision.Dashboard.Accounts;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tables;
using Supervision.Jobs.Deadlines;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Deadlines;

/// <summary>A calendar as it was uploaded or pasted, read as the inbox would read it; nothing is kept.</summary>
internal sealed record CalendarUpload(byte[] Content, string Extension, IReadOnlyList<WorkDayRow> Days, IReadOnlyList<Rejected> Refused, string? Problem)
{
    /// <summary>A calendar of five years with hours is far below.</summary>
    internal const int MostBytes = 1024 * 1024;

    internal static async Task<CalendarUpload> Read(IFormCollection form, Visit visit, IReadOnlyList<WorkDayRow> held, CancellationToken cancel)
    {
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            if (file.Length > MostBytes)
                return Nothing("size");
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            return Of(content.ToArray(), visit, held);
        }
        var text = form["text"].ToString();
        return string.IsNullOrWhiteSpace(text) ? Nothing("empty") : text.Length > MostBytes ? Nothing("size") : Of(Encoding.UTF8.GetBytes(text), visit, held);
    }

    internal static CalendarUpload Of(byte[] content, Visit visit, IReadOnlyList<WorkDayRow> held)
    {
        try
        {
            // A zero byte is in every workbook and in no text: only a text can be the State Council's notice.
            if (!content.Contains((byte)0) && CalendarUpdate.FileOfNotice(Encoding.UTF8.GetString(content), held) is { } file)
                content = Encoding.UTF8.GetBytes(file);
        }
        catch (FormatException mistake)
        {
            return Nothing(mistake.Message);
        }
        // The inbox reads files, and the preview must refuse exactly what the inbox would.
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            return Rows(path, content, visit);
        }
        catch (FileRefusedException refused)
        {
            return Nothing(Reason.In(refused.Reason.Stored, Texts.Language.IsChinese));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static CalendarUpload Rows(string path, byte[] content, Visit visit)
    {
        using var file = FeedFile.Open(path, [Feeds.Calendar]);
        var context = new FeedContext { HallCode = visit.Hall.HallCode, BatchId = "preview", Zone = visit.Zone, NowUtc = visit.NowUtc };
        var (days, refused) = (new List<WorkDayRow>(), new List<Rejected>());
        foreach (var row in file.Rows(context))
        {
            if (row.Values is not null && Feeds.Calendar.Read(row.Values) is { } day)
                days.Add(day);
            else if ((row.Refusal ?? row.Values?.Fault) is { } fault)
                refused.Add(fault);
        }
        // By its bytes: a browser's file name may end as it likes.
        return new CalendarUpload(content, content is [(byte)'P', (byte)'K', ..] ? "xlsx" : "csv", days, refused, null);
    }

    private static CalendarUpload Nothing(string problem) => new([], "", [], [], problem);
}
