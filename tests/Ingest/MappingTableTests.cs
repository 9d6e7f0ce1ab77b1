using Supervision.Ingest.Calls.Telephony;
using Supervision.Ingest.Video;

namespace Supervision.Ingest.Tests;

public sealed class MappingTableTests
{
    [Fact]
    public void CameraMap_MutatedTenThousandTimes_IsReadOrRefused() =>
        NeverCrash.On(["camera,area,post_code,time_zone,z_is_local,detects_persons,valid_from,valid_to\r\n10.0.0.9/101,w1,A01,Asia/Shanghai,1,0,2026-03-01,2026/3/9\r\n", "摄像头,窗口号\n1,A01\n"], file =>
        {
            if (CameraMap.Read(file) is Outcome<CameraMap>.Accepted { Content: var map })
                Assert.All(map.Mappings, line => Assert.True(line.Camera.Length > 0 && line.PostCode.Length > 0));
        });

    [Fact]
    public void ExtensionMap_MutatedTenThousandTimes_IsReadOrRefused() =>
        NeverCrash.On(["extension,staff_no,valid_from,valid_to\n8001,1001,,2026-03-10\n8001,1002,2026-03-11,\n"], file =>
        {
            if (ExtensionMap.Read(file) is Outcome<ExtensionMap>.Accepted { Content: var map })
                map.StaffOf(["8001", ""], new DateOnly(2026, 3, 10));
        });

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Name_BeyondTheBasicPlane_IsCountedInCharacters(int characters, bool isTaken)
    {
        var name = string.Concat(Enumerable.Repeat("𠮷", characters));

        Assert.Equal(isTaken, CameraMap.Read(System.Text.Encoding.UTF8.GetBytes($"camera,post_code\n{name},A01\n")) is Outcome<CameraMap>.Accepted);
        Assert.Equal(isTaken, ExtensionMap.Read(System.Text.Encoding.UTF8.GetBytes($"extension,staff_no\n{name},S1\n")) is Outcome<ExtensionMap>.Accepted);
    }

    [Fact]
    public void Line_WithAWrongValue_IsNamedWithItsColumn()
    {
        var refused = Assert.IsType<Outcome<CameraMap>.Refused>(CameraMap.Read("camera,post_code,z_is_local\n1,A01,0\n2,A02,maybe\n"u8));

        Assert.Equal((3, 3, "maybe"), (refused.Why.Line, refused.Why.Column, refused.Why.Value));
    }
}
