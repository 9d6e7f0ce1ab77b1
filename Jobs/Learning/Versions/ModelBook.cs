using System.Collections.Concurrent;
using Supervision.Jobs.Audit;
using Supervision.Sql;
using Supervision.Sql.Learning;

namespace Supervision.Jobs.Learning.Versions;

/// <summary>Which context model works in a hall. Versions are a hall's own: its documents, its officers and its citizens' words stay with it.</summary>
public sealed class ModelBook(Database database)
{
    /// <summary>Who chooses when no person does.</summary>
    public const string Night = "night";

    /// <summary>Stands for the model that ships with the program.</summary>
    public const string ShippedName = "";

    private static readonly Lazy<ContextModel> Shipped = new(ContextModel.Load);

    // A version's bytes never change, so one copy serves every night and page.
    private static readonly ConcurrentDictionary<string, ContextModel> Loaded = new(StringComparer.Ordinal);

    private readonly LearningQueries _queries = new(database);

    /// <summary>The model at work. One that was trained for other features than this program's steps back for the shipped one.</summary>
    public async Task<LiveModel> Live(string hallCode, CancellationToken cancel = default)
    {
        if (await _queries.ModelChoices(hallCode, cancel) is not [var choice, ..] || choice.Version == ShippedName)
            return new LiveModel(Shipped.Value, ShippedName, IsHeld: await IsHeld(hallCode, cancel), IsStale: false);
        return await Version(hallCode, choice.Version, cancel) is { } model
            ? new LiveModel(model, choice.Version, choice.IsHeld, IsStale: false)
            // The shipped model and not none: a hall is scored after an update as well, and its page says that its version is stale.
            : new LiveModel(Shipped.Value, ShippedName, choice.IsHeld, IsStale: true);
    }

    /// <summary>One version; null where the hall has none of this name or where it speaks of other features.</summary>
    public async Task<ContextModel?> Version(string hallCode, string version, CancellationToken cancel = default)
    {
        if (version == ShippedName)
            return Shipped.Value;
        // Weights belong to the features they were learnt with: under others they would be numbers without meaning.
        if (await _queries.ModelVersion(hallCode, version, cancel) is not { } row || row.Features != FeatureFingerprint.Current)
            return null;
        return Loaded.GetOrAdd($"{hallCode} {version}", _ => ContextModel.Read(new MemoryStream(Convert.FromBase64String(row.Content))));
    }

    /// <summary>A person puts a version to work, the shipped one by its empty name; the next night scores under it.</summary>
    /// <param name="isHeld">True to keep it until a person chooses again; false to let later nights replace it.</param>
    /// <returns>False where the hall has no usable version of this name.</returns>
    public async Task<bool> Choose(string hallCode, string version, bool isHeld, string accountId, string reason, TimeProvider time, CancellationToken cancel = default)
    {
        if (await Version(hallCode, version, cancel) is null)
            return false;
        await using var transaction = await database.Begin(cancel);
        await Add(transaction, hallCode, version, isHeld, accountId, reason, time, cancel);
        await transaction.Commit(cancel);
        return true;
    }

    /// <summary>Records a choice with its audit entry.</summary>
    internal static async Task Add(Transaction transaction, string hallCode, string version, bool isHeld, string by, string reason, TimeProvider time, CancellationToken cancel)
    {
        var queries = new LearningQueries(transaction);
        var earlier = await queries.ModelChoices(hallCode, cancel);
        await queries.AddModelChoice(new ModelChoiceRow
        {
            HallCode = hallCode, ChoiceNo = earlier.Count == 0 ? 1 : earlier[0].ChoiceNo + 1, Version = version, IsHeld = isHeld,
            ChosenBy = by, ChosenAtUtc = time.GetUtcNow().UtcDateTime, Reason = reason,
        }, cancel);
        await new AuditLog(transaction, time).Add(hallCode, by, AuditAction.Rulebook, "model", version == ShippedName ? "shipped" : version,
            new { from = earlier.Count == 0 ? ShippedName : earlier[0].Version, to = version, held = isHeld }, cancel);
    }

    private async Task<bool> IsHeld(string hallCode, CancellationToken cancel) =>
        await _queries.ModelChoices(hallCode, cancel) is [{ IsHeld: true }, ..];
}

/// <summary>The model at work in a hall.</summary>
/// <param name="Name">Its version; empty for the one that ships.</param>
/// <param name="IsHeld">A person chose it to stay.</param>
/// <param name="IsStale">The version chosen was made for another program and has stepped back.</param>
public sealed record LiveModel(ContextModel Model, string Name, bool IsHeld, bool IsStale);
