using System.Reflection;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Headers;
using Supervision.Ingest.Tables.Values;

namespace Supervision.Ingest.Tests.Inbox;

public class FeedsTests
{
    private static readonly string Page = File.ReadAllText(PageFile());

    public static TheoryData<string> Words() => [.. Feeds.All.Select(layouts => layouts[0].Name)];

    [Theory, MemberData(nameof(Words))]
    public void Columns_OfAFeed_AreDocumentedWithEverySpelling(string word) =>
        Assert.All(Feeds.Of(word)!.SelectMany(layout => layout.Columns).SelectMany(column => column.Aliases.Prepend(column.Name)), name =>
            Assert.Contains(name, Page, StringComparison.Ordinal));

    [Theory, MemberData(nameof(Words))]
    public void Spellings_OfAFeed_NameOneColumnOnly(string word) =>
        Assert.All(Feeds.Of(word)!, layout => Assert.Empty(layout.Columns
            .SelectMany(column => column.Aliases.Prepend(column.Name).Select(KeyText.OfHeader)).GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key)));

    [Theory]
    [InlineData(typeof(RowReasons))]
    [InlineData(typeof(FileReasons))]
    [InlineData(typeof(InboxReasons))]
    public void Reasons_InBothLanguages_HaveTheirCodeDocumented(Type reasons)
    {
        var made = reasons.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Reason))
            .Select(method => (Reason)method.Invoke(null, method.GetParameters().Select(ArgumentFor).ToArray())!).ToList();

        Assert.All(made, reason => Assert.NotEqual(Reason.In(reason.Stored, chinese: true), Reason.In(reason.Stored, chinese: false)));
        Assert.All(made.Where(reason => reason.Code is not ("row-text" or "unreadable")), reason => Assert.Contains($"`{reason.Code}`", Page, StringComparison.Ordinal));
    }

    private static object ArgumentFor(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        var type when type == typeof(int) => 1,
        var type when type == typeof(long) => 1L,
        var type when type == typeof(DateOnly) => new DateOnly(2000, 1, 1),
        var type when type == typeof(Reason) => new Reason("x", "x", "x"),
        var type when type == typeof(Refusal) => new Refusal("bad-time", "x"),
        var type when type == typeof(IReadOnlyList<Column>) => new List<Column> { new(0, "x", true, []) },
        _ => new List<string> { "x" },
    };

    private static string PageFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "docs", "feeds.md");
            if (File.Exists(page))
                return page;
        }
        throw new FileNotFoundException("docs/feeds.md is not above the test's folder.");
    }
}
