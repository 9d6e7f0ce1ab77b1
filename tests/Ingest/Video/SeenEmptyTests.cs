using Supervision.Ingest.Video;
using System.Text;

namespace Supervision.Ingest.Tests.Video;

public sealed class SeenEmptyTests
{
    [Fact]
    public void SeenEmpty_IsRecordedTimeWithoutPersons_OnlyOfCamerasThatDetect()
    {
        var map = Cameras("camera,post_code,detects_persons\n1,A01,1\n2,A02,0\n");
        MappedClip[] clips =
        [
            Clip("1", "A01", 0, 60, "recorded"), Clip("1", "A01", 70, 100, "recorded"), Clip("1", "A01", 90, 95, "recorded"),
            Clip("1", "A01", 10, 20, "present"), Clip("1", "A01", 15, 30, "present"), Clip("1", "A01", 55, 75, "present"),
            Clip("2", "A02", 0, 60, "recorded"),
        ];

        var empty = SeenEmpty.Of(clips, map).Select(clip => (clip.StartsAtUtc.Minute + clip.StartsAtUtc.Hour * 60, clip.EndsAtUtc.Minute + clip.EndsAtUtc.Hour * 60, clip.Kind));

        Assert.Equal([(0, 10, "absent"), (30, 55, "absent"), (75, 100, "absent")], empty);
    }

    private static MappedClip Clip(string camera, string post, int fromMinute, int toMinute, string kind) => new()
    {
        Camera = camera,
        PostCode = post,
        StartsAtUtc = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc).AddMinutes(fromMinute),
        EndsAtUtc = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc).AddMinutes(toMinute),
        Kind = kind,
    };

    private static CameraMap Cameras(string csv) => Assert.IsType<Outcome<CameraMap>.Accepted>(CameraMap.Read(Encoding.UTF8.GetBytes(csv))).Content;
}
