using System.Text.Json;
using Supervision.Ingest.Media;
using Supervision.Jobs.Findings;
using Supervision.Sql;
using Supervision.Sql.Calls;
using Supervision.Sql.Calls.Media;
using Supervision.Sql.Calls.Transcripts;
using Supervision.Sql.Comments;
using Supervision.Sql.Deadlines;
using Supervision.Sql.Findings;
using Supervision.Sql.Halls;
using Supervision.Sql.Presence;
using Supervision.Sql.Reviews;
using Supervision.Sql.Video;

namespace Supervision.Dashboard.Tests.Seeding;

/// <summary>A day's work for an officer: calls with words and sound, an absence with its subtraction, a bad review, a comment.</summary>
public static class SeedBench
{
    public static readonly DateOnly Day = new(2026, 3, 3);

    public static readonly IReadOnlyList<(string Words, string Severity)> Said =
        [("我不知道，你去问别人", "serious"), ("这个不归我管", "ordinary"), ("急什么，没看我正忙着吗", "ordinary"), ("不清楚", "minor"), ("快点，我下班了", "serious"), ("自己看清楚了再来", "minor")];

    public static string CallSession(int index) => FindingKeys.Session(SeedHall.Hall, "call", $"call-{index:000}");

    public static string AbsenceSession => FindingKeys.Session(SeedHall.Hall, "absence", "A02 2026-03-03");

    public static async Task Fill(Database database, string mediaFolder, int calls = 24)
    {
        // Flagged calls show their findings at once, whatever their addresses; who tests reading first sets a share.
        await new HallQueries(database).SaveSetting(new HallSettingRow { HallCode = SeedHall.Hall, Name = ReadFirst.ShareSetting, Value = "0", ChangedAtUtc = SeedHall.CreatedAtUtc });
        await In(database, People);
        var (review, analysis) = await Sound(new MediaArchive(mediaFolder));
        await Calls(database, calls, review, analysis);
        await Absence(database);
        await In(database, Words);
        await SeedHall.Insert(database, "Clock", [Clock("S3.review.verify", At(10, 12).AddHours(48), "hours", 48, "三(二)9(3)"), Clock("S3.review.rectify", null, "natural", 15, "五(二)3")]);
    }

    private static ClockRow Clock(string key, DateTime? due, string unit, double length, string clause) => new()
    {
        HallCode = SeedHall.Hall, ClockId = FindingKeys.Hash("clock", key), ClockKey = key, SubjectKind = "review", SubjectKey = "r1", StaffNo = "S002", PostCode = "A02", DocumentId = "S3", Clause = clause,
        StartedAtUtc = At(10, 12), DueAtUtc = due, Unit = unit, Length = length, State = "running",
    };

    private static async Task In(Database database, Func<Transaction, Task> work)
    {
        await using var transaction = await database.Begin();
        await work(transaction);
        await transaction.Commit();
    }

    private static DateTime At(int hour, int minute, int second = 0) => new(2026, 3, 3, hour - 8, minute, second, DateTimeKind.Utc);

    private static async Task People(Transaction transaction)
    {
        var halls = new HallQueries(transaction);
        string[] names = ["陆知遥", "沈月白", "顾清和", "贺南枝", "程以宁", "闻人朗"];
        string[] units = ["社保局", "社保局", "税务局", "税务局", "公安局", "公安局"];
        await halls.MergeStaff(names.Select((name, i) => new StaffRow
        {
            HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = i + 2, ContentHash = $"s{i}", StaffNo = $"S{i + 1:000}", Name = name, Department = units[i],
            PostCode = $"A{i + 1:00}", ValidFrom = new DateOnly(2025, 1, 1),
        }).ToList());
        await halls.MergePosts(names.Select((_, i) => new PostRow
        {
            HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = i + 2, ContentHash = $"p{i}", PostCode = $"A{i + 1:00}", Name = $"{i + 1}号{units[i][..2]}窗口", Department = units[i],
            CoverPostCode = $"A{(i ^ 1) + 1:00}", MinStaff = 1, AbsenceMinutes = 15,
        }).ToList());
        await halls.MergeShifts(names.Select((_, i) => new ShiftRow
        {
            HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = i + 2, ContentHash = $"h{i}", ShiftId = $"shift{i}", StaffNo = $"S{i + 1:000}", PostCode = $"A{i + 1:00}", Day = Day,
            StartsAtUtc = At(8, 30), EndsAtUtc = At(12, 0),
        }).ToList());
    }

