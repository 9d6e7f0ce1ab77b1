using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Bulk;
using Supervision.Sql.Halls;

namespace Supervision.Ingest.Halls;

/// <summary><c>posts.csv</c>: the windows, who covers whom, and how long a window may be empty.</summary>
public sealed class PostFeed : Feed<PostRow>
{
    private readonly Column _postCode, _name, _department, _cover, _minStaff, _minutes, _source;

    public PostFeed() : base("posts")
    {
        _postCode = Needs("post_code", HallWords.PostCode);
        _name = Needs("name", "窗口名称", "名称");
        _department = Takes("department", "部门", "所属部门", "单位");
        _cover = Takes("cover_post_code", "互备窗口号", "互备窗口", "AB岗窗口号");
        _minStaff = Takes("min_staff", "最少在岗人数", "最少人数");
        _minutes = Takes("absence_minutes", "空岗分钟数", "空岗分钟");
        _source = Takes("absence_source", "空岗依据", "依据");
    }

    public override bool IsPlan => true;

    public override bool ChecksReferences => false;

    public override string KeyOf(PostRow row) => row.PostCode;

    // A post has no day: nobody expects one to arrive.
    public override DateOnly? DayOf(PostRow row, TimeZoneInfo zone) => null;

    public override bool ChangesEveryDay => true;

    public override Task<MergeCount> Merge(Transaction transaction, IReadOnlyList<PostRow> rows, Action<IReadOnlyList<FeedRow>> changing, CancellationToken cancel) =>
        new HallQueries(transaction) { Changing = changing }.MergePosts(rows, cancel);

    protected override PostRow? Build(RowValues row)
    {
        var postCode = row.Key(_postCode);
        var name = row.Text(_name);
        var department = row.TextOrNull(_department);
        var cover = row.KeyOrNull(_cover);
        var minStaff = row.CountOrNull(_minStaff, 1) ?? 1;
        var minutes = row.NumberOrNull(_minutes);
        var source = row.TextOrNull(_source);
        return new PostRow
        {
            HallCode = row.HallCode, BatchId = row.BatchId, LineNumber = row.Line, ContentHash = row.ContentHash, Extra = row.Extra,
            PostCode = postCode, Name = name, Department = department, CoverPostCode = cover,
            MinStaff = minStaff, AbsenceMinutes = minutes, AbsenceSource = source,
        };
    }
}
