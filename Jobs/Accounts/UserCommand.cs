using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Supervision.Jobs.Operations.CommandLine;
using Supervision.Sql;
using Supervision.Sql.Accounts;
using Supervision.Sql.Halls;

namespace Supervision.Jobs.Accounts;

/// <summary><c>supervision user add|list|role|password</c></summary>
public static class UserCommand
{
    private const string DoneBy = "command line";

    private static readonly Option<bool> FromStdin = new("--password-stdin") { Description = "Read the password from the first line of standard input" };

    public static Command Create() => new("user", "Accounts and their roles") { Add(), List(), Role(), Password(), Enable(true), Enable(false) };

    private static Command Add()
    {
        var name = Name();
        var display = new Option<string>("--display") { Description = "The person's name; the account's name when left out" };
        var role = RoleOption();
        role.Required = true;
        var staffNo = new Option<string>("--staff-no") { Description = "For role staff: whose findings the account sees" };
        var department = new Option<string>("--department") { Description = "The person's own unit, whose findings he or she may not judge" };
        return new Command("add", "Add an account; without --hall its role holds in every hall") { name, display, role, staffNo, department, FromStdin }
            .Does(async (settings, parsed, cancel) =>
            {
                var database = await settings.Open(cancel);
                var accountId = CheckedName(parsed.GetValue(name)!);
                var hall = await HallOf(settings, database, cancel);
                if (parsed.GetValue(role) == Roles.Staff && parsed.GetValue(staffNo) is null)
                    throw new CommandException("Role staff needs --staff-no: the account sees the findings of that number.", ExitCode.WrongUsage);
                var account = new AccountRow
                {
                    AccountId = accountId,
                    DisplayName = parsed.GetValue(display) ?? accountId,
                    PasswordHash = Passwords.Hash(ReadPassword(accountId, parsed.GetValue(FromStdin))),
                    StaffNo = parsed.GetValue(staffNo),
                    Department = parsed.GetValue(department),
                    IsEnabled = true,
                    SecurityStamp = AccountBook.NewStamp(),
                    CreatedAtUtc = settings.Time.GetUtcNow().UtcDateTime,
                };
                var first = new AccountRoleRow { AccountId = accountId, HallCode = hall, Role = parsed.GetValue(role)! };
                if (!await new AccountBook(database, settings.Time).Add(account, [first], DoneBy, cancel))
                    throw new CommandException($"Account {accountId} exists already: use `supervision user role` or `supervision user password`.", ExitCode.WrongUsage);
                Console.Out.WriteLine($"{accountId}  {first.Role}@{hall}");
                return ExitCode.Done;
            });
    }

    private static Command List() => new Command("list", "List accounts with their roles").Does(async (settings, _, cancel) =>
    {
        var accounts = new AccountQueries(await settings.Open(cancel));
        var roles = (await accounts.AccountRoles(cancel)).ToLookup(role => role.AccountId, role => $"{role.Role}@{role.HallCode}");
        var list = (await accounts.Accounts(cancel)).Select(account => new
        {
            account.AccountId, account.DisplayName, account.StaffNo, account.Department, account.IsEnabled, account.LockedUntilUtc, Roles = roles[account.AccountId].ToList(),
        }).ToList();
        if (settings.Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(list, CommandJson.Options));
        else
            foreach (var account in list)
                Console.Out.WriteLine($"{account.AccountId}  {account.DisplayName}  {string.Join(' ', account.Roles)}{(account.IsEnabled ? "" : "  disabled")}{(account.LockedUntilUtc is { } until ? string.Create(CultureInfo.InvariantCulture, $"  locked until {until:yyyy-MM-dd HH:mm} UTC") : "")}");
        return ExitCode.Done;
    });

    private static Command Role()
    {
        var name = Name();
        var give = RoleOption();
        give.Required = true;
        var remove = new Option<bool>("--remove") { Description = "Take the role instead of giving it" };
        return new Command("role", "Give or take a role; without --hall in every hall") { name, give, remove }.Does(async (settings, parsed, cancel) =>
        {
            var database = await settings.Open(cancel);
            var role = new AccountRoleRow { AccountId = parsed.GetValue(name)!, HallCode = await HallOf(settings, database, cancel), Role = parsed.GetValue(give)! };
            await new AccountBook(database, settings.Time).SetRole(role, !parsed.GetValue(remove), DoneBy, cancel);
            return ExitCode.Done;
        });
    }

    private static Command Password()
    {
        var name = Name();
        return new Command("password", "Set an account's password and unlock it") { name, FromStdin }.Does(async (settings, parsed, cancel) =>
        {
            var accountId = parsed.GetValue(name)!;
            var book = new AccountBook(await settings.Open(cancel), settings.Time);
            await book.SetPassword(accountId, ReadPassword(accountId, parsed.GetValue(FromStdin)), DoneBy, cancel);
            return ExitCode.Done;
        });
    }

    private static Command Enable(bool isEnabled)
    {
        var name = Name();
        return new Command(isEnabled ? "enable" : "disable", isEnabled ? "Let an account sign in again" : "Bar an account; its sessions end") { name }.Does(async (settings, parsed, cancel) =>
        {
            await new AccountBook(await settings.Open(cancel), settings.Time).SetEnabled(parsed.GetValue(name)!, isEnabled, DoneBy, cancel);
            return ExitCode.Done;
        });
    }

    private static Argument<string> Name() => new("NAME") { Description = "What the person types to sign in" };

    private static Option<string> RoleOption()
    {
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All) };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        return role;
    }

    private static async Task<string> HallOf(CommandSettings settings, Database database, CancellationToken cancel)
    {
        if (settings.HallCode is null or Roles.EveryHall)
            return Roles.EveryHall;
        return await new HallQueries(database).Hall(settings.HallCode, cancel) is { } hall
            ? hall.HallCode
            : throw new CommandException($"Hall {settings.HallCode} is not registered: run `supervision hall add {settings.HallCode} NAME` first.", ExitCode.WrongUsage);
    }

    private static string CheckedName(string name) =>
        name.Length is > 0 and <= 50 && !name.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? name
            : throw new CommandException($"'{name}' is no account name: 1 to 50 characters without blanks.", ExitCode.WrongUsage);

    private static string ReadPassword(string accountId, bool fromStdin)
    {
        var password = fromStdin || Console.IsInputRedirected
            ? Console.In.ReadLine() ?? ""
            : AnsiConsole.Prompt(new TextPrompt<string>($"Password of {accountId}:").Secret());
        return Passwords.Objection(password, accountId) is { } objection ? throw new CommandException(objection, ExitCode.WrongUsage) : password;
    }
}
