using Microsoft.AspNetCore.Components.Endpoints;
using Supervision.Dashboard.Layout;

namespace Supervision.Dashboard.Tests.Layout;

public class PageTurnTests
{
    [Fact]
    public async Task Invoke_MorePagesThanPlaces_MakesThemOneAfterAnotherInTheirOrder()
    {
        var (started, going) = (new List<int>(), new TaskCompletionSource());
        using var turn = new PageTurn(async context =>
        {
            started.Add((int)context.Items["number"]!);
            await going.Task;
        }, places: 1);

        var pages = Enumerable.Range(0, 4).Select(number => turn.InvokeAsync(Request(number, isPage: true))).ToList();
        Assert.Equal([0], started);
        going.SetResult();
        await Task.WhenAll(pages);

        Assert.Equal([0, 1, 2, 3], started);
    }

    [Fact]
    public async Task Invoke_NoPage_PassesAFullHouse()
    {
        var (passed, going) = (0, new TaskCompletionSource());
        using var turn = new PageTurn(context =>
        {
            passed++;
            return context.Items["number"] is 0 ? going.Task : Task.CompletedTask;
        }, places: 1);
        var page = turn.InvokeAsync(Request(0, isPage: true));

        await turn.InvokeAsync(Request(1, isPage: false));

        Assert.Equal(2, passed);
        going.SetResult();
        await page;
    }

    [Fact]
    public async Task Invoke_ReaderWhoGoesAwayWhileWaiting_LeavesThePlaceToTheNext()
    {
        var going = new TaskCompletionSource();
        using var turn = new PageTurn(context => context.Items["number"] is 0 ? going.Task : Task.CompletedTask, places: 1);
        var first = turn.InvokeAsync(Request(0, isPage: true));
        using var leaving = new CancellationTokenSource();
        var second = Request(1, isPage: true);
        second.RequestAborted = leaving.Token;
        var waiting = turn.InvokeAsync(second);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        going.SetResult();
        await first;

        await turn.InvokeAsync(Request(2, isPage: true));
    }

    private static DefaultHttpContext Request(int number, bool isPage)
    {
        var context = new DefaultHttpContext();
        context.Items["number"] = number;
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(isPage ? [new ComponentTypeMetadata(typeof(PageTurnTests))] : []), null));
        return context;
    }
}
