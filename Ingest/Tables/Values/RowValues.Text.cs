using System.Text;
using Supervision.Ingest.Tables.Headers;

namespace Supervision.Ingest.Tables.Values;

public sealed partial class RowValues
{
    /// <summary>Free text, never changed.</summary>
    public string Text(Column column) => TextOrNull(column) ?? "";

    public string? TextOrNull(Column column) => Noted(Limited(column, Raw(column), LongestText));

    /// <summary>Short text kept as it came, such as a channel.</summary>
    public string Label(Column column) => LabelOrNull(column) ?? "";

    public string? LabelOrNull(Column column) => Noted(Limited(column, Raw(column)?.Trim(), LongestKey));

    /// <summary>A key in its comparable form.</summary>
    public string Key(Column column) => KeyOrNull(column) ?? "";

    public string? KeyOrNull(Column column)
    {
        var key = Raw(column) is { } text ? KeyText.Of(text) : null;
        // A field of zero-width characters is not blank to .NET and still says nothing.
        if (key is { Length: 0 })
        {
            key = null;
            if (column.Required)
                Refuse(column, RowReasons.Blank());
        }
        return Noted(Limited(column, key, LongestKey));
    }

    /// <summary>A staff number; unknown ones refuse the row.</summary>
    public string StaffNo(Column column) => StaffNoOrNull(column) ?? "";

    public string? StaffNoOrNull(Column column)
    {
        var staffNo = KeyOrNull(column);
        // Never created here: a mistyped number would become a person with a score (input.md 5).
        if (staffNo is not null && _context.Staff?.Contains(staffNo) == false)
            Refuse(column, RowReasons.UnknownStaff(Escaped.Short(staffNo)));
        return staffNo;
    }

    /// <summary>A post code; unknown ones refuse the row.</summary>
    public string PostCode(Column column) => PostCodeOrNull(column) ?? "";

    public string? PostCodeOrNull(Column column)
    {
        var postCode = KeyOrNull(column);
        if (postCode is not null && _context.Posts?.Contains(postCode) == false)
            Refuse(column, RowReasons.UnknownPost(Escaped.Short(postCode)));
        return postCode;
    }

    /// <summary>A plain file name (input.md 7): a separator or control character refuses the row.</summary>
    public string? FileNameOrNull(Column column)
    {
        var name = Limited(column, Raw(column), LongestText);
        if (name is not null && (name.AsSpan().ContainsAny('/', '\\') || name.Any(char.IsControl)))
            Refuse(column, RowReasons.NotFileName());
        // Macs write names decomposed; the same recording must be found under either form (input.md 13).
        return Noted(name?.Normalize(NormalizationForm.FormC));
    }

    /// <summary>Whether a text has more characters than that (input.md 3): one beyond the basic plane is two UTF-16 units and still one character.</summary>
    internal static bool IsLongerThan(string text, int limit) => text.Length > limit && text.EnumerateRunes().Count() > limit;

    private string? Limited(Column column, string? text, int limit)
    {
        // Never more characters than UTF-16 units: the short text, which is nearly every one, needs no counting.
        if (text is null || text.Length <= limit)
            return text;
        if (IsLongerThan(text, limit))
            Refuse(column, RowReasons.TooLong(limit));
        else if (limit == LongestText || text.Length <= _context.LongestKeyUnits)
            return text;
        else
            Refuse(column, RowReasons.TooWide(_context.LongestKeyUnits));
        return null;
    }

    private string? Noted(string? text)
    {
        Note(text);
        return text;
    }
}
