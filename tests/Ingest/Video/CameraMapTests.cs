using Supervision.Ingest.Video;
using System.Text;

namespace Supervision.Ingest.Tests.Video;

public sealed class CameraMapTests
{
    [Theory]
    [InlineData("", "empty-file")]
    [InlineData("camera\n1\n", "missing-column")]
    [InlineData("camera,post_code,摄像头\n1,A,1\n", "column-twice")]
    [InlineData("camera,post_code\n1,\n", "bad-mapping")]
    [InlineData("camera,post_code,time_zone\n1,A01,Mars\n", "bad-mapping")]
    [InlineData("camera,post_code,valid_from\n1,A01,2026-02-30\n", "bad-mapping")]
    [InlineData("camera,post_code,detects_persons\n1,A01,maybe\n", "bad-mapping")]
    public void CameraMap_WithAnError_IsRefusedWhole(string csv, string code) =>
        Assert.Equal(code, Assert.IsType<Outcome<CameraMap>.Refused>(CameraMap.Read(Encoding.UTF8.GetBytes(csv))).Why.Code);
}
