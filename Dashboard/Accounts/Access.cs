using System.Collections.Frozen;
using System.Security.Claims;
using static Supervision.Jobs.Accounts.Roles;

namespace Supervision.Dashboard.Accounts;

/// <summary>
/// Who may open what: one line per address. What has no line is refused. An address with {hall} needs one of the
/// roles in that hall; one without needs it in any hall.
/// </summary>
public static class Access
{
    private const string Anyone = "anyone";
    private const string SignedIn = "signed in";

    // Frozen: it is asked on every request and for every link that a page offers.
    private static readonly FrozenDictionary<string, string[]> Lines = new Dictionary<string, string[]>
    {
        ["/signin"] = [Anyone],
        // A refusal must be readable by whoever was refused.
        ["/error/{code:int}"] = [Anyone],
        // The page to sign in on has its language too.
        ["/preferences"] = [Anyone],
        // Load balancers have no account, and learn no more than yes or no.
        ["/health/live"] = [Anyone],
        ["/health/ready"] = [Anyone],
        // Made by the framework for its browser script, which is not shipped.
        ["/_framework/opaque-redirect"] = [],
        ["{**path:file}"] = [],

        ["/"] = [SignedIn],
        ["/signout"] = [SignedIn],

        ["/h/{hall}"] = [Officer, Leader, Operator, Administrator],
        ["/h/{hall}/mine"] = [Staff],

        ["/h/{hall}/mine/appeal"] = [Staff],
        ["/h/{hall}/mine/statement"] = [Staff],
        ["/h/{hall}/queue"] = [Officer, Leader],
        ["/h/{hall}/queue/waiting"] = [Officer, Leader],
        ["/h/{hall}/queue/verdicts"] = [Officer],
        ["/h/{hall}/queue/views"] = [Officer, Leader],
        ["/h/{hall}/queue/views/remove"] = [Officer, Leader],
        ["/h/{hall}/footage"] = [Officer, Leader],
        ["/h/{hall}/footage/hold"] = [Officer],
        ["/h/{hall}/export/footage/{format}"] = [Officer, Leader],
        ["/h/{hall}/sessions/{session}"] = [Officer, Leader, Staff],
        ["/h/{hall}/sessions/{session}/verdict"] = [Officer],
        ["/h/{hall}/sessions/{session}/missed"] = [Officer],
        ["/h/{hall}/sessions/{session}/pack"] = [Officer, Leader],
        ["/h/{hall}/sessions/{session}/draft/{kind}"] = [Officer, Leader],
        ["/h/{hall}/sessions/{session}/wave"] = [Officer, Leader, Staff],
        ["/h/{hall}/sessions/{session}/played"] = [Officer, Leader, Staff],
        ["/h/{hall}/appeals"] = [Officer, Leader],
        ["/h/{hall}/appeals/{appeal}/opinion"] = [Officer, Leader],
        ["/h/{hall}/appeals/{appeal}/decision"] = [Officer],
        ["/h/{hall}/staff"] = [Officer, Leader],
        ["/h/{hall}/staff/{staffNo}"] = [Officer, Leader],
        ["/h/{hall}/presence"] = [Officer, Leader],
        ["/h/{hall}/presence/{post}"] = [Officer, Leader],
        ["/h/{hall}/ab-posts"] = [Officer, Leader],
        ["/h/{hall}/patterns"] = [Officer, Leader],
        ["/h/{hall}/presence/{post}/{day}"] = [Officer, Leader],
        ["/h/{hall}/posters/{hash}"] = [Officer, Leader],
        ["/h/{hall}/deadlines"] = [Officer, Leader],
        // An officer sees what a calendar would move, for it is the officer's clocks that move.
        ["/h/{hall}/deadlines/calendar"] = [Officer, Leader, Administrator],
        ["/h/{hall}/deadlines/calendar/save"] = [Administrator],
        ["/h/{hall}/deadlines/step"] = [Officer, Leader],
        ["/h/{hall}/export/deadlines/{format}"] = [Officer, Leader],
        ["/h/{hall}/ledgers"] = [Officer, Leader],
        ["/h/{hall}/comments"] = [Officer, Leader],
        ["/h/{hall}/reviews"] = [Officer, Leader],
        ["/h/{hall}/appraisal"] = [Officer, Leader],
        ["/h/{hall}/appraisal/{staffNo}"] = [Officer, Leader],
        ["/h/{hall}/appraisal/{staffNo}/counted"] = [Officer, Leader],
        ["/h/{hall}/appraisal/lock"] = [Leader],
        ["/h/{hall}/appraisal/amend"] = [Leader],
        ["/h/{hall}/appraisal/report"] = [Officer, Leader],
        ["/h/{hall}/appraisal/hall"] = [Officer, Leader],
        ["/h/{hall}/appraisal/samples"] = [Officer, Leader],
        ["/h/{hall}/appraisal/stars"] = [Officer, Leader],
        ["/h/{hall}/appraisal/stars/award"] = [Leader],
        ["/h/{hall}/appraisal/halls"] = [Leader],
        ["/h/{hall}/appraisal/formula"] = [Officer, Leader],
        ["/h/{hall}/appraisal/formula/adopt"] = [Leader],
        ["/h/{hall}/export/appraisal/{format}"] = [Officer, Leader],
        ["/h/{hall}/export/queue/{format}"] = [Officer, Leader],

        ["/h/{hall}/rulebook"] = [Officer, Leader, Operator, Administrator],
        // Who is judged may read by what.
        ["/h/{hall}/rulebook/{document}"] = [Officer, Leader, Operator, Administrator, Staff],
        ["/h/{hall}/rulebook/systems"] = [Officer, Leader, Operator, Administrator],
        ["/h/{hall}/rulebook/bench"] = [Officer, Leader, Operator, Administrator],
        ["/h/{hall}/rulebook/health"] = [Officer, Leader, Operator, Administrator],
        ["/h/{hall}/rulebook/model"] = [Officer, Leader, Operator, Administrator],
        ["/h/{hall}/rulebook/replay"] = [Officer, Administrator],
        ["/h/{hall}/rulebook/replay/{replay}"] = [Officer, Administrator],
        ["/h/{hall}/operations"] = [Operator, Administrator],
        ["/h/{hall}/operations/runs"] = [Operator, Administrator],
        ["/h/{hall}/operations/runs/{run}"] = [Operator, Administrator],
        ["/h/{hall}/operations/live/{run}"] = [Operator, Administrator],
        ["/h/{hall}/operations/stage"] = [Operator, Administrator],
        ["/h/{hall}/operations/batches"] = [Operator, Administrator],
        ["/h/{hall}/operations/batches/{batch}"] = [Operator, Administrator],
        ["/h/{hall}/operations/again"] = [Operator, Administrator],
        ["/h/{hall}/operations/owner"] = [Operator, Administrator],
        ["/h/{hall}/operations/discard"] = [Operator, Administrator],
        ["/h/{hall}/operations/quarantine"] = [Operator, Administrator],
        ["/h/{hall}/operations/quarantine/group"] = [Operator, Administrator],
        ["/h/{hall}/operations/quarantine/{batch}/{entry:long}"] = [Operator, Administrator],
        ["/h/{hall}/operations/upload"] = [Operator, Administrator],
        ["/h/{hall}/operations/arrivals"] = [Operator, Administrator],
        ["/h/{hall}/operations/arrivals/source"] = [Operator, Administrator],
        ["/h/{hall}/export/runs/{format}"] = [Operator, Administrator],
        ["/h/{hall}/export/batches/{format}"] = [Operator, Administrator],
        ["/h/{hall}/export/quarantine/{format}"] = [Operator, Administrator],
        ["/h/{hall}/export/arrivals/{format}"] = [Operator, Administrator],
        ["/h/{hall}/audit"] = [Leader, Administrator],
        ["/h/{hall}/export/audit/{format}"] = [Leader, Administrator],
        ["/h/{hall}/administration"] = [Administrator],
        ["/h/{hall}/administration/users/{account}"] = [Administrator],
        ["/h/{hall}/administration/settings"] = [Administrator],
        ["/h/{hall}/administration/documents"] = [Administrator],
        ["/h/{hall}/administration/documents/remove"] = [Administrator],

        ["/h/{hall}/inspections"] = [Officer, Leader],
        ["/h/{hall}/inspections/new"] = [Officer],
        ["/h/{hall}/inspections/record"] = [Officer],
        ["/h/{hall}/inspections/photos/{hash}"] = [Officer, Leader, Staff],
        ["/h/{hall}/media/{hash}"] = [Officer, Leader, Staff],
        ["/h/{hall}/media/{hash}/poster"] = [Officer, Leader],
    }.ToFrozenDictionary();

