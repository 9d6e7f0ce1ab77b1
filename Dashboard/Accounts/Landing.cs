using System.Security.Claims;
using Supervision.Jobs.Accounts;

namespace Supervision.Dashboard.Accounts;

/// <summary>Where a hall begins for each kind of reader: the page that answers the first question of the day.</summary>
public static class Landing
{
    // In the order of what somebody with several roles comes for: what waits, who stands where, what arrived, what is set.
    private static readonly (string Role, string Page)[] Pages =
        [(Roles.Officer, ""), (Roles.Leader, "/appraisal"), (Roles.Operator, "/operations"), (Roles.Administrator, "/administration"), (Roles.Staff, "/mine")];

    /// <summary>The address in that hall; the hall's overview for somebody without a role there, who is then told so.</summary>
    public static string Of(ClaimsPrincipal user, string hallCode) =>
        $"/h/{hallCode}{Pages.FirstOrDefault(page => Access.Holds(user, hallCode, page.Role)).Page}";
}
