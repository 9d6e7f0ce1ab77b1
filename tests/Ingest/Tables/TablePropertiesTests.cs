using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Supervision.Ingest.Inbox;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql.Comments;

namespace Supervision.Ingest.Tests.Tables;

/// <summary>Whatever arrives: nothing crashes, every row is accounted for, and accepted text is what was sent.</summary>
public class TablePropertiesTests
{
    /// <summary>One good row of each layout, by its class.</summary>
    internal static readonly IReadOnlyDictionary<string, string> GoodFiles = new Dictionary<string, string>
    {
        ["StaffFeed"] = "staff_no,name,department,post_code,valid_from\nS1,王芳,不动产,A01,2026-01-01\n",
        ["PostFeed"] = "post_code,name,department,cover_post_code,min_staff,absence_minutes\nA01,一号,不动产,A02,1,5\n",
        ["LedgerFeed"] = "entry_id,kind,entered_at,reference,staff_no,post_code,agreed_at\nL1,帮办,2026-03-02 09:00,B1,S1,A01,2026-03-05 09:00\n",
        ["BoardFeed"] = "留言编号,留言用户,留言时间,留言详情\n7,某某,2026-03-02 09:00,谢谢\n",
        ["StoreReviewFeed"] = "发表时间,作者,评级,内容\n2026-03-02 09:00,某某,5,好用\n",
        ["RosterFeed"] = Sent("roster"), ["LeaveFeed"] = Sent("leave"), ["CalendarFeed"] = Sent("calendar"), ["CallFeed"] = Sent("calls"), ["ClipFeed"] = Sent("video"),
        ["CommentFeed"] = Sent("comments"), ["ReviewFeed"] = Sent("reviews"), ["CaseFeed"] = Sent("cases"), ["AppointmentFeed"] = Sent("appointments"),
        ["TicketFeed"] = Sent("tickets"), ["InspectionFeed"] = Sent("inspections"),
    };

