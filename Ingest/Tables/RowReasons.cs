namespace Supervision.Ingest.Tables;

/// <summary>The words for refused rows, one place for both languages.</summary>
public static class RowReasons
{
    public const string UnknownStaffCode = "unknown-staff";
    public const string UnknownPostCode = "unknown-post";
    public const string CalendarsDisagreeCode = "calendars-disagree";

    public static Reason Undecodable(string encoding) => new("bytes",
        $"此行含有无法按 {encoding} 解码的字节；请用 UTF-8 重新导出此行。",
        $"This row holds bytes that are no {encoding}; export it again as UTF-8.");

    public static Reason Damaged() => new("replacement-character",
        "此行含有替换字符 U+FFFD，文字在到达前已损坏；请从源系统重新导出。",
        "This row holds U+FFFD: its text was damaged before it arrived. Export it again from its source.");

    public static Reason Nul() => new("nul",
        "此行含有空字符（NUL）；请删除后重新提交。",
        "This row holds a NUL character; remove it and submit the row again.");

    public static Reason OpenQuote() => new("quote",
        "引号没有正确闭合；请检查此行的引号。",
        "A quoted field is not closed properly; check the quotes of this row.");

    public static Reason FieldCount(int found, int expected) => new("field-count",
        $"此行有 {found} 个字段，表头有 {expected} 个；请补齐或删除多余字段。",
        $"This row has {found} fields, the header has {expected}; complete the row or remove the surplus.");

    public static Reason Blank() => new("blank", "必填项为空；请补填后重新提交。", "A required value is blank; fill it in and submit the row again.");

    public static Reason TooLong(int limit) => new("too-long",
        $"内容超过 {limit} 个字符的上限；请缩短后重新提交。", $"Longer than {limit} characters; shorten it and submit the row again.");

    public static Reason TooWide(int units) => new("too-wide",
        $"含有扩展平面字符，所用数据库的键只容 {units} 个 UTF-16 单元；请缩短后重新提交。", $"With characters beyond the basic plane it needs more than the {units} UTF-16 units that a key of this database holds; shorten it and submit the row again.");

    public static Reason NotInstant() => new("time",
        "不是有效的日期时间；可写作 2026-03-02 09:05:00。",
        "Not a date and time; write it like 2026-03-02 09:05:00.");

    public static Reason NotDate() => new("date",
        "不是有效的日期；可写作 2026-03-02。", "Not a date; write it like 2026-03-02.");

    public static Reason NotClock() => new("clock",
        "不是有效的钟点；可写作 09:05。", "Not a time of day; write it like 09:05.");

    public static Reason NoSuchLocalTime() => new("local-time",
        "此时刻在大厅时区不存在（夏令时跳过）；请写明时差。",
        "This time does not exist in the hall's zone (skipped by daylight saving); write it with its offset.");

    public static Reason TooEarly(DateOnly first) => new("too-early",
        $"早于 {first:yyyy-MM-dd}，不予接受；请检查年份。", $"Before {first:yyyy-MM-dd}, which is not accepted; check the year.");

    public static Reason EvidenceTooLate() => new("future",
        "晚于本次运行之后一天；请检查来源系统的时钟。",
        "More than one day after this run; check the clock of the source system.");

    public static Reason PlanTooLate() => new("future",
        "晚于本次运行之后五年；请检查年份。", "More than five years after this run; check the year.");

    public static Reason EndBeforeStart() => new("end-before-start",
        "结束时间早于开始时间；请核对两个时间。", "The end is before the start; check both times.");

    public static Reason ShiftTooLong(int hours) => new("shift-too-long",
        $"结束早于开始，而跨夜班次不得超过 {hours} 小时；请核对两个时间，或写明日期。", $"The end is before the start, and a shift over midnight may last {hours} hours at most; check both times or write them with their dates.");

    public static Reason ClipTooLong() => new("clip-too-long",
        "一段视频索引不得超过 31 天；请检查年月，或拆成几段。", "A clip may last 31 days at most; check its dates or cut it up.");

    public static Reason NotNumber() => new("number",
        "不是非负的十进制数；可写作 62.5，不用千分位、指数和正负号。", "Not a plain decimal number of zero or more; write it like 62.5, without separators, exponent or sign.");

    public static Reason NotWhole() => new("number",
        "不是非负整数；可写作 3。", "Not a whole number of zero or more; write it like 3.");

    public static Reason NotLevel() => new("level",
        "评价等级只能是 1–5 或 非常满意、满意、基本满意、不满意、非常不满意。",
        "A level is 1 to 5 or one of 非常满意, 满意, 基本满意, 不满意, 非常不满意.");

    public static Reason NotWord(string allowed) => new("word",
        $"只能是：{allowed}。", $"Only these are known: {allowed}.");

    public static Reason NotHours() => new("hours",
        "不是有效的工作时段；可写作 08:30-12:00;13:30-17:30。",
        "Not working hours; write them like 08:30-12:00;13:30-17:30.");

    public static Reason NotFileName() => new("file-name",
        "录音必须是不含 /、\\ 和控制字符的文件名；请去掉路径，只留文件名。",
        "A recording is a plain file name without /, \\ and control characters; leave the folders out.");

    public static Reason UnknownStaff(string staffNo) => new(UnknownStaffCode,
        $"未知工号 {staffNo}；请加入 staff.csv，下次运行时此行自动入库。",
        $"Unknown staff_no {staffNo}; add it to staff.csv and the next run loads this row.");

    public static Reason UnknownPost(string postCode) => new(UnknownPostCode,
        $"未知窗口号 {postCode}；请加入 posts.csv，下次运行时此行自动入库。",
        $"Unknown post_code {postCode}; add it to posts.csv and the next run loads this row.");

    public static Reason NotRow() => new("row-text",
        "不是一行数据的 JSON 对象；请保留“表头: 值”的写法。", "Not a JSON object of headers and values; keep the form in which the row was shown.");

    public static Reason CalendarsDisagree(string file, long line) => new(CalendarsDisagreeCode,
        $"与 {file} 第 {line} 行对同一日期的说法不一致；在确定之前，该日不作任何结论。请保留其中一行：以原文件名重新提交更正后的文件，或在隔离区采用、放弃此行。",
        $"Disagrees with line {line} of {file} about the same date; nothing is concluded on that date until it is settled. Keep one of them: submit the corrected file under its own name again, or take or discard this row in quarantine.");

    public static Reason StaffOrPost() => new("staff-or-post",
        "工号和窗口号至少填一项；请补填。", "Either staff_no or post_code is needed; fill one in.");
}
