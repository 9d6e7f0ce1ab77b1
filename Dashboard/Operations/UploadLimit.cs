using Supervision.Dashboard.Texts.Operations;

namespace Supervision.Dashboard.Operations;

/// <summary>Answers an upload that announces more than the form takes with the form and the reason, instead of a bare error.</summary>
internal static class UploadLimit
{
    // The form's other fields and the separators around them.
    private const long Envelope = 64 << 10;

    /// <summary>Bytes of a whole request; the server's own limit, which answers without a word, must not come first.</summary>
    internal const long LargestRequest = UploadPage.LargestBytes + Envelope;

    private static readonly object Mark = new();

    /// <summary>Why this request's file was refused unread; null where it was not.</summary>
    internal static string? ComplaintOf(HttpContext context) => !context.Items.ContainsKey(Mark) ? null
        : context.Response.StatusCode == StatusCodes.Status411LengthRequired ? UploadText.NoLength : UploadText.TooLarge(UploadPage.LargestBytes >> 20);

    /// <summary>Before anything reads the body, which would end in the server's own limit.</summary>
    internal static Task Refuse(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.ContentLength is null or > LargestRequest
            && request.Path.Value?.EndsWith("/operations/upload", StringComparison.Ordinal) == true)
        {
            context.Items[Mark] = true;
            // A body of unknown length would be cut off half-way, and the answer would say nothing of why; browsers announce it.
            context.Response.StatusCode = request.ContentLength is null ? StatusCodes.Status411LengthRequired : StatusCodes.Status413PayloadTooLarge;
            // Nothing of the form is known: the page is shown anew.
            request.Method = HttpMethods.Get;
            request.Body = Stream.Null;
        }
        return next(context);
    }
}
