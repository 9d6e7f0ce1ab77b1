using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Supervision.Dashboard.Layout;

/// <summary>
/// So many pages are made at once, the others in the order in which they were asked for: each officer waits for those before and for no one after,
/// and a crowd needs the memory of a few pages.
/// </summary>
/// <remarks>Media, exports, scripts and live progress pass: they last long and compute little.</remarks>
public sealed class PageTurn(RequestDelegate next, int places) : IDisposable
{
    // Nobody at the end of a longer line would still be looking.
    private const int Longest = 2000;
    private const int SecondsToReturn = 10;

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions { PermitLimit = places, QueueLimit = Longest, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Twice the cores, as for statements: one page waits for the disk while another is drawn.</summary>
    public static int Usual => Math.Max(4, 2 * Environment.ProcessorCount);

    public async Task InvokeAsync(HttpContext context)
    {
        // Pages alone are components; everything else is an endpoint of its own.
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(context);
            return;
        }
        using var place = await _places.AcquireAsync(1, context.RequestAborted);
        if (place.IsAcquired)
        {
            await next(context);
            return;
        }
        // Said at once: a reader who is told to come back does not press reload.
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = SecondsToReturn.ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => _places.Dispose();
}
