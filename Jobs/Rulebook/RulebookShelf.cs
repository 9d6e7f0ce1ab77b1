using System.Collections.Concurrent;
using Supervision.Sql;
using Supervision.Sql.Rulebook;

namespace Supervision.Jobs.Rulebook;

/// <summary>The documents of one hall as they bind on a day: the texts that ship, or the hall's own where it adopted one.</summary>
public sealed class RulebookShelf
{
    // A text never changes under its hash; reading it takes longer than fetching it.
    private static readonly ConcurrentDictionary<string, RulebookDocument> Read = new(StringComparer.Ordinal);

    /// <summary>Parameter of a rule about presence: the minutes from which an absence counts.</summary>
    public const string AbsenceParameter = "absence_minutes";

    private readonly IReadOnlyList<RulebookAdoptionRow> _adoptions;
    private readonly Dictionary<string, RulebookDocument> _own = new(StringComparer.Ordinal);

    private RulebookShelf(IReadOnlyList<RulebookAdoptionRow> adoptions) => _adoptions = adoptions;

    /// <summary>What the hall has adopted, by document and first day.</summary>
    public IReadOnlyList<RulebookAdoptionRow> Adoptions => _adoptions;

    /// <summary>Every document that the hall may cite: those shipped, with its own texts of other names behind them.</summary>
    public IEnumerable<RulebookDocument> All => RulebookLibrary.Shipped.Concat(_own.Values.Where(own => RulebookLibrary.Shipped.All(shipped => shipped.Id != own.Id)).DistinctBy(own => own.Id));

    /// <exception cref="RulebookException">A text that the hall adopted is not right under this program's rules for texts.</exception>
    public static async Task<RulebookShelf> Of(Database database, string hallCode, CancellationToken cancel = default)
    {
        var queries = new RulebookQueries(database);
        var shelf = new RulebookShelf(await queries.Adoptions(hallCode, cancel));
        foreach (var hash in shelf._adoptions.Select(row => row.VersionHash).OfType<string>().Distinct())
            shelf._own[hash] = await Text(queries, hash, cancel);
        return shelf;
    }

    /// <summary>The documents that hold on a day, in the order of their ids; of two adoptions of one document the later.</summary>
    public IReadOnlyList<RulebookDocument> InForce(DateOnly day) => _adoptions.Count == 0
        ? RulebookLibrary.Shipped
        : [.. _adoptions.Where(row => row.ValidFrom <= day && (row.ValidTo is null || day <= row.ValidTo))
            .GroupBy(row => row.DocumentId).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => DocumentOf(group.MaxBy(row => row.ValidFrom)!)).OfType<RulebookDocument>()];

    /// <summary>A number of a rule that the hall's own adopted text changes; null where no own text holds on the day, or where it leaves the number as it ships.</summary>
    public OwnNumber? NumberOf(string documentId, string ruleKey, string parameter, DateOnly day)
    {
        var adoption = _adoptions.Where(row => row.DocumentId == documentId && row.ValidFrom <= day && (row.ValidTo is null || day <= row.ValidTo)).MaxBy(row => row.ValidFrom);
        if (adoption?.VersionHash is not { } hash || ParameterOf(_own[hash], ruleKey, parameter) is not { } own)
            return null;
        var shipped = RulebookLibrary.Shipped.FirstOrDefault(document => document.Id == documentId);
        // The shipped number again is not the hall's own and must not be cited as such.
        return shipped is not null && ParameterOf(shipped, ruleKey, parameter) == own ? null : new OwnNumber(own, hash);
    }

    /// <summary>The minutes from which an absence counts under a hall's own text of that day, with the text; null where none says so.</summary>
    /// <remarks>Of several texts the longest: each choice must hold before the person concerned.</remarks>
    public (OwnNumber Number, string DocumentId, string Clause)? AbsenceMinutes(DateOnly day) => InForce(day)
        .SelectMany(document => document.Rules.Where(rule => rule.Parameters.ContainsKey(AbsenceParameter)).Select(rule => (document.Id, Rule: rule)))
        .Select(found => (Number: NumberOf(found.Id, found.Rule.Key, AbsenceParameter, day), found.Id, found.Rule.Clause))
        .Where(found => found.Number is not null)
        // Of several adopted texts the most lenient number: nobody is charged under one and excused under another.
        .OrderByDescending(found => found.Number!.Value)
        .Select(found => ((OwnNumber, string, string)?)(found.Number!, found.Id, found.Clause)).FirstOrDefault();

    private static double? ParameterOf(RulebookDocument document, string ruleKey, string parameter) =>
        document.Rules.FirstOrDefault(rule => rule.Key == ruleKey) is { } rule && rule.Parameters.TryGetValue(parameter, out var number) ? number : null;

    /// <summary>A rule of a document that ships, or of a hall's own text that this process has read; null for a rule kept elsewhere.</summary>
    public static (RulebookDocument? Document, Rule? Rule) Find(string documentId, string ruleKey)
    {
        var documents = RulebookLibrary.Shipped.Concat(Read.Values).Where(document => document.Id == documentId).ToList();
        // An old finding may name a rule that the text in force no longer has.
        var holding = documents.FirstOrDefault(document => document.Rules.Any(rule => rule.Key == ruleKey)) ?? documents.FirstOrDefault();
        return (holding, holding?.Rules.FirstOrDefault(rule => rule.Key == ruleKey));
    }

    /// <summary>The days on which the documents in force may change, the first of all times before them.</summary>
    public IReadOnlyList<DateOnly> Changes => [.. _adoptions.Select(row => row.ValidFrom)
        // The last day is included, so that something changes on the day after it.
        .Concat(_adoptions.Where(row => row.ValidTo is not null).Select(row => row.ValidTo!.Value.AddDays(1)))
        .Append(new DateOnly(2000, 1, 1)).Distinct().Order()];

    /// <summary>One kept text as a document; null where none is kept under this hash.</summary>
    public static async Task<RulebookDocument?> Kept(Database database, string versionHash, CancellationToken cancel = default) =>
        await new RulebookQueries(database).Version(versionHash, cancel) is null ? null : await Text(new RulebookQueries(database), versionHash, cancel);

    private RulebookDocument? DocumentOf(RulebookAdoptionRow row) => row.VersionHash is { } hash
        ? _own[hash]
        : RulebookLibrary.Shipped.FirstOrDefault(document => document.Id == row.DocumentId);

    private static async Task<RulebookDocument> Text(RulebookQueries queries, string hash, CancellationToken cancel)
    {
        if (Read.TryGetValue(hash, out var known))
            return known;
        var row = await queries.Version(hash, cancel) ?? throw new InvalidOperationException($"The rulebook text {hash} is adopted but not kept: restore it from a backup.");
        var (document, mistakes) = RulebookReader.Read(row.Content, $"{row.DocumentId} {hash[..12]}", RulebookLibrary.SpokenWords);
        return Read[hash] = document ?? throw new RulebookException(mistakes);
    }
}

/// <summary>A number that a hall's own adopted text sets otherwise than the text that ships.</summary>
/// <param name="VersionHash">Of the text, which is kept.</param>
public sealed record OwnNumber(double Value, string VersionHash)
{
    /// <summary>The text as a page names it beside a clause.</summary>
    public string Source => $"本厅文本 {VersionHash[..8]}";
}
