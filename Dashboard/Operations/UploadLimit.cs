namespace Supervision.Dashboard.Operations;

/// <summary>Answers an upload that announces more than the form takes with the form and the reason, instead of a bare error.</summary>
internal static class UploadLimit
{
    // The form's other fields and the separators around them.
    private const long Envelope = 64 << 10;

    private static readonly object Mark = new();

    /// <summary>Whether this request's file was refused unread.</summary>
    internal static bool HasRefused(HttpContext context) => context.Items.ContainsKey(Mark);

    /// <summary>Before anything reads the body, which would end in the server's own limit.</summary>
    internal static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.ContentLength > UploadPage.LargestBytes + Envelope
            && request.Path.Value?.EndsWith("/operations/upload", StringComparison.Ordinal) == true)
        {
            context.Items[Mark] = true;
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            // Nothing of the form is known: the page is shown anew.
            request.Method = HttpMethods.Get;
            request.Body = Stream.Null;
        }
        return next(context);
    }
}
