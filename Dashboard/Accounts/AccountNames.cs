using Supervision.Dashboard.Texts;
using Supervision.Sql;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Accounts;

/// <summary>Who stands behind an account: a reader knows colleagues by name, not by sign-in.</summary>
internal sealed class AccountNames
{
    private readonly Dictionary<string, string> _names;

    private AccountNames(Dictionary<string, string> names) => _names = names;

    internal static async Task<AccountNames> Read(Database database, CancellationToken cancel) =>
        new((await new AccountQueries(database).Accounts(cancel)).ToDictionary(account => account.AccountId, account => account.DisplayName, StringComparer.Ordinal));

    /// <summary>The display name; the account itself where nobody is known by it any more.</summary>
    internal string Of(string account) => account switch
    {
        // Nobody signs in as these: the program itself writes them.
        "night" => ShellText.TheNight,
        "command line" => ShellText.CommandLine,
        _ => _names.GetValueOrDefault(account, account),
    };
}
