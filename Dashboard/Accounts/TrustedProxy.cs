using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Supervision.Dashboard.Accounts;

/// <summary>Notes, before any header is believed, whether the connection comes from a configured proxy.</summary>
internal sealed class TrustedProxy(RequestDelegate next, DashboardSettings settings)
{
    // An object as the key: nothing else in the pipeline can set it by chance.
    private static readonly object Mark = new();

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } address && settings.Proxies.Contains(Plain(address)))
            context.Items[Mark] = true;
        return next(context);
    }

    internal static bool Is(HttpContext context) => context.Items.ContainsKey(Mark);

    // A socket of both families shows an IPv4 peer as ::ffff:a.b.c.d, which equals no configured address.
    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

internal static class ProxyHeaders
{
    /// <summary>X-Forwarded-For and -Proto count only when they come from a configured proxy.</summary>
    internal static void UseProxyHeaders(this IApplicationBuilder app, DashboardSettings settings)
    {
        if (settings.Proxies.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        // The defaults trust loopback, from where any program on the server could name itself.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in settings.Proxies)
            options.KnownProxies.Add(address);
        app.UseForwardedHeaders(options);
    }
}
