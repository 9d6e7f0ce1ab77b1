using Dapper;
using Supervision.Jobs.Accounts;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Tests.Seeding;

/// <summary>Two halls with an account for each role; the password of all is <see cref="Password"/>.</summary>
public static class SeedHall
{
    public const string Hall = "xicheng";
    public const string OtherHall = "dongcheng";
    public const string Password = "correct horse battery";
    public static readonly DateTime CreatedAtUtc = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Lazy<string> Hash = new(() => Passwords.Hash(Password));

    public static async Task Accounts(Database database)
    {
        var halls = new HallQueries(database);
        await halls.AddHall(new HallRow { HallCode = Hall, Name = "西城区政务服务中心", TimeZone = "Asia/Shanghai", CreatedAtUtc = CreatedAtUtc });
        await halls.AddHall(new HallRow { HallCode = OtherHall, Name = "东城区政务服务中心", TimeZone = "Asia/Shanghai", CreatedAtUtc = CreatedAtUtc });
        foreach (var role in (string[])["officer", "leader", "operator", "staff", "administrator"])
        {
            await Add(database, role, Hall, role);
            await Add(database, "other-" + role, OtherHall, role);
        }
    }

    public static async Task Add(Database database, string accountId, string hallCode, string role)
    {
        var accounts = new AccountQueries(database);
        await accounts.SaveAccount(new AccountRow
        {
            AccountId = accountId, DisplayName = Names.GetValueOrDefault(accountId, accountId), PasswordHash = Hash.Value, StaffNo = role == "staff" ? "S001" : null, IsEnabled = true,
            SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAtUtc = CreatedAtUtc,
        });
        await accounts.GiveRole(new AccountRoleRow { AccountId = accountId, HallCode = hallCode, Role = role });
    }

    /// <summary>Plain inserts: the columns are the properties.</summary>
    public static async Task Insert<T>(Database database, string table, IEnumerable<T> rows)
    {
        var columns = typeof(T).GetProperties().Select(property => property.Name).ToList();
        await using var connection = await database.Connect();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(c => "@" + c))})", rows, transaction);
        await transaction.CommitAsync();
    }

    private static readonly Dictionary<string, string> Names = new()
    {
        ["officer"] = "督查员甲", ["leader"] = "领导甲", ["operator"] = "运维甲", ["staff"] = "窗口甲", ["administrator"] = "管理员甲",
    };
}
