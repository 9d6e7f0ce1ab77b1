using System.Security.Claims;
using Supervision.Sql.Halls;

namespace Supervision.Dashboard.Accounts;

/// <summary>Who is looking at which hall in this request.</summary>
public sealed class Visit(TimeProvider time, IHttpContextAccessor accessor)
{
    private HallRow? _hall;
    private TimeZoneInfo? _zone;

    public ClaimsPrincipal User => Context.User;

    public bool IsSignedIn => User.Identity is { IsAuthenticated: true };

    public string AccountId => User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public string DisplayName => User.FindFirstValue(ClaimTypes.Name) ?? AccountId;

    /// <summary>The own staff number of a window clerk or officer; null for others.</summary>
    public string? StaffNo => User.FindFirstValue(SignInCookie.StaffNo);

    /// <summary>The unit that the reader belongs to: its findings are barred from the own judgement.</summary>
    public string? Department => User.FindFirstValue(SignInCookie.Department);

    public bool HasHall => _hall is not null;

    /// <exception cref="InvalidOperationException">The address names no hall.</exception>
    public HallRow Hall => _hall ?? throw new InvalidOperationException("This address names no hall.");

    public TimeZoneInfo Zone => _zone ?? TimeZoneInfo.Utc;

    public DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    /// <summary>Today in the hall.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(NowUtc));

    /// <summary>The address without its query, as the reader sees it.</summary>
    public string Path => Context.Request.PathBase + Context.Request.Path;

    public IQueryCollection Query => Context.Request.Query;

    public HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("Outside of a request.");

    /// <summary>An instant in hall time.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The first instant of a hall date.</summary>
    public DateTime StartUtc(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>Whether the reader holds the role in this hall.</summary>
    public bool Has(string role) => Access.Holds(User, _hall?.HallCode, role);

    /// <summary>Whether the reader holds the role in that hall, on pages of no hall.</summary>
    public bool Holds(HallRow hall, string role) => Access.Holds(User, hall.HallCode, role);

    /// <summary>Whether the reader may open the address, written as in the access table.</summary>
    public bool MayOpen(string template) => Access.Allows(User, template, _hall?.HallCode);

    /// <summary>An address within this hall: <c>At("queue")</c>.</summary>
    public string At(string page = "") => page.Length == 0 ? $"/h/{Hall.HallCode}" : $"/h/{Hall.HallCode}/{page}";

    internal void Enter(HallRow hall)
    {
        _hall = hall;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(hall.TimeZone);
    }
}