    /// <summary>Every address that has a line.</summary>
    public static IEnumerable<string> Templates => Lines.Keys;

    /// <summary>The roles that open an address; empty where nobody may or where no role is asked for.</summary>
    public static IReadOnlyList<string> RolesFor(string template) =>
        Lines.TryGetValue(template, out var words) && !words.Contains(Anyone) && !words.Contains(SignedIn) ? words : [];

    /// <summary>Whether this person may open the address in that hall.</summary>
    /// <param name="hallCode">The hall in the address; null where the address has none.</param>
    public static bool Allows(ClaimsPrincipal user, string? template, string? hallCode)
    {
        // Refused, not let through: an address that somebody forgot to list is nobody's.
        if (template is null || !Lines.TryGetValue(template, out var words))
            return false;
        if (words.Contains(Anyone))
            return true;
        if (user.Identity is not { IsAuthenticated: true })
            return false;
        return words.Contains(SignedIn) || words.Any(role => Holds(user, hallCode, role));
    }

    /// <summary>Whether this person holds the role in that hall; with no hall, in any.</summary>
    public static bool Holds(ClaimsPrincipal user, string? hallCode, string role) =>
        user.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Any(value =>
            // The bar is compared too: one role's name must not pass for the end of another's.
            value.EndsWith('|' + role, StringComparison.Ordinal)
            && (hallCode is null || HallOf(value) == hallCode || HallOf(value) == EveryHall));

    /// <summary>The claim value of a role in a hall.</summary>
    public static string Claim(string hallCode, string role) => hallCode + '|' + role;

    // No role has a bar in its name, so the last one divides.
    private static string HallOf(string value) => value[..value.LastIndexOf('|')];
}