    // A tone that comes and goes: short, silent in the middle, playable everywhere.
    private static async Task<(string Review, string Analysis)> Sound(MediaArchive archive)
    {
        const int rate = 8000, seconds = 40;
        using var wav = new MemoryStream();
        using (var writer = new BinaryWriter(wav, System.Text.Encoding.ASCII, leaveOpen: true))
        {
            writer.Write("RIFF"u8); writer.Write(36 + rate * seconds * 2); writer.Write("WAVEfmt "u8);
            writer.Write(16); writer.Write((short)1); writer.Write((short)1); writer.Write(rate); writer.Write(rate * 2); writer.Write((short)2); writer.Write((short)16);
            writer.Write("data"u8); writer.Write(rate * seconds * 2);
            for (var i = 0; i < rate * seconds; i++)
                writer.Write((short)(9000 * Math.Sin(i * 0.2) * Loudness(i / (double)rate)));
        }
        wav.Position = 0;
        var review = (await archive.Store(wav, CancellationToken.None)).Sha256;
        var peaks = Enumerable.Range(0, seconds * 100).SelectMany(step => new[] { (byte)(240 * Loudness(step / 100.0)), (byte)(200 * Loudness(step / 100.0 + 7)) }).ToArray();
        var analysis = new MediaAnalysis { DurationSeconds = seconds, Channels = [], Silences = [new Stretch(18, 21)], Overlaps = [new Stretch(30, 31.5)], Peaks = peaks };
        return (review, (await archive.Store(new MemoryStream(analysis.ToJson()), CancellationToken.None)).Sha256);
    }

    private static double Loudness(double second) => second is > 18 and < 21 ? 0 : Math.Abs(Math.Sin(second * 0.9)) * (0.35 + 0.65 * Math.Abs(Math.Sin(second * 5.3)));

    private static async Task Calls(Database database, int calls, string review, string analysis)
    {
        await In(database, transaction => new CallQueries(transaction).MergeCalls(Enumerable.Range(0, calls).Select(i => new CallRow
        {
            HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = i + 2, ContentHash = $"c{i}", CallId = $"call-{i:000}", StartedAtUtc = At(9, i * 3 % 60), StaffNo = $"S{i % 6 + 1:000}", Direction = "in", TalkSeconds = 40,
        }).ToList()));
        await SeedHall.Insert(database, "MediaFile", [new MediaFileRow { MediaHash = new string('a', 64), Format = "wav", Bytes = 1, State = "ready", ReviewHash = review, AnalysisHash = analysis, DecodedSeconds = 40, Channels = 2 }]);
        for (var i = 0; i < calls; i++)
        {
            var (words, severity) = Said[i % Said.Count];
            await SeedHall.Insert(database, "Recording", [new RecordingRow { HallCode = SeedHall.Hall, FileKey = $"file{i:000}", FileName = $"{i}.wav", MediaHash = new string('a', 64), BatchId = "seed", CallId = $"call-{i:000}" }]);
            await SeedHall.Insert(database, "Transcript", [new TranscriptRow { HallCode = SeedHall.Hall, CallId = $"call-{i:000}", SourceHash = "x", BatchId = "seed", Format = "json", RoleBasis = "channel", RoleConfidence = 0.97, DurationSeconds = 40, Turns = 6 }]);
            await SeedHall.Insert(database, "Utterance", Turns(i, words));
            await In(database, transaction => new FindingBook(transaction).Replace(Session(i), [Finding(i, words, severity)]));
        }
    }

