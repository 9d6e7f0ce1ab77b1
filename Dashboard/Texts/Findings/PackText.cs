using static Supervision.Dashboard.Texts.Language;

namespace Supervision.Dashboard.Texts.Findings;

/// <summary>Words of the evidence pack and of drafted letters.</summary>
public static class PackText
{
    public static string Title => Say("证据包", "Evidence pack");
    public static string Download => Say("下载证据包", "Evidence pack");
    public static string DownloadNumbers => Say("证据包（含联系方式）", "Pack with contact details");
    public static string Readme(string numbers) => Say($"""
        证据包说明
        report.txt      线索、依据、理由与结论（供阅读）
        session.json    会话与证据（机器可读，时间为 UTC）
        findings.json   线索、条款、理由、结论、陈述、申诉
        transcript.txt  转写全文
        hashes.json     原始录音、影像与审计记录的哈希
        audit/          每条审计记录被哈希的原始字节
        media/          线索前后的录音片段（自线索前 5 秒起）、无声视频片段与画面
        SHA256SUMS      以上各文件的 SHA-256

        核验方法：解压后在本文件夹运行  sha256sum -c SHA256SUMS
        结论链：sha256sum audit/*.bin 的结果应等于 hashes.json 中同一文件的 entryHash；每个文件内写有上一条记录的哈希，
        因此改动任何一条都会与后面的记录和大厅审计链的末端不符。末端哈希请向大厅索取（审计页）。
        原始录音不在包内；如需核对，对原文件计算 SHA-256，与 hashes.json 中的 originalSha256 比较。
        {numbers}

        """, $"""
        Evidence pack
        report.txt      findings, clauses, reasons and verdicts, to read
        session.json    the session and its evidence, for machines; times are UTC
        findings.json   findings, clauses, reasons, verdicts, statements, appeals
        transcript.txt  the whole transcript
        hashes.json     hashes of the original recording, of clips and of audit entries
        audit/          the bytes of each audit entry as they were hashed
        media/          the sound around the findings, from five seconds before, silent pieces of clips and their pictures
        SHA256SUMS      SHA-256 of each of these files

        To verify, unpack and run in this folder:  sha256sum -c SHA256SUMS
        The chain of verdicts: sha256sum audit/*.bin must give the entryHash that hashes.json states for the file. Each file
        holds the hash of the entry before it, so a change of any of them disagrees with all later ones and with the end of
        the hall's audit chain, which the hall states on its audit page.
        The original recording is not inside; hash your copy of it and compare with originalSha256 in hashes.json.
        {numbers}

        """);

    public static string Shown => Say("本包含有未隐去的联系方式和完整录音片段，仅供履行职责使用。", "This pack holds contact details and the sound in full, for those whose duty needs them.");
    public static string Masked => Say("文字中的电话和身份证号码已隐去。", "Telephone and identity numbers in texts are masked. ");
    public static string NoSound => Say("没有转写，无从得知何处读出号码，因此不附录音片段。", "Without a transcript nobody can say where numbers are spoken, so no sound is inside.");
    public static string Silenced(int count, string where) => count == 0
        ? Say("转写中没有读出这样的号码，录音片段未作静音。", "The transcript has no such number spoken, so nothing of the sound is silenced.")
        : Say($"录音中读出号码的 {count} 处已静音：{where}。转写没有认出的号码仍可能听到，请按规定保管。", $"The sound is silent where numbers are spoken ({count}): {where}. A number that the transcript did not recognise may still be heard: keep it accordingly.");

    public static string Draft(string kind) => kind == "warning" ? Say("效能告诫书（草稿）", "Warning letter (draft)") : Say("书面答复（草稿）", "Written reply (draft)");
    public static string DraftLink(string kind) => kind == "warning" ? Say("起草告诫书", "Draft a warning") : Say("起草书面答复", "Draft a reply");
    public static string DraftLead => Say("事实已自动填入，请核对、修改后生成打印稿。系统不会自动发送；生成打印稿会写入审计。",
        "The facts are filled in; check and edit, then make the printout. Nothing is ever sent by itself, and a printout is recorded in the audit log. Official letters are in Chinese.");
    public static string MakePrint => Say("生成打印稿", "Make the printout");
    public static string Print => Say("打印", "Print");
    public static string Edit => Say("返回修改", "Edit again");
    public static string Letter => Say("正文", "Letter");
    public static string PrintNoted(long number) => Say($"打印稿已生成（审计第 {number} 号）。", $"The printout is ready (audit no. {number}).");
    public static string NoVerdictTitle => Say("还不能起草告诫书", "No warning can be drafted yet");
    public static string NoVerdictText => Say("此会话没有已生效的违反结论。没有署名的人工结论，不得处理任何人。", "No confirmed verdict is in force here. Nobody is penalised without a named human verdict.");
}