    /// <summary>Each layout of each feed: the feed's word and the layout's class.</summary>
    public static TheoryData<string, string> Layouts
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var layout in Feeds.All.SelectMany(layouts => layouts))
                all.Add(layout.Name, layout.GetType().Name);
            return all;
        }
    }

    internal static Config Runs(int count) => Config.QuickThrowOnFailure.WithMaxTest(count);

    [Theory, MemberData(nameof(Layouts))]
    public void GoodFile_WithBytesChanged_IsReadOrRefusedInWords(string feed, string layout)
    {
        var good = Encoding.UTF8.GetBytes(GoodFiles[layout]);
        var mutation = from seed in Gen.Choose(0, int.MaxValue) from changes in Gen.Choose(1, 12) select (Seed: seed, Changes: changes);
        Prop.ForAll(mutation.ToArbitrary(), m => IsAccounted(Delivered.Bytes(feed, Mutated(good, m.Seed, m.Changes)))).Check(Runs(10_000));
    }

    [Fact]
    public void Spreadsheet_WithBytesChanged_IsReadOrRefusedInWords()
    {
        var good = SheetFile.OfCsv(["entry_id", "received_at", "channel", "text"], ["m1", "2026-03-02 09:00", "箱", "谢谢"]);
        var mutation = from seed in Gen.Choose(0, int.MaxValue) from changes in Gen.Choose(1, 12) select (Seed: seed, Changes: changes);
        Prop.ForAll(mutation.ToArbitrary(), m => IsAccounted(Delivered.Bytes("comments", Mutated(good, m.Seed, m.Changes)))).Check(Runs(10_000));
    }

    [Fact]
    public void SheetXml_OfAnyShape_IsReadOrRefusedInWords()
    {
        string[] parts = ["<row>", "<row r=\"3\">", "</row>", "<c>", "<c r=\"ZZZZ9\">", "<c t=\"s\">", "<c t=\"inlineStr\">", "</c>", "<v>", "</v>", "<is><t>", "</t></is>", "<f>1</f>", "5", "99999999999", "NaN", "&#65533;", "<!-- x -->", "<![CDATA[y]]>"];
        Prop.ForAll(Gen.ListOf(Gen.Elements(parts)).ToArbitrary(), pieces =>
        {
            var file = new SheetFile().Texts("Sheet1");
            file.Parts["xl/worksheets/sheet1.xml"] = $"<worksheet><sheetData><row>{string.Concat(new[] { "entry_id", "received_at", "channel", "text" }.Select(SheetFile.Text))}</row>{string.Concat(pieces)}</sheetData></worksheet>";
            return IsAccounted(Delivered.Bytes("comments", file.Bytes()));
        }).Check(Runs(10_000));
    }

    [Fact]
    public void AcceptedText_InEitherEncoding_IsWhatWasSent()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var texts = from text in ArbMap.Default.GeneratorFor<NonEmptyString>()
                    from gb in Gen.Elements(true, false)
                    select (Text: "好" + Clean(text.Get), Encoding: gb ? Encoding.GetEncoding("GB18030") : Encoding.UTF8);
        Prop.ForAll(texts.ToArbitrary(), sent =>
        {
            var csv = $"entry_id,received_at,channel,text\nm1,2026-03-02 09:00,意见箱内容,\"{sent.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n";
            var read = Delivered.Bytes("comments", sent.Encoding.GetBytes(csv));
            return read.Rows is [CommentRow row] && row.Body == sent.Text;
        }).Check(Runs(2_000));
    }

    [Fact]
    public void Instant_OfAnyTime_ReadsBackInEverySpelling()
    {
        var times = from minutes in Gen.Choose(0, 26 * 365 * 1440) from form in Gen.Elements("yyyy-MM-dd HH:mm", "yyyy/M/d H:mm:ss", "yyyy年M月d日 H时mm分", "yyyy-MM-ddTHH:mm:ss.fff") select (Minutes: minutes, Form: form);
        Prop.ForAll(times.ToArbitrary(), sent =>
        {
            var local = new DateTime(2000, 1, 1, 0, 0, 0).AddMinutes(sent.Minutes);
            var read = Delivered.Csv("calls", $"call_id,started_at,staff_no\nc,{local.ToString(sent.Form, CultureInfo.InvariantCulture)},S1\n");
            return read.Rows is [Supervision.Sql.Calls.CallRow row] && row.StartedAtUtc == local.AddHours(-8);
        }).Check(Runs(1_000));
    }

    [Fact]
    public void Key_OnceCompared_StaysTheSame() =>
        Prop.ForAll<NonNull<string>>(ArbMap.Default.ArbFor<NonNull<string>>(), text => IsStable(Clean(text.Get))).Check(Runs(2_000));

    private static bool IsStable(string text) => KeyText.Of(KeyText.Of(text)) == KeyText.Of(text);

    internal static bool IsAccounted(Delivered read) =>
        read.FileRefusal is { Chinese.Length: > 0, English.Length: > 0 }
        || read.Refused.All(refused => refused.Reason.Stored.Contains('\n', StringComparison.Ordinal) && !$"{refused.Value}{refused.RowText}".Contains('\uFFFD', StringComparison.Ordinal));

    internal static string HeaderOf(string layout) => GoodFiles[layout][..(GoodFiles[layout].IndexOf('\n', StringComparison.Ordinal) + 1)];

    private static string Sent(string feed) => Inbox.Deliveries.Files.First(file => file.Key.StartsWith(feed, StringComparison.Ordinal)).Value;

    private static byte[] Mutated(byte[] bytes, int seed, int changes)
    {
        var random = new Random(seed);
        var list = bytes.ToList();
        for (var i = 0; i < changes && list.Count > 0; i++)
        {
            var at = random.Next(list.Count);
            switch (random.Next(3))
            {
                case 0: list[at] = (byte)random.Next(256); break;
                case 1: list.RemoveAt(at); break;
                default: list.Insert(at, (byte)random.Next(256)); break;
            }
        }
        return [.. list];
    }

    // Lone surrogates are no text, and what the rules refuse is tested elsewhere.
    private static string Clean(string text) => new string(text.Where(c => !char.IsSurrogate(c) && c is not ('\0' or '\uFFFD' or '\uFFFE' or '\uFFFF') && !char.IsBetween(c, '\uE000', '\uF8FF')).ToArray());
}
