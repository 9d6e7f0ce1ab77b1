using System.Globalization;
using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Texts.Findings;
using Supervision.Jobs.Accounts;
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
    private bool _isRead;
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
                ("", QueueText.ViewAll), ("?band=urgent", QueueText.ViewUrgent), ("?severity=serious", QueueText.ViewSerious), ("?kind=call", QueueText.ViewCalls), ("?kind=absence", QueueText.ViewAbsence),
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
        var queries = new QueueQueries(Database);
        _rules = await QueueRules.Of(Database, Visit.Hall.HallCode, cancel);
        _departments = await queries.Departments(Visit.Hall.HallCode, cancel);
        _posts = await queries.Posts(Visit.Hall.HallCode, cancel);
        if (Address.Filter.RuleKey is { } asked && _rules.All(known => known.Value != asked) && await QueueRules.IsNamed(queries, Address.Filter, cancel))
            _rules = [.. _rules, new ChoiceRow { Value = asked, Text = asked }];
        Address = await (Address with { Refused = [.. Address.Refused, .. Unlisted()] }).Weighed(Database, cancel);
        // One more than shown tells whether another page follows.
        var sessions = QueueSession.Of(await Address.Page(Database, PageSize + 1, cancel));
        _sessions = sessions.Take(PageSize).ToList();
        _next = sessions.Count > PageSize ? QueueAddress.Text(_sessions[^1].Key) : null;
        (_total, _isMore) = await Count(queries, cancel);
        _saved = await new ViewQueries(Database).ViewsFor(Visit.Hall.HallCode, Visit.AccountId, cancel);
        _isRead = true;
    }

    // What only the hall's own lists can tell; a staff number is a search word and may name somebody who left.
    private IEnumerable<string> Unlisted()
    {
        if (Address.Filter.RuleKey is { } rule && _rules.All(known => known.Value != rule))
            yield return "rule";
        if (Address.Filter.Department is { } unit && !_departments.Contains(unit))
            yield return "department";
        if (Address.Filter.PostCode is { } post && _posts.All(known => known.Value != post))
            yield return "post";
    }

    // A list that ends on its first page is its own count; a long one is counted as far as nobody waits for it, and to its end for who asks.
    private async Task<(string Total, bool IsMore)> Count(QueueQueries queries, CancellationToken cancel)
    {
        if (_next is null && Address.After is null)
            return (QueueText.Total(_sessions.Count), false);
        if (Visit.Query["count"] == "all")
            return (QueueText.Total(await Counts.Of(Address.Filter)), false);
        var (count, isMore) = await queries.AtLeast(Address.Filter, cancel);
        // Where few of the queue's first sessions match, the page itself has looked further than the count.
        count = Math.Max(count, Address.After is null ? PageSize : 0);
        return (isMore ? QueueText.AtLeast(count) : QueueText.Total(count), isMore);
    }

    private string Open(QueueLine line) => QueueAddress.Carry(Visit.At($"sessions/{line.SessionId}"), Visit.Query);

    private bool IsOwn(QueueLine line) =>
        (Visit.StaffNo is { } own && own == line.StaffNo) || (Visit.Department is { Length: > 0 } unit && unit == line.Department);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