    private static IEnumerable<UtteranceRow> Turns(int call, string words)
    {
        (string Speaker, string Text)[] said =
        [
            ("staff", "您好，这里是政务服务中心，请问您要咨询什么问题？"), ("citizen", "我想问一下，异地的养老保险怎么转回来？"), ("citizen", "上次来说材料不够，我又跑了一趟。"),
            ("staff", $"{words}。"), ("citizen", "那我到底应该找谁呢？"), ("staff", "请您到3号窗口，我帮您联系一下。"),
        ];
        return said.Select((turn, n) => new UtteranceRow
        {
            HallCode = SeedHall.Hall, CallId = $"call-{call:000}", TurnNo = n, Speaker = turn.Speaker, StartSeconds = n * 6 + 1, EndSeconds = n * 6 + 6, Body = turn.Text, RoleConfidence = 0.97, Channel = turn.Speaker == "staff" ? 0 : 1,
        });
    }

    private static SessionRow Session(int i) => new()
    {
        HallCode = SeedHall.Hall, SessionId = CallSession(i), Kind = "call", SubjectKey = $"call-{i:000}", StaffNo = $"S{i % 6 + 1:000}", PostCode = $"A{i % 6 + 1:00}", Day = Day,
        StartsAtUtc = At(9, i * 3 % 60), EndsAtUtc = At(9, i * 3 % 60, 40), State = "open",
    };

    private static FindingRow Finding(int i, string words, string severity) => new()
    {
        HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(CallSession(i), "s1-4.2-1", "3"), SessionId = CallSession(i), RuleKey = "s1-4.2-1", DocumentId = "S1", Clause = "四.2(1)", Kind = "phrase",
        StaffNo = $"S{i % 6 + 1:000}", PostCode = $"A{i % 6 + 1:00}", OccurredAtUtc = At(9, i * 3 % 60, 19), Day = Day, TurnNo = 3, StartSeconds = 19, EndSeconds = 23, Quote = words, MatchKind = i % 4 == 3 ? "pinyin" : "exact",
        Probability = 0.97 - i % 7 * 0.06, Severity = severity, Machine = i % 5 == 4 ? "remedied" : "breach", IsLead = i % 9 == 8, State = "open",
        Reason = JsonSerializer.Serialize(new[] { $"原文“{words}”与条款用语一致", "说话人：工作人员（声道，可信度 0.97）", "该时段有语音能量：0.94", "语境模型：0.91" }), ScoredUnder = "seed",
    };

