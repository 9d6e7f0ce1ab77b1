using System.Text;
using Supervision.Ingest.Video;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video;

public sealed class VideoRowsTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTime Now = new(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void LocalTimes_WithoutAZone_RunOnTheClockOfTheCameraOrTheHall()
    {
        var span = Span("1", new DateTime(2026, 3, 2, 9, 0, 0), SpanProof.Recorded);

        var hall = Assert.Single(Map("camera,post_code\n1,A01\n", span).Clips);
        var own = Assert.Single(Map("摄像头,窗口号,时区\n1,A01,UTC\n", span).Clips);

        Assert.Equal((new DateTime(2026, 3, 2, 1, 0, 0), "recorded", "A01"), (hall.StartsAtUtc, hall.Kind, hall.PostCode));
        Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0), own.StartsAtUtc);
    }

    [Fact]
    public void Z_OnLocalTime_IsCorrectedWhereTheMapSaysSo()
    {
        var span = Span("1", new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), SpanProof.Recorded) with { IsLabelledZ = true };

        Assert.Equal(9, Assert.Single(Map("camera,post_code\n1,A01\n", span).Clips).StartsAtUtc.Hour);
        Assert.Equal(1, Assert.Single(Map("camera,post_code,z_is_local\n1,A01,1\n", span).Clips).StartsAtUtc.Hour);
    }

    [Fact]
    public void Person_InAnAreaOfThePicture_IsPresentAtThatPostOnly()
    {
        const string Map2 = "camera,area,post_code\nhall,w1,A01\nhall,w2,A02\n";
        var span = Span("hall", new DateTime(2026, 3, 2, 9, 0, 0), SpanProof.Person);

        var clip = Assert.Single(Map(Map2, span with { Areas = ["w2"] }).Clips);

        Assert.Equal(("A02", "present", "hall/w2"), (clip.PostCode, clip.Kind, clip.Camera));
        Assert.Empty(Map(Map2, span).Clips);
        Assert.Equal(2, Map(Map2, span with { Proof = SpanProof.Recorded }).Clips.Count);
    }

    [Fact]
    public void Camera_KnownByTwoNames_IsFoundByTheMoreParticular()
    {
        var span = Span("1", new DateTime(2026, 3, 2, 9, 0, 0), SpanProof.Person) with { CameraNames = ["10.0.0.2/1", "1"] };
        const string Cameras = "camera,post_code,valid_from,valid_to\n1,A01,,\n10.0.0.2/1,A02,2026-03-01,2026-03-01\n10.0.0.2/1,A03,2026-03-02,\n";

        Assert.Equal("A03", Assert.Single(Map(Cameras, span).Clips).PostCode);
    }

    [Fact]
    public void Spans_OfUnknownCameraOrFutureTime_AreRefusedWithTheirValue()
    {
        var mapped = Map("camera,post_code\n1,A01\n", Span("9", new DateTime(2026, 3, 2, 9, 0, 0), SpanProof.Person), Span("1", new DateTime(2027, 3, 2, 9, 0, 0), SpanProof.Person));

        Assert.Empty(mapped.Clips);
        Assert.Equal(["unknown-camera", "impossible-time"], mapped.Refusals.Select(refusal => refusal.Code));
        Assert.StartsWith("9 2026-03-02", mapped.Refusals[0].Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 3, 1, 23, "A02")]
    [InlineData(2026, 3, 1, 15, "A01")]
    public void Validity_IsToldInHallDays(int year, int month, int day, int utcHour, string post)
    {
        const string Moved = "camera,post_code,valid_from,valid_to\nfront,A01,,2026-03-01\nfront,A02,2026-03-02,\n";

        // 23:00 in UTC is 07:00 of the next day in the hall.
        var clip = Assert.Single(Map(Moved, Span("front", new DateTime(year, month, day, utcHour, 0, 0, DateTimeKind.Utc), SpanProof.Person)).Clips);

        Assert.Equal(post, clip.PostCode);
    }

    [Fact]
    public void HourThatOneOfTwoClocksSkips_IsRefusedForThatPostOnly()
    {
        const string TwoClocks = "camera,post_code,time_zone\n1,A01,Asia/Shanghai\n1,A02,Europe/Berlin\n";

        var mapped = VideoRows.Map(new VideoIndex { Format = "test", Spans = [Span("1", new DateTime(2026, 3, 29, 2, 30, 0), SpanProof.Recorded)] }, Cameras(TwoClocks), Shanghai, Now.AddMonths(1));

        Assert.Equal("A01", Assert.Single(mapped.Clips).PostCode);
        Assert.Equal("impossible-time", Assert.Single(mapped.Refusals).Code);
    }

    private static VideoSpan Span(string camera, DateTime start, SpanProof proof) =>
        new() { CameraNames = [camera], Proof = proof, Start = start, End = start.AddMinutes(5) };

    private static CameraMap Cameras(string csv) => Assert.IsType<Outcome<CameraMap>.Accepted>(CameraMap.Read(Encoding.UTF8.GetBytes(csv))).Content;

    private static MappedIndex Map(string csv, params VideoSpan[] spans) =>
        VideoRows.Map(new VideoIndex { Format = "test", Spans = spans }, Cameras(csv), Shanghai, Now);
}
