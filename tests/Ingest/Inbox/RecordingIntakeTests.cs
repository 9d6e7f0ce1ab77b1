using Supervision.Ingest.Inbox;

namespace Supervision.Ingest.Tests.Inbox;

/// <summary>Recordings and transcripts as they arrive, before any stage of the night (input.md 8 and 11).</summary>
public class RecordingIntakeTests
{
    private const string Captions = "1\n00:00:00,000 --> 00:00:01,000\n您好\n";

    [Fact]
    public async Task Transcript_WithoutACall_WaitsInQuarantine()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("calls/transcripts/c9.srt", Captions);

        var first = await inbox.Collect();
        var second = await inbox.Collect();

        var entry = Assert.Single(await inbox.Quarantine());
        Assert.Equal(("calls/transcripts/c9.srt", "no-call", "open"), (entry.FileName, entry.ReasonCode, entry.State));
        Assert.Equal((1L, 1L), (first.Quarantined, second.Quarantined));
        Assert.Equal(("waiting", 0L, 1L), Assert.Single(await inbox.Batches(), batch => batch.Feed == "transcripts") is var batch ? (batch.State, batch.Added, batch.Quarantined) : default);
    }

    [Fact]
    public async Task Transcript_WhoseCallCameInTheSameDelivery_IsNoMatterForAnybody()
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write("calls/c.csv", "call_id,started_at,staff_no\nＣ9,2026-03-02 09:00,S1\n");
        inbox.Write("calls/transcripts/C9.srt", Captions);

        Assert.Equal(0, (await inbox.Collect()).Quarantined);
    }

    [Fact]
    public async Task Transcript_WhoseCallIsYoung_IsReadAfterItAllTheSame()
    {
        await using var inbox = await TestInbox.Create();
        File.SetLastWriteTimeUtc(inbox.Write("calls/c.csv", "call_id,started_at,staff_no\nC9,2026-03-02 09:00,S1\n"), TestInbox.Now);
        inbox.Write("calls/transcripts/C9.srt", Captions);

        var outcome = await new Collector(inbox.Request(settle: TimeSpan.FromMilliseconds(50))).Collect();

        Assert.Equal((0L, 0L), (outcome.Left, outcome.NewQuarantined));
        Assert.Empty(await inbox.Quarantine());
    }

    [Theory]
    [InlineData("c1.vtt", Captions, "not-webvtt")]
    [InlineData("c1.srt", "1\n00:00:03,000 --> 00:00:01,000\n您好\n", "times-impossible")]
    [InlineData("c1.json", "{\"a\":1,\"a\":2}", "bad-json")]
    [InlineData("c1.txt", "您好", "unknown-transcript")]
    public async Task Transcript_ThatBreaksARule_IsRefusedOnArrival(string name, string text, string code)
    {
        await using var inbox = await TestInbox.Create();
        inbox.Write($"calls/transcripts/{name}", text);

        await inbox.Collect();

        Assert.Equal(code, Assert.Single(await inbox.Quarantine()).ReasonCode);
    }

    [Fact]
    public async Task Names_AlikeInNfc_AreBothRead()
    {
        await using var inbox = await TestInbox.Create();
        // Equal in size and time, so that only the bytes of their names tell them apart.
        var composed = inbox.Write("reviews/\u00E9.csv", "review_id,rated_at,level\nr1,2026-03-02 09:00,5\n");
        var decomposed = inbox.Write("reviews/e\u0301.csv", "review_id,rated_at,level\nr2,2026-03-02 09:00,5\n");
        File.SetLastWriteTimeUtc(decomposed, File.GetLastWriteTimeUtc(composed));

        await inbox.Collect();

        Assert.Equal(["r1", "r2"], await inbox.Rows<string>("SELECT ReviewId FROM Review ORDER BY ReviewId"));
    }
}
