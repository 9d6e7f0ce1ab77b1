namespace Supervision.Jobs.Tests.Rulebook.Systems;

internal static partial class SystemExamples
{
    private static void Cases()
    {
        // case_no, item, accepted, promised, completed, delivered, supplements asked, handed over, notified, staff
        foreach (var (no, hall, rule, breach, trap) in new[]
        {
            (8, "S4", "S4.case.once", "2026-03-02 10:00;2026-03-05 10:00", "2026-03-02 10:00;2026-03-02 16:00"),
            (6, "S1", "S1.case.once", "2026-03-02 10:00;2026-03-05 10:00", "2026-03-02 10:00"),
            (18, "S1", "S1.case.round-trips", "2026-03-02 10:00;2026-03-05 10:00;2026-03-09 10:00", "2026-03-02 10:00"),
        })
        {
            Case(no, "breach", "2026-03-02 09:00,,,", $"{breach},,");
            Case(no, "trap", "2026-03-02 09:00,,,", $"{trap},,");
            Case(no, "excuse", "2026-03-02 09:00,,,", $"{breach},,");
            Excuse(hall, "case", $"k{no}excuse");
            Each(no, hall, "case", rule, way => $"k{no}{way}");
        }
        // Three days with the day of acceptance: Wednesday is the last.
        Case(9, "breach", "2026-03-02 09:00,3,2026-03-05 09:00,2026-03-05 09:00", ",,");
        Case(9, "trap", "2026-03-02 09:00,3,2026-03-04 17:00,2026-03-04 17:30", ",,");
        Case(9, "excuse", "2026-03-02 09:00,3,2026-03-20 09:00,2026-03-20 09:00", ",,");
        Excuse("S1", "case", "k9excuse");
        Each(9, "S1", "case", "S1.case.over-limit", way => "k9" + way);
        Case(15, "breach", "2026-03-02 09:00,5,2026-03-03 09:00,", ",2026-03-03 10:00,2026-03-05 09:00");
        Case(15, "trap", "2026-03-02 09:00,5,2026-03-06 09:00,", ",2026-03-06 10:00,2026-03-09 16:00");
        // Taken along at once: nobody has to be told to come. Without that the notice came two days later.
        Inbox.Excusing("cases/cases.csv", "k15excuse,变更登记,2026-03-02 09:00,5,2026-03-03 09:00,2026-03-03 11:00,,2026-03-03 10:00,,W00", "k15excuse,变更登记,2026-03-02 09:00,5,2026-03-03 09:00,,,2026-03-03 10:00,2026-03-05 09:00,W00");
        Each(15, "S2", "case", "S2.case.pickup-notice", way => "k15" + way);
        Case(16, "breach", "2026-03-10 09:00,,,", ",,");
        // Accepted before the hall began to keep its ledger of decisions.
        Case(16, "trap", "2026-03-01 09:00,,,", ",,");
        Case(16, "excuse", "2026-03-10 09:00,,,", ",,");
        Ledger("d16", "document,2026-03-02 12:00,k15trap,W00,,,");
        Excusing("d16excuse", "document,2026-03-10 10:00,k16excuse,W00,,,");
        Each(16, "S2", "case", "S2.case.document", way => "k16" + way);
    }

    private static void Case(int no, string way, string dates, string results) =>
        Inbox.Add("cases/cases.csv", $"k{no}{way},变更登记,{dates},{results},W00");

    private static void Appointments()
    {
        Inbox.Add("appointments/appointments.csv", "a13breach,A01,W00,2026-03-02 10:00,2026-03-02 11:00,2026-03-07 10:00,拒绝,,,");
        // Asked on the day itself: the citizen did not keep the working day ahead.
        Inbox.Add("appointments/appointments.csv", "a13trap,A01,W00,2026-03-06 16:00,2026-03-06 16:30,2026-03-06 19:00,拒绝,,,");
        Inbox.Excusing("appointments/appointments.csv", "a13excuse,A01,W00,2026-03-02 10:00,2026-03-02 11:00,2026-03-07 10:00,拒绝,赵局长,当日停电,", "a13excuse,A01,W00,2026-03-02 10:00,2026-03-02 11:00,2026-03-07 10:00,拒绝,,,");
        // The hall does note approvals: of another day's refusal.
        Inbox.Add("appointments/appointments.csv", "a13other,A01,W00,2026-03-03 10:00,2026-03-03 11:00,2026-03-14 10:00,拒绝,赵局长,当日停电,");
        Each(13, "S4", "appointment", "S4.appointment.refusal", way => "a13" + way);
    }

