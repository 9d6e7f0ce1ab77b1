using System.Text;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tables;
using Supervision.Sql.Bulk;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>What reading one delivered file gave, without any database.</summary>
internal sealed record Delivered(IReadOnlyList<FeedRow> Rows, IReadOnlyList<Rejected> Refused, int Ignored, Reason? FileRefusal, string? FileColumn)
{
    internal static readonly DateTime Now = new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly HashSet<string> Staff = new(StringComparer.Ordinal) { "S1", "S2", "01001" };
    private static readonly HashSet<string> Posts = new(StringComparer.Ordinal) { "A01", "A02", "P1" };

    internal Rejected Single => Assert.Single(Refused);

    internal Rejected? First => Refused is [var first, ..] ? first : null;

    internal static Delivered Csv(string feed, string text, int longestKeyUnits = int.MaxValue) => Bytes(feed, Encoding.UTF8.GetBytes(text), longestKeyUnits: longestKeyUnits);

    internal static Delivered Bytes(string feed, byte[] content, string zone = "Asia/Shanghai", int longestKeyUnits = int.MaxValue)
    {
        // In memory: hundreds of thousands of inputs were twice as dear as files.
        var layouts = Feeds.Of(feed)!;
        return Read(layouts, () => FeedFile.Open(_ => new MemoryStream(content, writable: false), layouts), zone, longestKeyUnits);
    }

    internal static Delivered FileAt(string feed, string path, string zone = "Asia/Shanghai", int longestKeyUnits = int.MaxValue)
    {
        var layouts = Feeds.Of(feed)!;
        return Read(layouts, () => FeedFile.Open(path, layouts), zone, longestKeyUnits);
    }

    private static Delivered Read(IReadOnlyList<Feed> layouts, Func<FeedFile> open, string zone, int longestKeyUnits)
    {
        var checks = layouts[0].ChecksReferences;
        var context = new FeedContext
        {
            HallCode = "h1", BatchId = "b", Zone = TimeZoneInfo.FindSystemTimeZoneById(zone), NowUtc = Now, LongestKeyUnits = longestKeyUnits,
            Staff = checks ? Staff : null, Posts = checks ? Posts : null,
        };
        var rows = new List<FeedRow>();
        var refused = new List<Rejected>();
        var ignored = 0;
        try
        {
            using var file = open();
            foreach (var row in file.Rows(context))
            {
                var read = row.Values is null ? null : row.Feed!.ReadRow(row.Values);
                if (read is not null)
                    rows.Add(read);
                else if ((row.Refusal ?? row.Values?.Fault) is { } rejected)
                    refused.Add(rejected);
                else
                    ignored++;
            }
        }
        catch (FileRefusedException file)
        {
            return new(rows, refused, ignored, file.Reason, file.Column);
        }
        return new(rows, refused, ignored, null, null);
    }
}
