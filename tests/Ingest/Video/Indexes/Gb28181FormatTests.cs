using System.Text;

namespace Supervision.Ingest.Tests.Video.Indexes;

public sealed class Gb28181FormatTests
{
    [Fact]
    public void Gb28181_DeclaringGb2312_IsReadInChinese()
    {
        const string Xml = "<?xml version=\"1.0\" encoding=\"GB2312\"?>\r\n<Response><CmdType>RecordInfo</CmdType><SN>1</SN><DeviceID>34020000001310000001</DeviceID><Name>大厅</Name><SumNum>9</SumNum><RecordList Num=\"1\"><Item><DeviceID>34020000001310000001</DeviceID><FilePath>/录像/1.ps</FilePath><StartTime>2026-03-02T08:30:00</StartTime><EndTime>2026-03-02T09:00:00</EndTime><Type>time</Type></Item></RecordList></Response>";

        var index = IndexSample.Accept(CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetBytes(Xml));

        var span = Assert.Single(index.Spans);
        Assert.Equal(("34020000001310000001", "/录像/1.ps", DateTimeKind.Unspecified), (span.CameraNames[0], span.Locator, span.Start.Kind));
        Assert.Equal("SumNum says 9, the file holds 1", Assert.Single(index.Notes));
    }
}