    private static void Ledgers()
    {
        Inbox.Call("c3breach", 9, "in,,2,90,citizen,0");
        Inbox.Call("c3trap", 9, "in,,2,10,citizen,0");
        Inbox.Call("c3excuse", 9, "in,,2,90,citizen,0");
        Ledger("l3", "consultation,2026-03-02 12:00,c3before,W00,,,2026-03-02 12:30");
        Excusing("l3excuse", "consultation,2026-03-09 16:00,c3excuse,W43,,,2026-03-09 16:10");
        Each(3, "S0", "ledger", "S0.call.register", way => "call/c3" + way);

        foreach (var (way, post, cover, kind) in new[] { ("breach", "H12a", "H12b", "annual"), ("trap", "H12c", "", "annual"), ("excuse", "H12b", "H12a", "sick") })
        {
            Inbox.Staff("W12" + way);
            Inbox.Add("posts.csv", $"{post},{post},综合窗口,{cover},1,5");
            Inbox.Add("roster.csv", $"W12{way},{post},2026-03-18,09:00,10:00");
            // Sickness is the special reason; the same leave as a holiday is not.
            Inbox.Excusing("leave.csv", $"W12{way},2026-03-18,2026-03-18,{kind},赵处", $"W12{way},2026-03-18,2026-03-18,annual,赵处");
        }
        Each(12, "S4", "ledger", "S4.handover.before-leave", way => "@W12" + way);
        Ledger("h12", "handover,2026-03-02 08:00,,W00,W43,,");

        Written(24, "S3", "S3.tolerance.promise", "tolerance");
        Written(25, "S3", "S3.promise.written", "promise");
        Written(28, "S2", "S2.agency.mandate", "agency");
        Timed(27, "S1", "S1.help.report", "help", "2026-03-04 09:00", "2026-03-03 16:00");
        Timed(39, "S3", "S3.publication.days", "publication", "2026-03-31 00:30", "2026-03-30 09:00");

        // Ticket 2 is called before ticket 1, which has priority and came first.
        foreach (var (way, first) in new[] { ("breach", "2026-03-10 09:20"), ("trap", "2026-03-10 09:01"), ("excuse", "") })
        {
            Inbox.Add("posts.csv", $"T40{way},T40{way},综合窗口,,1,5");
            // Never called: the citizen had left, so nobody was served before him.
            Inbox.Excusing("tickets/tickets.csv", $"t40{way},2026-03-10 09:00,T40{way},{first},老年人", $"t40{way},2026-03-10 09:00,T40{way},{(first.Length > 0 ? first : "2026-03-10 09:20")},老年人");
            Inbox.Add("tickets/tickets.csv", $"t40{way}2,2026-03-10 09:02,T40{way},2026-03-10 09:05,");
        }
        Each(40, "S3", "ledger", "S3.ticket.priority", way => $"ticket/20260310/t40{way}");
        HomeAndGuide();

        Ledger("n41", "training,2026-03-02 08:00,,W00,,,");
        foreach (var (way, from) in new[] { ("breach", "2026-03-05"), ("trap", "2026-02-01"), ("excuse", "2026-03-05") })
        {
            Inbox.Staff("W41" + way, from: from);
            Inbox.Add("roster.csv", $"W41{way},A01,2026-03-19,09:00,10:00");
        }
        Excusing("n41excuse", "training,2026-03-06 08:00,,W41excuse,,,");
        Each(41, "S2", "ledger", "S2.training.before", way => "training/W41" + way);
    }

