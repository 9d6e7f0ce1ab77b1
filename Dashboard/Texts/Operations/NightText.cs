using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Operations;

/// <summary>The operator's morning: how the night went, and what can be done with one item.</summary>
public static class NightText
{
    public static string Title => Say("昨夜对账单", "Last night");
    public static string AllWell(long sources) => Say($"昨夜正常：{sources} 个来源到齐", $"The night is fine: {sources} sources arrived");
    public static string Missing(long sources) => Say($"{sources} 个来源没有到达", sources == 1 ? "1 source did not arrive" : $"{sources} sources did not arrive");
    public static string Partial(long sources) => Say($"{sources} 个来源只到了一部分", sources == 1 ? "1 source arrived in part" : $"{sources} sources arrived in part");
    public static string AllRefused(long sources) => Say($"{sources} 个来源的内容全部被拒收", sources == 1 ? "all that 1 source sent was refused" : $"all that {sources} sources sent was refused");
    public static string Unread(long files) => Say($"{files} 个文件还不能读", files == 1 ? "1 file cannot be read yet" : $"{files} files cannot be read yet");
    public static string UnreadTitle => Say("到了、还不能读的文件", "Files that came and cannot be read yet");
    public static string UnreadLead => Say("每次运行都会再试；连续三次读不了，就成为隔离区中需要负责人的一项。", "They are tried again in every run; after the third failure each is an item of the quarantine that needs an owner.");
    public static string TriesHead => Say("已试", "Tries");
    public static string TriedHead => Say("最近一次", "Last try");
    public static string Quarantined(long rows) => Say($"{rows} 条被隔离", rows == 1 ? "1 item was refused" : $"{rows} items were refused");
    public static string Unowned(long items) => Say($"{items} 个失败文件没有负责人", items == 1 ? "1 failed file has no owner" : $"{items} failed files have no owner");
    public static string NoRunToday => Say("今天凌晨没有运行", "No run today");
    public static string RunFailed => Say("最近一次运行没有完成", "The latest run did not end well");
    public static string RunUnderWay => Say("夜间任务仍在运行", "The night is still running");
    public static string NothingKnown => Say("还没有可比的往日，暂时说不出缺什么", "There is nothing yet to compare with: what is missing cannot be said");

    public static string ArrivedWhole => Say("到齐的来源", "Sources complete");
    public static string MissingSources => Say("缺失或部分", "Missing or in part");
    public static string LateSources => Say("迟到", "Late");
    public static string Quiet(int sources) => Say($"{sources} 个无数据，尚属正常波动", $"{sources} silent, may be chance");
    public static string OpenItems => Say("待处理的隔离", "Open in quarantine");
    public static string NobodysItems => Say("无负责人", "Without an owner");
    public static string LatestRun => Say("最近一次运行", "Latest run");
    public static string GivenUp(long files) => Say($"{files} 个文件连续三次失败", files == 1 ? "1 file failed three times" : $"{files} files failed three times");

