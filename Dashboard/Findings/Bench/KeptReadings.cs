using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Supervision.Jobs.Calls.Hits;
using Supervision.Jobs.Calls.Turns;
using Supervision.Jobs.Learning;
using Supervision.Jobs.Rulebook;

namespace Supervision.Dashboard.Findings.Bench;

/// <summary>What documents made of the words of the calls looked at last. Reading a call anew takes ten times as long as all else on its page.</summary>
public sealed class KeptReadings : IDisposable
{
    // A few kilobytes each; a hall's officers look at fewer calls in an hour.
    private const int Most = 1000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Each document's readings of the turns, from memory where the same words were read under the same texts and model.</summary>
    public IReadOnlyList<OtherReadings> Of(IReadOnlyList<Turn> turns, IReadOnlyList<RulebookDocument> documents, ContextModel model)
    {
        var key = Key(turns, documents, model);
        if (_kept.TryGetValue(key, out IReadOnlyList<OtherReadings>? kept) && kept is not null)
            return kept;
        var readings = OtherReadings.Of(turns, documents, model);
        // Two readers who come at once both read the call: a lock would make all others wait for it.
        return _kept.Set(key, readings, new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => _kept.Dispose();

    // By content: a corrected transcript or another text of a rulebook is another key, so nothing ever has to be thrown away.
    private static string Key(IReadOnlyList<Turn> turns, IReadOnlyList<RulebookDocument> documents, ContextModel model)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string part)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            Span<byte> length = stackalloc byte[sizeof(int)];
            // The length first: otherwise two parts could pass for two others with the border elsewhere.
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        Add(model.Version);
        foreach (var document in documents)
            Add(document.Version);
        // An empty part ends the documents: no version must be taken for the words of a turn.
        Add("");
        foreach (var turn in turns)
        {
            Add(FormattableString.Invariant($"{turn.Index} {turn.Speaker} {turn.StartSeconds} {turn.EndSeconds} {turn.RoleConfidence}"));
            Add(turn.Text);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
