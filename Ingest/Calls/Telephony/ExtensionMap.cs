namespace Supervision.Ingest.Calls.Telephony;

/// <summary>One line of extensions.csv: who sits at an extension, from day to day included.</summary>
public sealed record ExtensionMapping(string Extension, string StaffNo, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <summary>Which extension is whose, by date.</summary>
public sealed class ExtensionMap(IEnumerable<ExtensionMapping> mappings)
{
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["分机号"] = "extension", ["分机"] = "extension", ["工号"] = "staff_no", ["生效日期"] = "valid_from", ["失效日期"] = "valid_to",
    };

    private readonly ILookup<string, ExtensionMapping> _byExtension = mappings.ToLookup(line => line.Extension);

    /// <summary>Staff number of the first of these extensions that is somebody's on that day; null when none is.</summary>
    public string? StaffOf(IEnumerable<string> extensions, DateOnly day) => Of(extensions, day)?.StaffNo;

    /// <summary>The first of these extensions that is somebody's on that day, with the person; null when none is.</summary>
    public ExtensionMapping? Of(IEnumerable<string> extensions, DateOnly day) =>
        extensions.SelectMany(extension => _byExtension[extension]).FirstOrDefault(line => line.IsValidOn(day));

    /// <summary>Reads extensions.csv: extension*, staff_no*, valid_from, valid_to. Two people at one extension on one day refuse it.</summary>
    public static Outcome<ExtensionMap> Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var lines = MappingTable.Read(bytes, Columns, ["extension", "staff_no"])
                .Select(line => (Line: line, Mapping: new ExtensionMapping(line.Required("extension"), line.Required("staff_no"), line.Day("valid_from"), line.Day("valid_to"))))
                .ToList();
            foreach (var group in lines.GroupBy(line => line.Mapping.Extension))
                RefuseOverlap(group.Select(line => line.Mapping).OrderBy(mapping => mapping.ValidFrom ?? DateOnly.MinValue).ToList());
            return new Outcome<ExtensionMap>.Accepted(new ExtensionMap(lines.Select(line => line.Mapping)));
        }
        catch (RefusedException refused)
        {
            return new Outcome<ExtensionMap>.Refused(refused.Refusal);
        }
    }

    private static void RefuseOverlap(List<ExtensionMapping> ofOne)
    {
        for (var i = 1; i < ofOne.Count; i++)
        {
            // Both days are included: one who leaves and one who comes on the same day would both own its calls.
            if ((ofOne[i].ValidFrom ?? DateOnly.MinValue) <= (ofOne[i - 1].ValidTo ?? DateOnly.MaxValue))
                throw new Refusal("extension-twice", $"extension {ofOne[i].Extension} has two people on one day: {ofOne[i - 1].StaffNo} and {ofOne[i].StaffNo}") { Particulars = $"{ofOne[i].Extension} → {ofOne[i - 1].StaffNo} / {ofOne[i].StaffNo}" }.AsException();
        }
    }
}
