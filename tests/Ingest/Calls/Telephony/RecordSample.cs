using System.Text;
using Supervision.Ingest.Calls.Telephony;

namespace Supervision.Ingest.Tests.Calls.Telephony;

/// <summary>Reads call records that must be accepted.</summary>
internal static class RecordSample
{
    public static CallRecords Accept(string content) => Accept(Encoding.UTF8.GetBytes(content));

    public static CallRecords Accept(byte[] content) => CallRecordReader.Read(content) switch
    {
        Outcome<CallRecords>.Accepted accepted => accepted.Content,
        Outcome<CallRecords>.Refused refused => throw new Xunit.Sdk.XunitException(refused.Why.ToString()),
        _ => throw new InvalidOperationException(),
    };
}
