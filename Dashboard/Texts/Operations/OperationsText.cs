using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Operations;

/// <summary>Operations: runs, batches, quarantine, expected against arrived.</summary>
public static class OperationsText
{
    public static string Lead => Say("昨夜应到什么、到了什么、拒收了什么、为什么，以及如何重跑一段。", "What was expected last night, what arrived, what was refused and why, and how to run a part again.");
    public static string Runs => Say("运行", "Runs");
    public static string Batches => Say("入库批次", "Batches");
    public static string Quarantine => Say("隔离区", "Quarantine");
    public static string Arrivals => Say("对账单", "Expected and arrived");

    public static string LatestRun => Say("最近一次运行", "Latest run");
    public static string EarlierRuns => Say("历次运行", "Earlier runs");
    public static string NoRunTitle => Say("还没有运行记录", "No run yet");
    public static string NoRunText => Say("夜间任务在本厅时间 01:00 自动开始，也可以现在启动。", "The night starts at 01:00 hall time by itself; it can also be started now.");
    public static string Day => Say("日期", "Day");
    public static string StateHead => Say("状态", "State");
    public static string StartedBy => Say("发起", "Started by");
    /// <summary>Who started a run: an account as it is, the two machines in words.</summary>
    public static string Starter(string by) => by switch
    {
        "schedule" => Say("定时", "the schedule"),
        "command line" => Say("命令行", "the command line"),
        _ => by,
    };
    public static string Started => Say("开始", "Started");
    public static string Finished => Say("结束", "Finished");
    public static string Took => Say("用时", "Took");
    public static string StageHead => Say("阶段", "Stage");
    public static string Progress => Say("进度", "Progress");
    public static string Kept => Say("保留", "Kept");
    public static string Dropped => Say("舍去", "Dropped");
    public static string Written => Say("写入", "Written");
    public static string RunNow => Say("立即运行整夜任务", "Run the whole night now");
    public static string RunStage => Say("重跑", "Run again");
    public static string RunStageOf(string stage) => Say($"重跑：{stage}", $"Run again: {stage}");
    public static string Asked => Say("已安排，几秒内开始。", "Asked for; it starts within seconds.");
    public static string NextNight => Say("下一夜", "Next night");
    public static string Refresh => Say("刷新", "Refresh");
    public static string Live => Say("实时更新中", "updating live");
    public static string Host => Say("主机", "Host");

    public static string File => Say("文件", "File");
    public static string FeedHead => Say("数据", "Feed");
    public static string ReadHead => Say("读取", "Read");
    public static string Added => Say("新增", "Added");
    public static string Unchanged => Say("未变", "Unchanged");
    public static string Revised => Say("修订", "Revised");
    public static string Refused => Say("隔离", "Refused");
    public static string Arrived => Say("到达", "Arrived");
    public static string NoBatchTitle => Say("还没有文件入库", "No file has been taken in yet");
    public static string NoBatchText => Say("把文件放进收件箱本厅的文件夹，夜间任务会读取。", "Put files into this hall's inbox folder; the night reads them.");

    public static string QuarantineLead => Say("这些行没有入库，其余内容已经入库。更正后重新提交，原文件不会改动。", "These rows did not load; the rest of their files did. Correct a row and submit it again; the original file is never altered.");
    public static string QuarantineEmptyTitle => Say("隔离区是空的", "Quarantine is empty");
    public static string QuarantineEmptyText => Say("所有到达的行都已入库。", "Every row that arrived has loaded.");
    public static string Line => Say("行", "Line");
    public static string ColumnHead => Say("列", "Column");
    public static string ValueHead => Say("原值", "Value");
    public static string Reason => Say("原因", "Reason");
    public static string Correct => Say("更正", "Correct");
    public static string CorrectTitle => Say("更正并重新提交", "Correct and submit again");
    public static string Submit => Say("重新提交", "Submit again");
    public static string WholeFile => Say("整个文件被拒收，没有可更正的行。请更正文件后再次放入收件箱。", "The whole file was refused: there is no row to correct. Correct the file and put it into the inbox again.");
    public static string Corrected => Say("已更正并入库，或已按要求处理；审计日志有记录。", "Corrected and loaded, or settled as asked; the audit log has an entry.");
    public static string StillRefused => Say("仍被拒收", "Still refused");
    public static string AlreadySettled => Say("这一行已经处理过。", "This row has been settled already.");

    public static string ArrivalsLead => Say("每个来源当天应到与实到。缺的不算没有发生，只算没有看见。", "What each source should have sent that day and what it sent. What is missing did not prove anything: it was not seen.");
    public static string Source => Say("来源", "Source");
    public static string Expected => Say("应到", "Expected");
    public static string ExpectedFrom(string basis) => basis switch
    {
        "schedule" => Say("按实际应有", "as due"),
        "past" => Say("按往日", "as usual"),
        _ => Say("无依据", "no basis"),
    };
    public static string Parsed => Say("已读", "Read");
    public static string Scored => Say("已核", "Scored");
    public static string Late => Say("迟到", "Late");
    public static string NoArrivalTitle => Say("这一天还没有对账", "This day has not been reconciled yet");
    public static string NoArrivalText => Say("夜间任务的最后一步写出对账单。", "The last stage of the night writes it.");
    public static string SourcesShort(long missing, long all) => Say($"{missing} / {all} 个来源未到齐", $"{missing} of {all} sources short");
}
