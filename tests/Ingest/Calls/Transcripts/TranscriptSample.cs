using System.Text;
using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

/// <summary>Reads a transcript that must be accepted.</summary>
internal static class TranscriptSample
{
    public static Transcript Accept(string content) => Accept(Encoding.UTF8.GetBytes(content));

    public static Transcript Accept(byte[] content)
    {
        var outcome = TranscriptReader.Read(content, recordingSeconds: null);
        return outcome is Outcome<Transcript>.Accepted accepted
            ? accepted.Content
            : throw new Xunit.Sdk.XunitException(((Outcome<Transcript>.Refused)outcome).Why.ToString());
    }
}
