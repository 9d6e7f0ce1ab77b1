using Supervision.Ingest.Inbox.Batches;
using Supervision.Ingest.Tables;

namespace Supervision.Ingest.Inbox;

/// <summary>The words for what the inbox does not read.</summary>
public static class InboxReasons
{
    public static Reason UnknownHall(string folder) => new("unknown-hall",
        $"未登记的大厅文件夹 {folder}；请先执行 supervision hall add，或改正文件夹名。",
        $"No hall is registered for the folder {folder}; register it with 'supervision hall add' or rename the folder.");

    public static Reason UnknownFolder() => new("unknown-feed",
        "不是任何数据源的文件夹，未读取；请按 docs/feeds.md 命名。",
        "Not understood: no feed has this folder name; see docs/feeds.md.");

    public static Reason UnknownFile() => new("unknown-file",
        "不是任何数据源的文件，未读取；请按 docs/feeds.md 命名并放入相应文件夹。",
        "Not understood: no feed has this file name here; see docs/feeds.md.");

    public static Reason UnknownType(string extension) => new("unknown-type",
        $"此数据源不接受 {(extension.Length == 0 ? "无扩展名" : extension)} 文件，未读取；请导出为 CSV 或 XLSX。",
        $"Not understood: this feed takes no {(extension.Length == 0 ? "files without an extension" : extension + " files")}; export it as CSV or XLSX.");

    public static Reason Link() => new("link",
        "是链接，未跟随；请放入文件本身。", "A link, which is not followed; put the file itself here.");

    public static Reason NotRegular() => new("not-a-file",
        "是管道、设备或套接字，未打开；请放入普通文件。", "A pipe, device or socket, which is not opened; put a regular file here.");

    public static Reason FolderNamedAsFile() => new("folder-named-as-file",
        "是文件夹却用了文件的名字，未打开；请改名或放入文件本身。", "A folder with a file's name, which is not opened; rename it or put the file itself here.");

    public static Reason Unreadable(string detail) => new("unreadable",
        $"无法读取：{detail}", $"Cannot be read: {detail}");

    /// <summary>How often a file is tried before it becomes an item with an owner.</summary>
    public static int MostTries => FailedFiles.MostTries;

    public static Reason GaveUp(int tries, Reason why) => new("gave-up",
        $"已连续 {tries} 次读取失败，请指派负责人处理。{why.Chinese}",
        $"Reading failed {tries} times in a row; give it an owner. {why.English}");

    public static Reason MapMissing(string name) => new("map-missing",
        $"收件箱的大厅文件夹中缺少 {name}（摄像头或分机对应表）；放入后，下次运行自动读取此文件。",
        $"{name} is missing in the hall's inbox folder: it says what the devices in this file belong to. Once it is there, the next run reads this file.");

    public static Reason MapWrong(string name, Refusal why) => new("map-wrong",
        $"{name} 第 {why.Line} 行有误：{why.Reason.Chinese}改正后，下次运行自动读取此文件。",
        $"{name}, line {why.Line}: {why.English}. Once it is put right, the next run reads this file.");

    public static Reason NotSound(string looksLike) => new("not-sound",
        $"内容像是{LookedLike.Chinese(looksLike)}，不是 WAV、MP3、M4A、OGG 或 AMR 录音；请放入录音原件。",
        $"The content looks like {looksLike}, not like a WAV, MP3, M4A, OGG or AMR recording; put the recording itself here.");

    public static Reason NotVideo(string looksLike) => new("not-video",
        $"内容像是{LookedLike.Chinese(looksLike)}，不是 MP4、MOV、AVI、Matroska 或 MPEG 视频；请放入视频原件。",
        $"The content looks like {looksLike}, not like an MP4, MOV, AVI, Matroska or MPEG clip; put the clip itself here.");
}
