using System.Globalization;
using Supervision.Dashboard.Texts.Operations;

namespace Supervision.Dashboard.Tests.Texts.Operations;

/// <summary>Kinds and outcomes of uploads.</summary>
public sealed class UploadTextTests
{
    [Fact]
    public void Feed_OfMedia_IsNamedApartFromItsTable()
    {
        Read("en-GB");
        Assert.Equal(("Recording", FeedWords.Feed("reviews")), (UploadText.Feed("calls/media"), UploadText.Feed("reviews")));
        Assert.NotEqual(UploadText.Feed("video"), UploadText.Feed("video/media"));
    }

    [Fact]
    public void Counts_OfRows_KeepTheirPlaces()
    {
        Read("zh-CN");
        Assert.Equal("新增 1，修订 2，未变 3，忽略 4，隔离 5。", UploadText.Counts(1, 2, 3, 4, 5));
    }

    private static void Read(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
}
