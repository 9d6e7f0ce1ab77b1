using System.Diagnostics.CodeAnalysis;

namespace Supervision.Sql;

/// <summary>
/// Lets so many statements of one process into an SQLite file at once; the others wait in order without holding a thread or a connection.
/// </summary>
/// <remarks>
/// SQLite runs on the caller's thread and keeps a page cache for every connection: two hundred readers at once would be two hundred threads
/// and caches on the same two cores, and none of them would be done sooner.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore holds nothing to free until its wait handle is asked for; the gate lives as long as the program.")]
internal sealed class Gate
{
    // Twice the cores: one waits for the disk while the other computes.
    private static readonly int Readers = Math.Max(4, 2 * Environment.ProcessorCount);

    // As long as a statement waits for the file's own lock. Whoever waited in vain tries there and gets its error, which names the lock.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _readers = new(Readers);

    // SQLite has one writer; a second one would sleep and retry on a thread of its own.
    private readonly SemaphoreSlim _writer = new(1);

    /// <summary>A place among the readers, given back by disposing of it.</summary>
    internal Task<IDisposable> Read(CancellationToken cancel) => Enter(_readers, cancel);

    /// <summary>The writer's place, given back by disposing of it.</summary>
    internal Task<IDisposable> Write(CancellationToken cancel) => Enter(_writer, cancel);

    private static async Task<IDisposable> Enter(SemaphoreSlim places, CancellationToken cancel) =>
        new Place(await places.WaitAsync(Patience, cancel) ? places : null);

    private sealed class Place(SemaphoreSlim? places) : IDisposable
    {
        private SemaphoreSlim? _places = places;

        // Once only: a transaction may be disposed of twice.
        public void Dispose() => Interlocked.Exchange(ref _places, null)?.Release();
    }
}
