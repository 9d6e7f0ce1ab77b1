using System.Net;

namespace Supervision.Dashboard;

/// <summary>The section <c>Supervision</c> of the configuration; environment variables of the command line are honoured too.</summary>
public sealed record DashboardSettings
{
    /// <summary>A connection string, or the path of an SQLite file.</summary>
    public required string Database { get; init; }

    public required string InboxFolder { get; init; }

    public required string MediaFolder { get; init; }

    /// <summary>Where the keys that sign cookies lie; needed once several servers share the users.</summary>
    public string? KeysFolder { get; init; }

    /// <summary>Addresses of reverse proxies whose X-Forwarded-* headers and identity header are believed.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>Header in which a trusted proxy names the account; null: only the own sign-in page.</summary>
    public string? IdentityHeader { get; init; }

    /// <summary>Where traces and metrics go; null: nowhere.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether this process runs the nightly schedule.</summary>
    public bool RunsSchedule { get; init; } = true;

    public static DashboardSettings Of(IConfiguration configuration)
    {
        var section = configuration.GetSection("Supervision");
        string? Read(string name, string environment) =>
            // Empty is unset: container files like to pass on variables that nobody filled.
            section[name] is { Length: > 0 } value ? value : configuration[environment] is { Length: > 0 } other ? other : null;
        return new DashboardSettings
        {
            Database = Read("Database", "SUPERVISION_DB") ?? Path.Combine("data", "supervision.db"),
            // Made whole at the start: a scheduler or a service may change the working folder later.
            InboxFolder = Path.GetFullPath(Read("Inbox", "SUPERVISION_INBOX") ?? Path.Combine("data", "inbox")),
            MediaFolder = Path.GetFullPath(Read("Media", "SUPERVISION_MEDIA") ?? Path.Combine("data", "media")),
            KeysFolder = Read("Keys", "SUPERVISION_KEYS"),
            Proxies = section.GetSection("Proxies").Get<string[]>()?.Select(IPAddress.Parse).ToList() ?? [],
            IdentityHeader = section["IdentityHeader"] is { Length: > 0 } header ? header : null,
            OtlpEndpoint = Read("Otlp", "OTEL_EXPORTER_OTLP_ENDPOINT") is { } address ? new Uri(address) : null,
            RunsSchedule = section.GetValue("Schedule", true),
        };
    }
}