    public static string Owner => Say("负责人", "Owner");
    public static string Nobody => Say("未指派", "nobody");
    public static string Assign => Say("指派", "Assign");
    public static string Again => Say("重跑这一项", "Run this again");
    public static string AgainOf(string what) => Say($"重跑这一项：{what}", $"Run this again: {what}");
    public static string AssignOf(string what) => Say($"指派“{what}”的负责人", $"Assign an owner to {what}");
    public static string AskedAgain(long files) => files == 0
        ? Say("没有被拒收的内容可重读；夜间任务已启动，会再找一遍收件箱。", "Nothing refused to judge again; the night was started and looks through the inbox once more.")
        : Say($"已安排重读 {files} 个文件，几秒内开始。", files == 1 ? "1 file will be judged again; it starts within seconds." : $"{files} files will be judged again; it starts within seconds.");
    public static string Done => Say("已记下，并写入审计日志。", "Noted, with an entry in the audit log.");
    public static string Actions => Say("操作", "Actions");
    public static string History => Say("往日", "Past days");
    public static string HistoryOf(string source) => Say($"{source}：往日", $"{source}: past days");
    public static string HistoryLead => Say("应到取同类日期（工作日或休息日）的中位数；电话所指的录音和排班按实际应有计。", "Expected is the median of days of the same kind; recordings that calls name and rosters are counted as due.");
    public static string Gaps => Say("缺哪些", "What is missing");
    public static string GapsOf(DateOnly day) => Say($"{day:yyyy-MM-dd} 缺哪些", $"What is missing of {day:yyyy-MM-dd}");
    public static string GapItem(string source) => source == "roster" ? Say("窗口号", "Window") : Say("通话编号", "Call");
    public static string GapAbout(string source) => source switch
    {
        "roster" => Say("窗口", "Name"),
        "recordings" => Say("录音文件", "Recording"),
        _ => Say("工号", "Staff number"),
    };
    public static string GapAt => Say("开始", "Began");
    public static string NoGap => Say("没有缺的", "Nothing is missing");
    public static string NoGapText => Say("这一天应有的都到了。", "All that was due on this day is there.");
    public static string Previous => Say("前一天", "Day before");
    public static string Next => Say("后一天", "Day after");

    public static string Groups => Say("同一原因的多行", "Several rows with one reason");
    public static string GroupsLead => Say("同一列、同一个值、同一个原因：改一次，全部重新提交。", "One column, one value, one reason: correct it once and all of them are submitted again.");
    public static string Rows(long rows) => Say($"{rows} 行", rows == 1 ? "1 row" : $"{rows} rows");
    public static string OfFiles(long files) => Say($"{files} 个文件", files == 1 ? "1 file" : $"{files} files");
    public static string CorrectAll => Say("一起更正", "Correct together");
    public static string ItemTitle => Say("隔离的一项", "One refused item");
    public static string See => Say("查看", "Open");
    public static string SeeAll => Say("一起处理", "Handle together");
    public static string GroupTitle => Say("一起更正并重新提交", "Correct together and submit again");
    public static string NewValue(string column) => Say($"“{column}” 的正确值", $"Right value of {column}");
    public static string SubmitAll(long rows) => Say($"改正 {rows} 行并重新提交", rows == 1 ? "Correct 1 row and submit" : $"Correct {rows} rows and submit");
    public static string Loaded(long rows) => Say($"{rows} 行已更正并入库。", rows == 1 ? "1 row corrected and loaded." : $"{rows} rows corrected and loaded.");
    public static string GroupGone => Say("这一组已经没有待处理的行。", "No open row is left in this group.");
    public static string NoColumn => Say("这些行没有可以一起更正的列；可以指派负责人，或说明理由后作废。", "These rows have no column to correct together; give them an owner, or set them aside with a reason.");
    public static string Discard => Say("作废", "Set aside");
    public static string DiscardLead => Say("不需要入库时作废，例如同一文件已重新送达。理由写入审计日志，原值保留。", "Set aside what need not load, such as a file that has come again in order. The reason goes into the audit log; the original stays.");
    public static string Why => Say("理由", "Reason");
    public static string FileTitle => Say("入库文件", "One file");
    public static string FileFacts => Say("这个文件带来了什么", "What this file brought");
    public static string RefusedOfFile => Say("这个文件中被隔离的", "Refused of this file");
    public static string Days => Say("涉及日期", "Days");
    public static string Bytes => Say("大小", "Size");
    public static string Fingerprint => Say("原件指纹", "Fingerprint of the original");
    public static string From => Say("从", "From");
    public static string To => Say("到", "To");
    public static string NoRunMatches => Say("没有符合条件的运行", "No run matches");
    public static string SearchRuns => Say("换个日期或状态再找；所有运行都保留。", "Try other days or another state; every run is kept.");
    public static string OtherReasons(long more) => Say($"另有 {more} 种原因", more == 1 ? "1 more reason" : $"{more} more reasons");
}
