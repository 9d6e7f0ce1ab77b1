using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Operations;

/// <summary>Operations: bringing one file by hand.</summary>
public static class UploadText
{
    public static string Upload => Say("上传文件", "Upload a file");
    public static string Lead => Say("文件立即按收件箱的规则检查并入库，原件按内容存档；下一夜据此得出结论。", "The file is checked and taken in at once by the rules of the inbox; its original is archived by content. The next night concludes from it.");
    public static string FileLabel => Say("文件", "File");
    public static string Limit(long megabytes) => Say($"最大 {megabytes} MB；更大的文件请放进收件箱。", $"At most {megabytes} MB; put larger files into the inbox.");
    public static string Send => Say("检查并入库", "Check and take in");

    public static string NoFile => Say("请选择一个文件。", "Choose a file.");
    public static string NoFeed => Say("请选择数据源。", "Choose a feed.");
    public static string NoName => Say("文件名过长，或含有 /、\\、控制字符或特殊符号；请改名后重新上传。", "The file's name is too long or holds /, \\, a control character or a special symbol; rename it and upload it again.");
    public static string NoLength => Say("请求没有给出长度（Content-Length），没有读取；请用浏览器或 curl -F 提交，或放进收件箱。", "The request does not announce its length (Content-Length) and was not read; submit it with a browser or curl -F, or put the file in the inbox.");

    public static string TooLarge(long megabytes) => Say($"文件超过 {megabytes} MB，没有读取；请放进收件箱。", $"The file is larger than {megabytes} MB and was not read; put it into the inbox.");
    public static string Busy => Say("本厅有任务正在运行；请在其结束后重新上传，或放进收件箱。", "A run of this hall is under way; upload the file again when it has ended, or put it into the inbox.");
    public static string Later => Say("现在无法读取：所需的 cameras.csv 或 extensions.csv 缺失或有误，或另一进程正在读取此文件。请先补好对应文件，再重新上传。", "It cannot be read now: cameras.csv or extensions.csv, which it needs, is missing or wrong, or another process is reading the file. Put that right and upload it again.");

    public static string Refused(string name) => Say($"未入库：{name}", $"Not taken in: {name}");
    public static string Taken(string name) => Say($"已入库：{name}", $"Taken in: {name}");
    public static string Counts(long added, long revised, long unchanged, long ignored, long refused) =>
        Say($"新增 {added:N0}，修订 {revised:N0}，未变 {unchanged:N0}，忽略 {ignored:N0}，隔离 {refused:N0}。", $"{added:N0} added, {revised:N0} revised, {unchanged:N0} unchanged, {ignored:N0} ignored, {refused:N0} in quarantine.");
    public static string Entries => Say("被拒收的内容", "What was refused");
    public static string ToQuarantine => Say("到隔离区更正", "Correct in quarantine");

    public static string Feed(string feed) => feed switch
    {
        "calls/media" => Say("录音文件", "Recording"),
        "calls/transcripts" => Say("转写文件", "Transcript"),
        "video/media" => Say("视频片段", "Clip"),
        _ => FeedWords.Feed(feed),
    };
}
