using Supervision.Sql.Findings.Views;
using static Supervision.Sql.Tests.Evidence;

namespace Supervision.Sql.Tests.Findings.Views;

public sealed class ViewQueriesTests
{
    [Theory, EachEngine]
    public async Task ViewsFor_Colleague_SeesOnlyWhatIsSharedBehindTheOwn(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ViewQueries(test.Database);
        foreach (var view in (QueueViewRow[])[View("li", "a shared") with { IsShared = true }, View("li", "b private"), View("wang", "z own"), View("li", "c") with { HallCode = "g", IsShared = true }])
            await queries.SaveView(view);

        Assert.Equal(["z own", "a shared"], (await queries.ViewsFor("h", "wang")).Select(view => view.Name));
        Assert.Equal(["a shared", "b private"], (await queries.ViewsFor("h", "li")).Select(view => view.Name));
    }

    [Theory, EachEngine]
    public async Task SaveView_SameName_ReplacesTheOwnOne(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ViewQueries(test.Database);
        await queries.SaveView(View("li", "mine"));
        await queries.SaveView(View("li", "mine") with { Query = "kind=call" });

        Assert.Equal("kind=call", Assert.Single(await queries.ViewsFor("h", "li")).Query);
    }

    [Theory, EachEngine]
    public async Task RemoveView_ColleaguesView_StaysAsItIs(Engine engine)
    {
        await using var test = await TestDatabase.Create(engine);
        var queries = new ViewQueries(test.Database);
        await queries.SaveView(View("li", "mine") with { IsShared = true });

        Assert.Equal(0, await queries.RemoveView("h", "wang", "mine"));
        Assert.Equal(1, await queries.RemoveView("h", "li", "mine"));
        Assert.Empty(await queries.ViewsFor("h", "li"));
    }

    private static QueueViewRow View(string account, string name) => new() { HallCode = "h", AccountId = account, Name = name, Query = "", SavedAtUtc = At };
}
