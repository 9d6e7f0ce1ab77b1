using System.Net;

namespace Supervision.Dashboard.Tests;

public sealed class DashboardSettingsTests
{
    [Fact]
    public void Of_NothingSet_UsesTheDataFolderAndRunsTheSchedule()
    {
        var settings = Of();

        Assert.Equal(Path.Combine("data", "supervision.db"), settings.Database);
        Assert.Equal(Path.GetFullPath(Path.Combine("data", "inbox")), settings.InboxFolder);
        Assert.Equal((true, 0, null, null), (settings.RunsSchedule, settings.Proxies.Count, settings.IdentityHeader, settings.OtlpEndpoint));
    }

    [Theory]
    [InlineData("Supervision:Database", "own.db", "own.db")]
    [InlineData("Supervision:Database", "", "shared.db")]
    public void Of_CommandLinesVariable_CountsWhereTheSectionSaysNothing(string name, string value, string expected) =>
        Assert.Equal(expected, Of((name, value), ("SUPERVISION_DB", "shared.db")).Database);

    [Fact]
    public void Of_Proxies_AreReadAsAddresses() =>
        Assert.Equal([IPAddress.Parse("10.0.0.1"), IPAddress.Parse("::1")], Of(("Supervision:Proxies:0", "10.0.0.1"), ("Supervision:Proxies:1", "::1")).Proxies);

    [Fact]
    public void Of_ProxyThatIsNoAddress_StopsTheStart() =>
        Assert.Throws<FormatException>(() => Of(("Supervision:Proxies:0", "proxy.local")));

    [Fact]
    public void Of_EmptyIdentityHeader_IsNone() => Assert.Null(Of(("Supervision:IdentityHeader", "")).IdentityHeader);

    private static DashboardSettings Of(params (string Name, string Value)[] values) =>
        DashboardSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build());
}
