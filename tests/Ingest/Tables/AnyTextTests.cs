using FsCheck;
using FsCheck.Fluent;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>Whatever text is sent as any feed. A class of its own, so that it runs beside the mutations.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        ",", "\"", "\n", "\r", "\r\n", "\"\"", ";", "\t", "\0", "\uFFFD", "=1+1", "2026-03-02 09:00", "9:00", "S1", "A01", "在岗", "非常满意", "5", "1e9", "-1",
        "staff_no", "工号", "review_id", "rated_at", "level", "entry_id", "received_at", "channel", "text", "camera", "post_code", "start", "end", "kind", "date", "is_workday",
    ];

    [Theory, MemberData(nameof(TablePropertiesTests.Layouts), MemberType = typeof(TablePropertiesTests))]
    public void AnyText_OfAnyFeed_IsReadOrRefusedInWords(string feed, string layout)
    {
        var header = TablePropertiesTests.HeaderOf(layout);
        var piece = Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()), Gen.Constant(header), Gen.Elements(header.Split(',')));
        var delivery = from head in Gen.Elements(true, false) from pieces in Gen.ListOf(piece) select (head ? header : "") + string.Concat(pieces);
        // Up to forty pieces: longer texts cost twice the time and repeat what shorter ones showed.
        Prop.ForAll(delivery.ToArbitrary(), sent => TablePropertiesTests.IsAccounted(Delivered.Csv(feed, sent))).Check(TablePropertiesTests.Runs(10_000).WithEndSize(40));
    }
}
