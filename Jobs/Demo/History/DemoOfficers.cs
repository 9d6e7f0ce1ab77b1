using Supervision.Jobs.Accounts;
using Supervision.Sql.Accounts;
using Supervision.Sql;

namespace Supervision.Jobs.Demo.History;

/// <summary>The invented people who worked in the demo hall before today. Nobody can sign in as one of them.</summary>
public static class DemoOfficers
{
    /// <summary>Stands in every name and note, so that nobody takes the demo for a record of real people.</summary>
    public const string Label = "演示";

    private const string DoneBy = "demo";

    private static readonly (string Account, string Display)[] People =
        [("demo-gan", $"甘棠（{Label}督查员）"), ("demo-lu", $"鹿鸣（{Label}督查员）"), ("demo-cai", $"采薇（{Label}督查员）")];

    /// <summary>The accounts, in the order in which they take turns.</summary>
    public static IReadOnlyList<string> Accounts { get; } = People.Select(person => person.Account).ToList();

    /// <summary>Adds the accounts to one hall.</summary>
    /// <returns>False where the hall has them already: its history is written.</returns>
    public static async Task<bool> Add(Database database, TimeProvider time, string hallCode, CancellationToken cancel = default)
    {
        var accounts = new AccountQueries(database);
        var book = new AccountBook(database, time);
        var isNew = false;
        foreach (var (accountId, display) in People)
        {
            var role = new AccountRoleRow { AccountId = accountId, HallCode = hallCode, Role = Roles.Officer };
            if (await accounts.Account(accountId, cancel) is null)
                isNew |= await book.Add(Person(accountId, display, time), [role], DoneBy, cancel);
            else if (!(await accounts.RolesOf(accountId, cancel)).Any(known => known.HallCode == hallCode))
            {
                await book.SetRole(role, isGiven: true, DoneBy, cancel);
                isNew = true;
            }
        }
        return isNew;
    }

    /// <summary>The account from which an invented clerk contests a verdict; added where it is missing, so that the page of appeals names somebody.</summary>
    /// <returns>Its name.</returns>
    internal static async Task<string> AddClerk(Database database, TimeProvider time, string hallCode, string staffNo, CancellationToken cancel = default)
    {
        var accountId = $"demo-{staffNo}";
        // Staff numbers are a hall's own: the second hall's clerk of this number is another person, and one account is enough for the demo.
        await new AccountBook(database, time).Add(
            Person(accountId, $"{staffNo}（{Label}窗口人员）", time) with { StaffNo = staffNo }, [new AccountRoleRow { AccountId = accountId, HallCode = hallCode, Role = Roles.Staff }], DoneBy, cancel);
        return accountId;
    }

    // Disabled, with a password that nobody knows: only what the demo wrote bears these names.
    private static AccountRow Person(string accountId, string display, TimeProvider time) => new()
    {
        AccountId = accountId, DisplayName = display, PasswordHash = Passwords.Hash(AccountBook.NewStamp()), IsEnabled = false,
        SecurityStamp = AccountBook.NewStamp(), CreatedAtUtc = time.GetUtcNow().UtcDateTime,
    };
}
