namespace Supervision.Jobs.Demo;

/// <summary>The people and windows of a demo hall. The city, its staff and its numbers are invented.</summary>
internal sealed class DemoHall
{
    internal const string Zone = "Asia/Shanghai";

    private static readonly (string Unit, string Department)[] Units =
    [
        ("社保窗口", "人力资源和社会保障局"), ("社保窗口", "人力资源和社会保障局"),
        ("不动产窗口", "自然资源局"), ("不动产窗口", "自然资源局"),
        ("户政窗口", "公安局"), ("户政窗口", "公安局"),
        ("市场监管窗口", "市场监督管理局"), ("市场监管窗口", "市场监督管理局"),
        ("税务窗口", "税务局"), ("税务窗口", "税务局"),
        ("医保窗口", "医疗保障局"), ("公积金窗口", "住房公积金管理中心"),
    ];

    private static readonly string[] CityNames =
    [
        "陆知遥", "沈月白", "顾清和", "贺南枝", "程以宁", "闻人朗", "苏见山", "叶听澜", "纪云舒", "唐未晚",
        "简书言", "温如许", "裴长歌", "阮星河", "江照影", "祝余年", "秦越溪", "宋时雨", "方寸心", "傅千帆",
        "段青禾", "钟无恙", "颜若水", "白砚秋", "喻向晨", "柳闻莺", "池小满", "戚行舟", "梅疏影", "万里晴",
    ];

    private static readonly string[] DistrictNames =
    [
        "桑晚舟", "卫听雪", "杜若溪", "龙在田", "伍一苇", "姚黄野", "马踏歌", "水清浅", "容与之", "岳临渊", "谷雨晴", "丁香结", "严冬青", "夏半夏", "金玉声",
        "汤望秋", "费思量", "易安然", "季无忧", "邵明月", "左右逢", "车流云", "石敢言", "向南风", "云出岫", "时不待", "木向荣", "文以载", "成蹊下", "白头吟",
    ];

    private DemoHall(string code, string name, int workingDays, int callsADay, int reviewsADay, int seed, string[] staffNames)
    {
        (Code, Name, WorkingDays, CallsADay, ReviewsADay, Seed) = (code, name, workingDays, callsADay, reviewsADay, seed);
        Staff = staffNames.Select((staff, index) => new DemoStaff($"W{index + 1:000}", staff, index < 24 ? Posts[index / 2] : null)).ToList();
    }

    /// <summary>A01 to A12; neighbours cover each other (S4 AB岗一).</summary>
    internal static IReadOnlyList<DemoPost> Posts { get; } = Units.Select((unit, index) => new DemoPost(
        $"A{index + 1:00}", $"{index + 1}号{unit.Unit}", unit.Unit, unit.Department, $"A{(index ^ 1) + 1:00}")).ToList();

    /// <summary>The city's hall: every feed, every plant, the recordings that can be played.</summary>
    internal static DemoHall City { get; } = new("wanglan", "望澜市政务服务大厅", 22, 18, 60, 0, CityNames);

    /// <summary>A smaller hall of the same city beside it, so that halls can be compared.</summary>
    internal static DemoHall District { get; } = new("heting", "望澜市鹤汀区政务服务大厅", 14, 12, 30, 400_009, DistrictNames);

    internal static IReadOnlyList<DemoHall> All { get; } = [City, District];

    internal string Code { get; }

    internal string Name { get; }

    internal int WorkingDays { get; }

    internal int CallsADay { get; }

    internal int ReviewsADay { get; }

    /// <summary>Added to every seed: two halls must not have the same day.</summary>
    internal int Seed { get; }

    /// <summary>W001 to W030: two at each post, taking turns by day, and six who stand in.</summary>
    internal IReadOnlyList<DemoStaff> Staff { get; }

    /// <summary>Who is rostered at a post on the n-th working day.</summary>
    internal DemoStaff OnDuty(DemoPost post, int dayIndex) => Staff.Where(staff => staff.Post == post).ElementAt(dayIndex % 2);
}

internal sealed record DemoPost(string Code, string Name, string Unit, string Department, string CoverCode);

internal sealed record DemoStaff(string No, string Name, DemoPost? Post);
