using System.Globalization;
using System.Text.Json;
using Supervision.Sql;
using Supervision.Sql.Audit;

namespace Supervision.Jobs.Audit;

/// <summary>What a check of the whole chain found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Values">Stored rows compared.</param>
/// <param name="Redacted">Columns that retention has replaced by their hashes.</param>
/// <param name="Faults">In order of entry number; empty when all is whole.</param>
public sealed record AuditFindings(long Entries, long Values, long Redacted, IReadOnlyList<AuditFault> Faults);

/// <param name="EntryNo">The first entry that the fault breaks; 0 where it concerns no entry.</param>
public sealed record AuditFault(long EntryNo, string Reason);

/// <summary>Recomputes the chain and the hashes of the stored rows that it vouches for.</summary>
public sealed class AuditVerify(Database database)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly AuditQueries _audit = new(database);
    private readonly List<AuditFault> _faults = [];
    private readonly Dictionary<string, (long EntryNo, VouchedValue Value)> _latest = [];
    private readonly HashSet<string> _retained = [];
    private long _entries;
    private long _redacted;

    public async Task<AuditFindings> Run(CancellationToken cancel = default)
    {
        await Chain(cancel);
        foreach (var (entryNo, value) in _latest.Values.OrderBy(item => item.EntryNo))
            await Compare(entryNo, value, cancel);
        foreach (var verdict in await _audit.VerdictsWithoutEntry(cancel))
            Fault(verdict.AuditNo, $"the verdict {verdict.VerdictNo} on finding {verdict.FindingId} of hall {verdict.HallCode} was stored without an entry");
        return new AuditFindings(_entries, _latest.Count, _redacted, _faults.OrderBy(fault => fault.EntryNo).ToList());
    }

    private async Task Chain(CancellationToken cancel)
    {
        var (number, hash) = (0L, "");
        await foreach (var entry in _audit.Chain(cancel))
        {
            _entries++;
            if (entry.EntryNo != number + 1)
                Fault(number + 1, $"entry {number + 1} is missing: the next one is {entry.EntryNo}");
            else if (entry.PreviousHash != hash)
                Fault(entry.EntryNo, "it does not follow from the entry before it");
            if (entry.EntryHash != AuditHash.Of(entry))
                Fault(entry.EntryNo, $"its content was changed ({entry.Action} by {entry.AccountId} at {entry.AtUtc:yyyy-MM-dd HH:mm:ss} UTC)");
            // On from what is stored, not from what it should be: one changed entry is one fault and not a fault for all that follow.
            (number, hash) = (entry.EntryNo, entry.EntryHash);
            Remember(entry);
        }
        // A chain alone cannot show that its last entries are gone: the head is kept apart from it.
        var head = await _audit.Head(cancel);
        if (head is null || head.EntryNo != number || head.EntryHash != hash)
            Fault(number + 1, $"entries behind {number} were removed: the chain's head says {head?.EntryNo.ToString(CultureInfo.InvariantCulture) ?? "nothing"}");
    }

    // A row may be written again, as an appeal is when it is decided: its newest entry speaks for it.
    private void Remember(AuditEntryRow entry)
    {
        if (entry.Action == AuditAction.Retention)
            _retained.Add(entry.SubjectKey);
        try
        {
            foreach (var value in JsonSerializer.Deserialize<AuditContent>(entry.Content, Json)?.Stored ?? [])
                _latest[$"{value.Kind}\u001f{string.Join('\u001f', value.Key)}"] = (entry.EntryNo, value);
        }
        catch (JsonException)
        {
            Fault(entry.EntryNo, "its content is no JSON");
        }
    }

    private async Task Compare(long entryNo, VouchedValue vouched, CancellationToken cancel)
    {
        var name = StoredValue.NameOf(vouched.Kind, vouched.Key);
        if (await Load(vouched, cancel) is not { } stored)
        {
            Fault(entryNo, $"the {name} that it vouches for is gone");
            return;
        }
        var salt = await _audit.Salt(entryNo, cancel);
        CheckRedaction(entryNo, name, stored, salt);
        var now = stored.Hashes(salt ?? "");
        var changed = vouched.Hashes.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Where(column => vouched.Hashes.GetValueOrDefault(column) != now.GetValueOrDefault(column)).ToList();
        if (changed.Count > 0)
            Fault(entryNo, $"the {name} was changed afterwards: {string.Join(", ", changed)}");
    }

    private void CheckRedaction(long entryNo, string name, StoredValue stored, string? salt)
    {
        var redacted = stored.PersonalColumns.Where(stored.IsRedacted).ToList();
        _redacted += redacted.Count;
        // Retention may take a text away, but not silently.
        if (redacted.Count > 0 && !_retained.Contains(name))
            Fault(entryNo, $"the {name} was redacted ({string.Join(", ", redacted)}) without an entry that says so");
        // The salt goes with the text, or short personal values could be guessed from their hashes.
        if (salt is null && redacted.Count < stored.PersonalColumns.Count())
            Fault(entryNo, $"the salt of the {name} is gone though its text is still there");
    }

    private async Task<StoredValue?> Load(VouchedValue value, CancellationToken cancel) => (value.Kind, value.Key) switch
    {
        ("verdict", [var hall, var finding, var number]) => await _audit.StoredVerdict(hall, finding, Number(number), cancel) is { } row ? StoredValue.Of(row) : null,
        ("appeal", [var hall, var appeal]) => await _audit.StoredAppeal(hall, appeal, cancel) is { } row ? StoredValue.Of(row) : null,
        ("step", [var hall, var kind, var key, var number]) => await _audit.StoredStep(hall, kind, key, Number(number), cancel) is { } row ? StoredValue.Of(row) : null,
        ("lock", [var hall, var period]) => await _audit.StoredLock(hall, period, cancel) is { } row ? StoredValue.Of(row) : null,
        ("amendment", [var hall, var period, var staff, var number]) => await _audit.StoredAmendment(hall, period, staff, Number(number), cancel) is { } row ? StoredValue.Of(row) : null,
        ("rulebook", [var hash]) => await _audit.StoredRulebook(hash, cancel) is { } row ? StoredValue.Of(row) : null,
        _ => null,
    };

    private static int Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private void Fault(long entryNo, string reason) => _faults.Add(new AuditFault(entryNo, reason));
}
