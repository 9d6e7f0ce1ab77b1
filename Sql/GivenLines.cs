using System.Text.RegularExpressions;

namespace Supervision.Sql;

/// <summary>Lines of a text that end in <c>-- given name</c> hold only where the argument of that name is not null.</summary>
/// <remarks>Written as <c>(@name IS NULL OR …)</c>, a condition nobody asks about would hide the fitting index from both planners.</remarks>
internal static partial class GivenLines
{
    private const string Mark = " -- given ";

    /// <summary>The text without the lines of arguments that are null.</summary>
    /// <exception cref="InvalidOperationException">A line names an argument that there is none of.</exception>
    internal static string Keep(string text, object? arguments) => arguments is null || !text.Contains(Mark, StringComparison.Ordinal)
        ? text
        : GivenLine().Replace(text, line => IsGiven(line.Groups["name"].Value, arguments) ? line.Value : "");

    private static bool IsGiven(string name, object arguments) => arguments.GetType().GetProperty(name) is { } property
        ? property.GetValue(arguments) is not null
        : throw new InvalidOperationException($"A line is marked \"{Mark.Trim()} {name}\", but the query has no argument {name}.");

    [GeneratedRegex(@"^.* -- given (?<name>\w+)\r?\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GivenLine();
}
