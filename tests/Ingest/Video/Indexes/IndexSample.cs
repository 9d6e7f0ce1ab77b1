using System.Text;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests.Video.Indexes;

/// <summary>Reads an index that must be accepted.</summary>
internal static class IndexSample
{
    public static VideoIndex Real(string file) => Accept(File.ReadAllBytes(SharedData.PathOf("formats", "video_index", file)));

    public static VideoIndex Accept(string content) => Accept(Encoding.UTF8.GetBytes(content));

    public static VideoIndex Accept(byte[] content) => VideoIndexReader.Read(content) switch
    {
        Outcome<VideoIndex>.Accepted accepted => accepted.Content,
        Outcome<VideoIndex>.Refused refused => throw new Xunit.Sdk.XunitException(refused.Why.ToString()),
        _ => throw new InvalidOperationException(),
    };
}
