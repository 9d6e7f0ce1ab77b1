namespace Supervision.Sql.Tests;

public class GateTests
{
    [Fact]
    public async Task Write_SecondWriter_WaitsForTheFirstAndReadersDoNot()
    {
        var gate = new Gate();
        var first = await gate.Write(CancellationToken.None);

        var second = gate.Write(CancellationToken.None);
        using (await gate.Read(CancellationToken.None))
            Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Read_PlaceGivenBackTwice_LetsOneMoreInAndNotTwo()
    {
        var gate = new Gate();
        var places = new List<IDisposable>();
        Task<IDisposable> next;
        while ((next = gate.Read(CancellationToken.None)).IsCompleted)
            places.Add(await next);
        var afterNext = gate.Read(CancellationToken.None);

        places[0].Dispose();
        places[0].Dispose();
        await next;

        Assert.False(afterNext.IsCompleted);
    }

    [Fact]
    public async Task Write_CancelledWhileWaiting_LeavesThePlaceToOthers()
    {
        var gate = new Gate();
        var first = await gate.Write(CancellationToken.None);
        using var leaving = new CancellationTokenSource();
        var waiting = gate.Write(leaving.Token);

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        first.Dispose();

        (await gate.Write(CancellationToken.None)).Dispose();
    }
}
