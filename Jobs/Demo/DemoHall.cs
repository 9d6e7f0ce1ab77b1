namespace Supervision.Jobs.Demo;

/// <summary>The people and windows of the demo hall. The city, its staff and its numbers are invented.</summary>
internal static class DemoHall
{
    internal const string Code = "wanglan";

    internal const string Name = "望澜市政务服务大厅";

    internal const string Zone = "Asia/Shanghai";

    internal const int WorkingDays = 22;

    private static readonly (string Unit, string Department)[] Units =
    [
        ("社保窗口", "人力资源和社会保障局"), ("社保窗口", "人力资源和社会保障局"),
        ("不动产窗口", "自然资源局"), ("不动产窗口", "自然资源局"),
        ("户政窗口", "公安局"), ("户政窗口", "公安局"),
        ("市场监管窗口", "市场监督管理局"), ("市场监管窗口", "市场监督管理局"),
        ("税务窗口", "税务局"), ("税务窗口", "税务局"),
        ("医保窗口", "医疗保障局"), ("公积金窗口", "住房公积金管理中心"),
    ];

    private static readonly string[] StaffNames =
    [
        "陆知遥", "沈月白", "顾清和", "贺南枝", "程以宁", "闻人朗", "苏见山", "叶听澜", "纪云舒", "唐未晚",
        "简书言", "温如许", "裴长歌", "阮星河", "江照影", "祝余年", "秦越溪", "宋时雨", "方寸心", "傅千帆",
        "段青禾", "钟无恙", "颜若水", "白砚秋", "喻向晨", "柳闻莺", "池小满", "戚行舟", "梅疏影", "万里晴",
    ];

    /// <summary>A01 to A12; neighbours cover each other (S4 AB岗一).</summary>
    internal static readonly IReadOnlyList<DemoPost> Posts = Units.Select((unit, index) => new DemoPost(
        $"A{index + 1:00}", $"{index + 1}号{unit.Unit}", unit.Unit, unit.Department, $"A{(index ^ 1) + 1:00}")).ToList();

    /// <summary>W001 to W030: two at each post, taking turns by day, and six who stand in.</summary>
    internal static readonly IReadOnlyList<DemoStaff> Staff = StaffNames.Select((name, index) => new DemoStaff(
        $"W{index + 1:000}", name, index < 24 ? Posts[index / 2] : null)).ToList();

    /// <summary>Who is rostered at a post on the n-th working day.</summary>
    internal static DemoStaff OnDuty(DemoPost post, int dayIndex) => Staff.Where(staff => staff.Post == post).ElementAt(dayIndex % 2);
}

internal sealed record DemoPost(string Code, string Name, string Unit, string Department, string CoverCode);

internal sealed record DemoStaff(string No, string Name, DemoPost? Post);
