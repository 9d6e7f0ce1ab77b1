using Supervision.Dashboard.Accounts;
using Supervision.Dashboard.Tests.Seeding;
using Supervision.Sql.Accounts;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Tests.Accounts;

/// <summary>Requests of an officer in <see cref="SeedHall.Hall"/> at 09:00 hall time on 3 March 2026, without a server.</summary>
internal static class Visits
{
    public static readonly DateTime NowUtc = new(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc);

    public static Visit To(string path = "/h/xicheng/queue", string query = "", string? staffNo = null, string? department = null, DateTime? nowUtc = null)
    {
        var context = new DefaultHttpContext { User = SignInCookie.Principal(Account(staffNo, department), [new AccountRoleRow { AccountId = "officer", HallCode = SeedHall.Hall, Role = "officer" }]) };
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        var visit = new Visit(new StoppedClock(nowUtc ?? NowUtc), new HttpContextAccessor { HttpContext = context });
        visit.Enter(new HallRow { HallCode = SeedHall.Hall, Name = "西城区政务服务中心", TimeZone = "Asia/Shanghai", CreatedAtUtc = SeedHall.CreatedAtUtc });
        return visit;
    }

    private static AccountRow Account(string? staffNo, string? department) => new()
    {
        AccountId = "officer", DisplayName = "督查员甲", PasswordHash = "", StaffNo = staffNo, Department = department, IsEnabled = true, SecurityStamp = "stamp", CreatedAtUtc = SeedHall.CreatedAtUtc,
    };

    private sealed class StoppedClock(DateTime nowUtc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(nowUtc);
    }
}
