using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Accounts;
using Supervision.Sql;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Accounts.Administration;

/// <summary>One account: roles in this hall, password, enabled or not.</summary>
public partial class UserPage
{
    private AccountRow? _account;
    private IReadOnlyList<AccountRoleRow> _roles = [];
    private string? _mistake;

    [Parameter] public string Hall { get; set; } = "";

    [Parameter] public string Account { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private AccountBook Book => new(Database, Time);

    private bool IsMyself => Account == Visit.AccountId;

    // Whoever could reset the password of an account could sign in as it: a hall's administrator must not reach other halls so.
    private bool MayChangeAccount => Access.Holds(Visit.User, Roles.EveryHall, Roles.Administrator) || _roles.All(role => role.HallCode == Hall);

    private string Back => Visit.At($"administration/users/{Uri.EscapeDataString(Account)}?saved=true");

    protected override async Task OnInitializedAsync()
    {
        var accounts = new AccountQueries(Database);
        _account = await accounts.Account(Account, Visit.Context.RequestAborted);
        _roles = await accounts.RolesOf(Account, Visit.Context.RequestAborted);
        // An account of another hall is none of this administrator's business.
        if (_account is null || !_roles.Any(role => role.HallCode == Hall || role.HallCode == Roles.EveryHall))
        {
            _account = null;
            Navigation.NotFound();
        }
    }

    private Task Give() => ChangeRole(isGiven: true);

    private Task Take() => ChangeRole(isGiven: false);

    private async Task ChangeRole(bool isGiven)
    {
        var role = (await Visit.Context.Request.ReadFormAsync(Visit.Context.RequestAborted))["role"].ToString();
        _mistake = !Roles.All.Contains(role) ? AdministrationText.ValueWrong
            // Whoever takes the own role away may leave the hall without anybody who can give it back.
            : IsMyself && !isGiven && role == Roles.Administrator ? AdministrationText.NotYourself
            // The number says whose findings are shown: without it the clerk's page would stay empty.
            : isGiven && role == Roles.Staff && _account?.StaffNo is null ? AdministrationText.StaffNeedsNumber
            : null;
        if (_account is null || _mistake is not null)
            return;
        await Book.SetRole(new AccountRoleRow { AccountId = Account, HallCode = Hall, Role = role }, isGiven, Visit.AccountId, Visit.Context.RequestAborted);
        // An account without a role here is not found by its page any more; only the list is left to go to.
        var isStillHere = isGiven || _roles.Any(held => (held.HallCode == Hall && held.Role != role) || held.HallCode == Roles.EveryHall);
        Navigation.NavigateTo(isStillHere ? Back : Visit.At("administration?saved=true"));
    }

    private async Task SetPassword()
    {
        var password = (await Visit.Context.Request.ReadFormAsync(Visit.Context.RequestAborted))["password"].ToString();
        _mistake = Passwords.Objection(password, Account) is null ? null : AdministrationText.PasswordWeak;
        if (_account is null || !MayChangeAccount || _mistake is not null)
            return;
        await Book.SetPassword(Account, password, Visit.AccountId, Visit.Context.RequestAborted);
        Navigation.NavigateTo(Back);
    }

    private async Task Toggle()
    {
        // Nobody would be left to undo it.
        _mistake = IsMyself ? AdministrationText.NotYourself : null;
        if (_account is null || !MayChangeAccount || _mistake is not null)
            return;
        await Book.SetEnabled(Account, !_account.IsEnabled, Visit.AccountId, Visit.Context.RequestAborted);
        Navigation.NavigateTo(Back);
    }
}