    private static async Task Absence(Database database)
    {
        (string Kind, DateTime From, DateTime To)[] parts =
        [
            ("present", At(8, 30), At(9, 40)), ("cover", At(9, 40), At(9, 55)), ("reported", At(9, 55), At(10, 5)), ("absent", At(10, 5), At(10, 24)), ("present", At(10, 24), At(11, 20)), ("unobserved", At(11, 20), At(11, 30)), ("present", At(11, 30), At(12, 0)),
        ];
        await SeedHall.Insert(database, "PresenceSpan", parts.Select((part, n) => new PresenceSpanRow { HallCode = SeedHall.Hall, PostCode = "A02", Day = Day, SpanNo = n, Kind = part.Kind, StartsAtUtc = part.From, EndsAtUtc = part.To }));
        await SeedHall.Insert(database, "PresenceSpan", new[] { "A01", "A03", "A04", "A05", "A06" }.Select(post => new PresenceSpanRow { HallCode = SeedHall.Hall, PostCode = post, Day = Day, SpanNo = 0, Kind = post == "A05" ? "leave" : "present", StartsAtUtc = At(8, 30), EndsAtUtc = At(12, 0) }));
        int Sum(string kind) => (int)parts.Where(part => part.Kind == kind).Sum(part => (part.To - part.From).TotalSeconds);
        await SeedHall.Insert(database, "PresenceDay", [DayRow("A02") with { PresentSeconds = Sum("present"), CoverSeconds = Sum("cover"), ReportedSeconds = Sum("reported"), UnobservedSeconds = Sum("unobserved"), AbsentSeconds = Sum("absent") }]);
        await SeedHall.Insert(database, "PresenceDay", new[] { "A01", "A03", "A04", "A06" }.Select(post => DayRow(post) with { PresentSeconds = 12600 }).Append(DayRow("A05") with { LeaveSeconds = 12600 }));
        await SeedHall.Insert(database, "AbsenceEpisode", [new AbsenceEpisodeRow { HallCode = SeedHall.Hall, PostCode = "A02", Day = Day, StartsAtUtc = At(10, 5), EndsAtUtc = At(10, 24), AbsenceWord = "left_post", AbsentSeconds = 1140, ThresholdMinutes = 15, ThresholdSource = "本厅考勤办法第六条", StaffNo = "S002", Waiting = 2 }]);
        await In(database, transaction => new ClipQueries(transaction).MergeClips(parts.Where(part => part.Kind != "unobserved").Select((part, n) => new ClipRow { HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = n + 2, ContentHash = $"v{n}", ClipId = $"clip{n}", Camera = "cam2", PostCode = "A02", StartsAtUtc = part.From, EndsAtUtc = part.To, Kind = part.Kind == "present" ? "present" : "absent" }).ToList()));
        await In(database, transaction => new FindingBook(transaction).Replace(
            new SessionRow { HallCode = SeedHall.Hall, SessionId = AbsenceSession, Kind = "absence", SubjectKey = "A02 2026-03-03", StaffNo = "S002", PostCode = "A02", Day = Day, StartsAtUtc = At(10, 5), EndsAtUtc = At(10, 24), State = "open" },
            [new FindingRow { HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(AbsenceSession, "s1-4.1-3", "10:05"), SessionId = AbsenceSession, RuleKey = "s1-4.1-3", DocumentId = "S1", Clause = "四.1(3)", Kind = "absence", StaffNo = "S002", PostCode = "A02", OccurredAtUtc = At(10, 5), Day = Day, Probability = 0.95, Severity = "ordinary", Minutes = 19, AbsenceWord = "left_post", Machine = "breach", State = "open", Reason = "[\"应在岗 210.0 分\",\"AB岗替岗 15.0 分，报备 10.0 分，摄像头离线 10.0 分，均已扣除\",\"净缺岗 19.0 分，超过本岗 15 分钟\"]", ScoredUnder = "seed" }]));
    }

    private static PresenceDayRow DayRow(string post) => new() { HallCode = SeedHall.Hall, PostCode = post, Day = Day, RequiredSeconds = 12600, ComputedUnder = "seed", CalendarSource = "hall" };

    private static async Task Words(Transaction transaction)
    {
        await new ReviewQueries(transaction).MergeReviews([new ReviewRow { HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = 2, ContentHash = "r1", ReviewId = "r1", RatedAtUtc = At(10, 12), Level = 1, StaffNo = "S002", PostCode = "A02", Item = "养老保险转移", Body = "等了二十分钟，窗口没有人。", IsDefault = false }]);
        await new CommentQueries(transaction).MergeComments([new CommentRow { HallCode = SeedHall.Hall, BatchId = "seed", LineNumber = 2, ContentHash = "m1", EntryId = "m1", ReceivedAtUtc = At(10, 40), Channel = "意见箱", Body = "3号窗口的同志说话很不耐烦，希望改进。", StaffNo = "S003", PostCode = "A03" }]);
        foreach (var (kind, key, staff, post) in new[] { ("review", "r1", "S002", "A02"), ("comment", "m1", "S003", "A03") })
        {
            var session = FindingKeys.Session(SeedHall.Hall, kind, key);
            await new FindingBook(transaction).Replace(
                new SessionRow { HallCode = SeedHall.Hall, SessionId = session, Kind = kind, SubjectKey = key, StaffNo = staff, PostCode = post, Day = Day, StartsAtUtc = At(10, 12), EndsAtUtc = At(10, 12), State = "open" },
                [new FindingRow { HallCode = SeedHall.Hall, FindingId = FindingKeys.Finding(session, "s3-2.9", "0"), SessionId = session, RuleKey = "s3-2.9", DocumentId = "S3", Clause = "三(二)9", Kind = kind, StaffNo = staff, PostCode = post, OccurredAtUtc = At(10, 12), Day = Day, Probability = 0.8, Severity = "ordinary", Machine = "breach", State = "open", Reason = "[\"差评：非常不满意\"]", ScoredUnder = "seed" }]);
        }
    }
}
