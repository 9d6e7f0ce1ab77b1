using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Accounts;
using Supervision.Jobs.Rulebook;
using Supervision.Sql;
using Supervision.Sql.Findings.Queue;
using Supervision.Sql.Findings.Views;

namespace Supervision.Dashboard.Findings.Queue;

public partial class QueuePage
{
    // A screen of work: long enough for an officer's glance, short enough to come at once.
    private const int PageSize = 50;

    private IReadOnlyList<QueueSession> _sessions = [];
    private IReadOnlyList<ChoiceRow> _rules = [];
    private IReadOnlyList<string> _departments = [];
    private IReadOnlyList<ChoiceRow> _posts = [];
    private IReadOnlyList<QueueViewRow> _saved = [];
    private string _total = "";
    private bool _isMore;
    private string? _next;

    [Parameter] public string Hall { get; set; } = "";
    [Inject] public required Visit Visit { get; set; }
    [Inject] public required Database Database { get; set; }
    [Inject] public required SharedCounts Counts { get; set; }

    private QueueAddress Address { get; set; } = null!;

    private bool MayJudge => Visit.Has(Roles.Officer);

    private IEnumerable<(string Href, string Text, bool IsCurrent)> Views
    {
        get
        {
            (string Query, string Text)[] views =
            [
                ("", QueueText.ViewAll), ("?severity=serious", QueueText.ViewSerious), ("?kind=call", QueueText.ViewCalls), ("?kind=absence", QueueText.ViewAbsence),
                ("?kind=review", QueueText.ViewReviews), ("?kind=comment", QueueText.ViewComments), ("?lead=yes", QueueText.ViewLeads), ("?state=decided&sort=newest", QueueText.ViewDecided),
            ];
            var here = QueueAddress.Carry("", Visit.Query);
            return views.Select(view => (Visit.At("queue") + view.Query, view.Text, here == view.Query));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var cancel = Visit.Context.RequestAborted;
        Address = QueueAddress.Read(Visit.Hall.HallCode, Visit.Query);
        // One more than shown tells whether another page follows.
        var sessions = QueueSession.Of(await Address.Page(Database, PageSize + 1, cancel));
        _sessions = sessions.Take(PageSize).ToList();
        _next = sessions.Count > PageSize ? QueueAddress.Text(_sessions[^1].Key) : null;
        var queries = new QueueQueries(Database);
        (_total, _isMore) = await Count(queries, cancel);
        _saved = await new ViewQueries(Database).ViewsFor(Visit.Hall.HallCode, Visit.AccountId, cancel);
        _rules = RulebookLibrary.Shipped.SelectMany(document => document.Rules.Select(rule => new ChoiceRow { Value = rule.Key, Text = $"{document.Id} {rule.Clause} {rule.Name}" })).ToList();
        _departments = await queries.Departments(Visit.Hall.HallCode, cancel);
        _posts = await queries.Posts(Visit.Hall.HallCode, cancel);
    }

    // A list that ends on its first page is its own count; a long one is counted as far as nobody waits for it, and to its end for who asks.
    private async Task<(string Total, bool IsMore)> Count(QueueQueries queries, CancellationToken cancel)
    {
        if (_next is null && Address.After is null)
            return (QueueText.Total(_sessions.Count), false);
        if (Visit.Query["count"] == "all")
            return (QueueText.Total(await Counts.Of(Address.Filter)), false);
        var (count, isMore) = await queries.AtLeast(Address.Filter, cancel);
        return (isMore ? QueueText.AtLeast(count) : QueueText.Total(count), isMore);
    }

    private string Open(QueueLine line) => QueueAddress.Carry(Visit.At($"sessions/{line.SessionId}"), Visit.Query);

    private bool IsOwn(QueueLine line) =>
        (Visit.StaffNo is { } own && own == line.StaffNo) || (Visit.Department is { Length: > 0 } unit && unit == line.Department);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
