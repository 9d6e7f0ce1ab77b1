using Supervision.Ingest.Calls;
using Supervision.Ingest.Cases;
using Supervision.Ingest.Comments;
using Supervision.Ingest.Halls;
using Supervision.Ingest.Inspections;
using Supervision.Ingest.Reviews;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Video;

namespace Supervision.Ingest.Inbox;

/// <summary>Every feed that arrives as a table, in the order in which a delivery is read: people and posts first.</summary>
public static class Feeds
{
    public static readonly StaffFeed Staff = new();
    public static readonly PostFeed Posts = new();
    public static readonly CalendarFeed Calendar = new();
    public static readonly RosterFeed Roster = new();
    public static readonly LeaveFeed Leave = new();
    public static readonly ClipFeed Clips = new();

    /// <summary>The layouts of each feed: its own, then those in which the same evidence is exported elsewhere.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<Feed>> All =
    [
        [Staff], [Posts], [Calendar], [Roster], [Leave],
        [new CallFeed()], [Clips], [new CommentFeed(), new BoardFeed()], [new ReviewFeed(), new StoreReviewFeed()],
        [new CaseFeed()], [new AppointmentFeed()], [new TicketFeed()], [new LedgerFeed()], [new InspectionFeed()],
    ];

    /// <summary>The layouts of a feed by its word; null for a word that is no feed.</summary>
    public static IReadOnlyList<Feed>? Of(string word) => All.FirstOrDefault(layouts => layouts[0].Name == word);

    internal static int OrderOf(string word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i][0].Name == word)
                return i;
        }
        return All.Count;
    }
}
