using Supervision.Ingest.Inbox;
using Supervision.Jobs.Operations;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Tests.Operations;

public class HandDeliveryTests
{
    private static readonly byte[] Staff = "staff_no,name,department\nS1,王,部\nS2,,部\n"u8.ToArray();

    [Theory]
    [InlineData("r.csv", true)]
    [InlineData("评价 2026.xlsx", true)]
    [InlineData("..", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a/b.csv", false)]
    [InlineData(@"a\b.csv", false)]
    [InlineData("a\nb.csv", false)]
    public void IsPlainName_NameOfAnotherFolder_IsNone(string? name, bool isPlain) => Assert.Equal(isPlain, HandDelivery.IsPlainName(name));

    [Fact]
    public void IsPlainName_LongerThanAFileSystemTakes_IsNone()
    {
        Assert.True(HandDelivery.IsPlainName(new string('中', 85)));
        Assert.False(HandDelivery.IsPlainName(new string('中', 86)));
    }

    [Fact]
    public async Task File_WithAGoodAndABadRow_LoadsTheOneAndNamesTheOther()
    {
        await using var night = await TestNight.Create();

        var delivered = await Take(night, "staff", Staff);

        Assert.Equal(["S1"], await new HallQueries(night.Database).StaffNos("h"));
        Assert.False(delivered.IsRefused);
        Assert.Equal(("blank", 3L, "staff/s.csv"), Assert.Single(delivered.Entries) is var entry ? (entry.ReasonCode, entry.LineNumber!.Value, entry.FileName) : default);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(night.Night.MediaFolder, "uploads")));
    }

    [Fact]
    public async Task File_RefusedOnce_IsRefusedAgainInTheSameWords()
    {
        await using var night = await TestNight.Create();

        var (first, again) = (await Take(night, "reviews", []), await Take(night, "reviews", []));

        Assert.True(first.IsRefused && again.IsRefused);
        Assert.Equal(Assert.Single(first.Entries), Assert.Single(again.Entries));
    }

    [Fact]
    public async Task File_BesideARunOfTheHall_IsNotRead()
    {
        await using var night = await TestNight.Create();
        await using var lease = await WorkLease.Claim(night.Database, "night h", LeaseOwner.Of("run"), TimeProvider.System, CancellationToken.None);

        await Assert.ThrowsAsync<HallBusyException>(() => Take(night, "staff", Staff));

        Assert.Empty(await new HallQueries(night.Database).StaffNos("h"));
    }

    private static async Task<HandDelivered> Take(TestNight night, string feed, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        var request = new CollectRequest
        {
            Database = night.Database, Time = TimeProvider.System, HallCode = "h", Zone = night.Night.Zone,
            InboxFolder = night.Night.InboxFolder, MediaFolder = night.Night.MediaFolder,
        };
        return await HandDelivery.TakeFile(request, feed, "s.csv", content, CancellationToken.None);
    }
}
