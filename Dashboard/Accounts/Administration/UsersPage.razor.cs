using Microsoft.AspNetCore.Components;
using Supervision.Dashboard.Texts;
using Supervision.Jobs.Accounts;
using Supervision.Sql;
using Supervision.Sql.Accounts;

namespace Supervision.Dashboard.Accounts.Administration;

/// <summary>The accounts that hold a role in this hall, and a form for a new one.</summary>
public partial class UsersPage
{
    private List<AccountRow> _accounts = [];
    private ILookup<string, AccountRoleRow> _roles = Array.Empty<AccountRoleRow>().ToLookup(role => role.AccountId);
    private string? _mistake;

    [Parameter] public string Hall { get; set; } = "";

    [Inject] public required Visit Visit { get; init; }

    [Inject] public required Database Database { get; init; }

    [Inject] public required TimeProvider Time { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private NewAccount Form { get; set; } = new("", "", Roles.Officer, "", "", "");

    protected override async Task OnInitializedAsync()
    {
        var accounts = new AccountQueries(Database);
        _roles = (await accounts.AccountRoles(Visit.Context.RequestAborted)).ToLookup(role => role.AccountId);
        _accounts = (await accounts.Accounts(Visit.Context.RequestAborted)).Where(account => RolesHere(account.AccountId).Any()).ToList();
    }

    private IEnumerable<AccountRoleRow> RolesHere(string accountId) => _roles[accountId].Where(role => role.HallCode == Hall || role.HallCode == Roles.EveryHall);

    private async Task Add()
    {
        var form = await Visit.Context.Request.ReadFormAsync(Visit.Context.RequestAborted);
        Form = new NewAccount(form["account"].ToString().Trim(), form["name"].ToString().Trim(), form["role"].ToString(), form["staffno"].ToString().Trim(), form["department"].ToString().Trim(), form["password"].ToString());
        _mistake = Form.Mistake;
        if (_mistake is not null)
            return;
        if (await new AccountBook(Database, Time).Add(Form.Row(Visit.NowUtc), [new AccountRoleRow { AccountId = Form.Account, HallCode = Hall, Role = Form.Role }], Visit.AccountId, Visit.Context.RequestAborted))
            Navigation.NavigateTo(Visit.At("administration?saved=true"));
        else
            _mistake = AdministrationText.NameTaken;
    }

    /// <summary>The form as it was filled in.</summary>
    private sealed record NewAccount(string Account, string Name, string Role, string StaffNo, string Department, string Password)
    {
        internal string? Mistake =>
            // Blanks and line breaks do not show in a list: two accounts would look like one.
            Account.Length is 0 or > 50 || Account.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) ? AdministrationText.NameInvalid
            // The form offers only known ones; a forged post may say anything.
            : !Roles.All.Contains(Role) ? AdministrationText.ValueWrong
            : Role == Roles.Staff && StaffNo.Length == 0 ? AdministrationText.StaffNeedsNumber
            : Passwords.Objection(Password, Account) is not null ? AdministrationText.PasswordWeak
            : null;

        internal AccountRow Row(DateTime nowUtc) => new()
        {
            AccountId = Account, DisplayName = Name.Length == 0 ? Account : Name, PasswordHash = Passwords.Hash(Password), StaffNo = StaffNo.Length == 0 ? null : StaffNo,
            Department = Department.Length == 0 ? null : Department, IsEnabled = true, SecurityStamp = AccountBook.NewStamp(), CreatedAtUtc = nowUtc,
        };
    }
}