    private static void HomeAndGuide()
    {
        // Home service (S3 二(三)2(5)): promised by four, done at five; done at four; and the citizen was not at home.
        Ledger("o40breach", "home,2026-03-09 09:00,,W00,,2026-03-10 16:00,2026-03-10 17:00");
        Ledger("o40trap", "home,2026-03-09 09:00,,W00,,2026-03-10 16:00,2026-03-10 16:00");
        Ledger("o40excuse", "home,2026-03-09 09:00,,W00,,2026-03-10 16:00,2026-03-10 17:00");
        Excuse("S3", "ledger", "o40excuse");
        Each(40, "S3", "ledger", "S3.home.visit", way => "o40" + way);
        foreach (var (way, result) in new[] { ("breach", "拒绝"), ("trap", "已上门"), ("excuse", "拒绝") })
            Ledger($"q40{way}", $"home,2026-03-09 09:00,,W00,,,2026-03-10 10:00,{result},");
        Excuse("S3", "ledger", "q40excuse");
        Each(40, "S3", "ledger", "S3.home.refused", way => "q40" + way);

        // The guide of a matter (S3 二(四)1(1)), and what three notices asked for.
        Ledger("g39", "guide,2026-03-01 09:00,变更登记,,,,,,居民身份证原件及复印件；变更登记申请书");
        Ledger("x39breach", "notice,2026-03-09 10:00,k16trap,W00,,,,,身份证复印件；居委会证明");
        Ledger("x39trap", "notice,2026-03-09 10:00,k16trap,W00,,,,,身份证复印件；申请书");
        Ledger("x39excuse", "notice,2026-03-10 10:00,迁移登记,W00,,,,,身份证复印件；居委会证明");
        // The guide for this matter lists the certificate, as it was changed the day before.
        Ledger("g39before", "guide,2026-03-01 09:00,迁移登记,,,,,,居民身份证");
        Excusing("g39after", "guide,2026-03-09 09:00,迁移登记,,,,,,居民身份证；居委会证明");
        Each(39, "S3", "ledger", "S3.guide.extra", way => "x39" + way);

        // One service, one rating (S3 三(二)8(2)); another post on the same day is another service.
        foreach (var (way, second) in new[] { ("breach", "W00,0"), ("trap", "W41trap,0"), ("excuse", "W00,1") })
        {
            Inbox.Add("reviews/reviews.csv", $"e19{way}1,2026-03-09 09:00,5,W00,0,k19{way},窗口");
            Inbox.Excusing("reviews/reviews.csv", $"e19{way},2026-03-09 09:02,5,{second},k19{way},窗口", $"e19{way},2026-03-09 09:02,5,{second[..^1]}0,k19{way},窗口");
        }
        Each(19, "S3", "ledger", "S3.review.once", way => "rating/e19" + way);
    }

    private static void Written(int no, string hall, string rule, string kind)
    {
        Ledger($"w{no}breach", $"{kind},2026-03-10 09:00,,W00,,,2026-03-10 10:00");
        // Promised at the same minute as decided.
        Ledger($"w{no}trap", $"{kind},2026-03-10 09:00,,W00,,2026-03-10 10:00,2026-03-10 10:00");
        Ledger($"w{no}excuse", $"{kind},2026-03-10 09:00,,W00,,,2026-03-10 10:00");
        Excuse(hall, "ledger", $"w{no}excuse");
        Each(no, hall, "ledger", rule, way => $"w{no}{way}");
    }

    private static void Timed(int no, string hall, string rule, string kind, string late, string inTime)
    {
        Ledger($"w{no}breach", $"{kind},2026-03-02 00:00,,W00,,,{late}");
        Ledger($"w{no}trap", $"{kind},2026-03-02 00:00,,W00,,,{inTime}");
        Ledger($"w{no}excuse", $"{kind},2026-03-02 00:00,,W00,,,{late}");
        Excuse(hall, "ledger", $"w{no}excuse");
        Each(no, hall, "ledger", rule, way => $"w{no}{way}");
    }

    private static void Ledger(string id, string line) => Inbox.Add("ledger/ledger.csv", $"{id},{Full(line)}");

    private static void Excusing(string id, string line, string? bare = null) => Inbox.Excusing("ledger/ledger.csv", $"{id},{Full(line)}", bare is null ? null : $"{id},{Full(bare)}");

    // Result and note are written only where they matter.
    private static string Full(string line) => line + new string(',', 8 - line.Count(letter => letter == ','));
}
