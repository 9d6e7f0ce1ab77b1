namespace Supervision.Dashboard.Layout;

/// <summary>The browser runs and loads only what this server ships; see docs/security.md.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // style-src-attr: the charts place their parts with style attributes; style elements stay forbidden.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // For browsers that do not know frame-ancestors.
        headers.XFrameOptions = "DENY";
        // Addresses name staff and sessions: no other server shall learn them from a link.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
