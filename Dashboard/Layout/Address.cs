using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Supervision.Dashboard.Accounts;

namespace Supervision.Dashboard.Layout;

/// <summary>Links to the same view with another filter, sort or page.</summary>
public static class Address
{
    /// <summary>The present address with some parts of its query replaced; null removes a part.</summary>
    public static string With(Visit visit, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var query = visit.Query.Where(IsPlain).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        foreach (var (name, value) in changes)
            query[name] = value;
        return QueryHelpers.AddQueryString(visit.Path, query.Where(pair => pair.Value is not null));
    }

    /// <summary>Another address that carries the present filters, such as an export of the same list.</summary>
    public static string Carry(Visit visit, string path) =>
        // Without the position: a file or another list begins at its own first row.
        QueryHelpers.AddQueryString(path, visit.Query.Where(pair => pair.Key != "after" && IsPlain(pair)).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString()));

    // A filter given twice is nobody's choice; the columns come once for each box that is ticked, and go on with commas.
    private static bool IsPlain(KeyValuePair<string, StringValues> pair) => pair.Value is [{ Length: > 0 }] || (pair.Key == ColumnChoice.Name && pair.Value.Count > 1);
}
