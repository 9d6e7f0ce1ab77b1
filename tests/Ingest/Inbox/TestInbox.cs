using System.Text;
using Dapper;
using Supervision.Ingest.Inbox;
using Supervision.Sql;
using Supervision.Sql.Operations.Batches;
using Supervision.Sql.Tests;

namespace Supervision.Ingest.Tests.Inbox;

/// <summary>An inbox with one hall and a database of its own, at a fixed time.</summary>
public sealed class TestInbox : IAsyncDisposable
{
    public static readonly DateTime Now = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TestDatabase _test;

    private int _writes;

    private TestInbox(TestDatabase test) => _test = test;

    public string Folder { get; } = Directory.CreateTempSubdirectory("inbox").FullName;

    public string Hall => Path.Combine(Folder, "inbox", "h1");

    public Database Database => _test.Database;

    /// <summary>Staff S1 and S2 at posts A01 and A02.</summary>
    public static async Task<TestInbox> Create(Engine engine = Engine.Sqlite, bool withPeople = true)
    {
        var inbox = new TestInbox(await TestDatabase.Create(engine));
        Directory.CreateDirectory(inbox.Hall);
        if (!withPeople)
            return inbox;
        inbox.Write("staff.csv", "staff_no,name,department\nS1,王芳,不动产\nS2,李强,社保\n");
        inbox.Write("posts.csv", "post_code,name,cover_post_code\nA01,一号,A02\nA02,二号,A01\n");
        return inbox;
    }

    public string Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    public string Write(string path, byte[] content)
    {
        var file = Path.Combine(Hall, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        // The same times in every inbox, one second apart, so that two of them can be compared.
        File.SetLastWriteTimeUtc(file, Now.AddHours(-1).AddSeconds(_writes++));
        return file;
    }

    public CollectRequest Request(int chunkRows = 20_000, TimeSpan settle = default) => new()
    {
        Database = Database, Time = new FixedTime(Now), HallCode = "h1", Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        InboxFolder = Path.Combine(Folder, "inbox"), MediaFolder = Path.Combine(Folder, "media"), RunId = "r", SettleTime = settle, ChunkRows = chunkRows,
    };

    public Task<CollectOutcome> Collect(int chunkRows = 20_000) => new Collector(Request(chunkRows)).Collect();

    public async Task<IReadOnlyList<T>> Rows<T>(string sql, object? arguments = null)
    {
        await using var connection = await Database.Connect();
        return (await connection.QueryAsync<T>(sql, arguments)).AsList();
    }

    public async Task<T?> Value<T>(string sql) => (await Rows<T>(sql)).Single();

    /// <summary>Entries in order of file and row.</summary>
    public Task<IReadOnlyList<QuarantineRow>> Quarantine() => Rows<QuarantineRow>("SELECT * FROM Quarantine ORDER BY FileName, EntryNo");

    public Task<IReadOnlyList<BatchRow>> Batches() => Rows<BatchRow>("SELECT * FROM Batch ORDER BY FileName, BatchId");

    /// <summary>Everything that must not depend on when and how often the run was interrupted, in a fixed order.</summary>
    public async Task<string> Content()
    {
        var text = new StringBuilder();
        foreach (var (table, order) in Tables)
        {
            foreach (var row in await Rows<dynamic>($"SELECT * FROM {table} ORDER BY {order}"))
                text.Append(table).Append(' ').AppendJoin('|', ((IDictionary<string, object?>)row).Select(cell => $"{cell.Key}={cell.Value}")).Append('\n');
        }
        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _test.DisposeAsync();
        // rm, because .NET cannot remove what it cannot name.
        using var removal = System.Diagnostics.Process.Start("rm", ["-rf", Folder]);
        await removal.WaitForExitAsync();
    }

    private static readonly (string Table, string Order)[] Tables =
    [
        ("Staff", "StaffNo, ValidFrom"), ("Post", "PostCode"), ("Shift", "ShiftId"), ("StaffLeave", "LeaveId"), ("WorkDay", "Day"),
        ("Call", "CallId"), ("Clip", "ClipId"), ("Comment", "EntryId"), ("Review", "ReviewId"), ("CaseFile", "CaseNo"),
        ("Appointment", "AppointmentId"), ("Ticket", "TicketId, Day"), ("Inspection", "InspectionId"), ("Recording", "FileKey"), ("Footage", "FileKey"),
        ("Batch", "BatchId"), ("Quarantine", "BatchId, EntryNo"), ("Revision", "Feed, RowKey, RevisionNo"), ("DirtyDay", "Day"), ("InboxFile", "PathHash"),
    ];

    private sealed class FixedTime(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
    }
}
