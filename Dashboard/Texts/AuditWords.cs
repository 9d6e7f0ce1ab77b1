using System.Globalization;
using System.Text.Json;
using Supervision.Dashboard.Texts.Findings;
using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts;

/// <summary>What an audit entry is about and says, in the reader's words; the stored text stands beside it unchanged.</summary>
public static class AuditWords
{
    /// <summary>The kind of thing that an entry is about.</summary>
    public static string Subject(string kind) => kind switch
    {
        "finding" => Say("线索", "Finding"),
        "session" => BenchText.Session,
        "appeal" => Say("申诉", "Appeal"),
        "account" => Say("账号", "Account"),
        "hall" => Say("大厅", "Hall"),
        "recording" => Say("录音", "Recording"),
        "list" => Say("清单", "List"),
        "period" => Say("考核期", "Period"),
        "formula" => Say("公式", "Formula"),
        "rulebook" => Say("规则文件", "Rulebook"),
        "rule" => Say("规则", "Rule"),
        "model" => Say("语境模型", "Model"),
        "setting" => Say("设置", "Setting"),
        "calendar" => Say("日历", "Calendar"),
        "batch" => Say("批次", "Batch"),
        "stage" => Say("夜间步骤", "Stage"),
        "item" => Say("收件项", "Item"),
        "owner" => Say("责任人", "Owner"),
        "discard" => Say("作废", "Discarded"),
        "quarantine" => Say("隔离条目", "Quarantine entry"),
        "verdict" => Say("结论", "Verdict"),
        _ => Words.Kind(kind),
    };

    /// <summary>One part of what was said, with its value; a part without a name here keeps its own.</summary>
    /// <param name="zone">The hall's, for instants; without it they are told in UTC.</param>
    public static string Part(string key, JsonElement value, TimeZoneInfo? zone = null) => value is { ValueKind: JsonValueKind.String } && value.ValueEquals("password") ? Say("凭密码", "by password")
        // Rows of a file; of an account they are its roles.
        : key == "added" && value.ValueKind == JsonValueKind.Number ? $"{Operations.OperationsText.Added} {value}"
        : Label(key) is { Length: > 0 } label ? $"{label} {Value(key, value, zone)}" : Value(key, value, zone);

    private static string Label(string key) => key.ToLowerInvariant() switch
    {
        // The value says it all.
        "outcome" or "step" or "state" or "stage" => "",
        "verdictno" or "statementno" or "amendmentno" => Say("第", "no."),
        "severity" => BenchText.Severity,
        "reasoncode" or "reason" or "why" => BenchText.Reason,
        "measure" => BenchText.Measure,
        "issecond" => BenchText.Second,
        "isfinal" => Say("终局", "final"),
        "dueatutc" => Say("答复期限", "due"),
        "doneatutc" => Say("办理于", "done at"),
        "contenthash" or "filehash" or "mediahash" or "archivehash" or "hash" => Say("指纹", "fingerprint"),
        "people" => Say("人数", "people"),
        "scorebefore" or "before" => Say("原", "before"),
        "scoreafter" or "after" => Say("现", "after"),
        "beforeversion" => Say("原版本", "earlier version"),
        "name" => Say("名称", "name"),
        "version" => Say("版本", "version"),
        "format" => Say("格式", "format"),
        "filters" => Say("筛选", "filters"),
        "rows" or "entries" => Say("行数", "rows"),
        "days" => Say("天数", "days"),
        "files" or "file" => Say("文件", "files"),
        "from" => Say("自", "from"),
        "to" => Say("至", "to"),
        "adopted" => Say("采用", "adopted"),
        "given" => Say("授予", "given"),
        "isawarded" => Say("授星", "awarded"),
        "feed" => Operations.OperationsText.FeedHead,
        "linenumber" => Operations.OperationsText.Line,
        "changed" => Say("改动的列", "changed columns"),
        "revised" => Operations.OperationsText.Revised,
        "quarantined" => Operations.OperationsText.Refused,
        "source" => Say("依据", "source"),
        "added" or "role" => Say("角色", "roles"),
        "password" => Say("密码", "password"),
        "enabled" => Say("启用", "enabled"),
        "owner" => Say("责任人", "owner"),
        "stages" => Say("步骤", "stages"),
        "camera" => Say("摄像头", "camera"),
        "subjectkey" => Say("编号", "key"),
        "callid" => Say("通话", "call"),
        "columns" => Say("字段", "columns"),
        "again" => Say("重读", "read again"),
        "replay" => Say("试算", "replay"),
        "value" => Say("值", "value"),
        _ => key,
    };

    private static string Value(string key, JsonElement value, TimeZoneInfo? zone) => value.ValueKind switch
    {
        JsonValueKind.True => Say("是", "yes"),
        JsonValueKind.False => Say("否", "no"),
        JsonValueKind.Array => string.Join(Say("、", ", "), value.EnumerateArray().Select(part => Value(key, part, zone))),
        JsonValueKind.Object => string.Join(" · ", value.EnumerateObject().Where(part => part.Value.ValueKind != JsonValueKind.Null).Select(part => Part(part.Name, part.Value, zone))),
        JsonValueKind.String => Word(key.ToLowerInvariant(), value.GetString() ?? "", zone),
        _ => value.ToString(),
    };

    // A short word means something only under its key: "other" is a reason, "late" may be a reason or a state.
    private static string Word(string key, string word, TimeZoneInfo? zone) => key switch
    {
        "outcome" => word switch
        {
            "nothing found" => Say("未发现问题", "nothing found"),
            "accepted" => Say("成功", "accepted"),
            "refused" => Say("被拒", "refused"),
            "locked" => Say("已锁定", "locked"),
            _ => Words.Outcome(word),
        },
        "step" => DeadlineText.StepName(word),
        "severity" => Words.Severity(word),
        "measure" => VerdictText.Measure(word),
        "reasoncode" => VerdictText.Reason(word),
        "reason" or "password" => SignIn(word),
        "state" => Words.State(word),
        "feed" => Operations.FeedWords.Feed(word),
        "stage" or "stages" => Operations.FeedWords.Stage(word),
        _ when key.EndsWith("hash", StringComparison.Ordinal) && word.Length > 10 => word[..10],
        _ when key.EndsWith("atutc", StringComparison.Ordinal) && DateTime.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var utc) => zone is null
            ? utc.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => word,
    };

    private static string SignIn(string word) => word switch
    {
        "unknown" => Say("账号不存在", "unknown account"),
        "disabled" => Say("账号已停用", "account disabled"),
        "locked" => Say("账号已锁定", "account locked"),
        "set" => Say("已设置", "set"),
        _ => word,
    };
}
