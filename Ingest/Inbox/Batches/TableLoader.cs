using Supervision.Ingest.Halls;
using Supervision.Ingest.Tables;
using Supervision.Ingest.Tables.Values;
using Supervision.Sql;
using Supervision.Sql.Halls;
using Supervision.Sql.Operations.Batches;

namespace Supervision.Ingest.Inbox.Batches;

/// <summary>Brings one archived table in, chunk by chunk; each chunk with its counters and refusals is one transaction.</summary>
/// <remarks>Stopped anywhere, the next run goes on behind the last committed chunk and ends in the same content.</remarks>
internal sealed class TableLoader(CollectRequest request, IReadOnlySet<string>? staff, IReadOnlySet<string>? posts)
{
    internal async Task<BatchRow> Load(BatchRow batch, string archivePath, IReadOnlyList<Feed> layouts, CancellationToken cancel)
    {
        FeedFile file;
        try
        {
            file = FeedFile.Open(archivePath, layouts);
        }
        catch (FileRefusedException refused)
        {
            return await Refuse(batch, refused.Reason, refused.Column, refused.Line, cancel);
        }
        using (file)
            return await LoadRows(batch, file, layouts, cancel);
    }

    /// <summary>Nothing of the file loads: one entry names it and the reason.</summary>
    internal Task<BatchRow> Refuse(BatchRow batch, Reason reason, string? column, long? line, CancellationToken cancel) =>
        Refuse(batch, new Rejected { Reason = reason, Column = column, Line = line }, cancel);

    /// <inheritdoc cref="Refuse(BatchRow, Reason, string?, long?, CancellationToken)"/>
    internal async Task<BatchRow> Refuse(BatchRow batch, Rejected rejected, CancellationToken cancel)
    {
        var refused = batch with
        {
            State = "quarantined", RowsRead = 1, Quarantined = 1, FinishedAtUtc = NowUtc, Error = rejected.Reason.Stored,
        };
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        await batches.AddQuarantine([Entry(batch, 1, rejected)], cancel);
        await Advance(batches, refused, batch.RowsRead, cancel);
        await transaction.Commit(cancel);
        return refused;
    }

    private DateTime NowUtc => request.Time.GetUtcNow().UtcDateTime;

    private async Task<BatchRow> LoadRows(BatchRow batch, FeedFile file, IReadOnlyList<Feed> layouts, CancellationToken cancel)
    {
        // Times are judged by the batch's arrival: a file finished by a later run gives what one run would have given.
        var checks = layouts[0].ChecksReferences;
        var context = new FeedContext
        {
            HallCode = request.HallCode, BatchId = batch.BatchId, Zone = request.Zone, NowUtc = batch.ArrivedAtUtc, LongestKeyUnits = request.LongestKeyUnits,
            Staff = checks ? staff : null, Posts = checks ? posts : null,
        };
        var saving = Task.FromResult(batch);
        foreach (var part in Parts(file.Rows(context), batch.RowsRead, cancel))
        {
            // The next chunk is read while this one is written.
            var before = await saving;
            saving = Task.Run(() => Save(before, part, cancel), cancel);
        }
        var last = await saving;
        return await Finish(last, cancel);
    }

    private IEnumerable<Part> Parts(IEnumerable<FeedFileRow> rows, long done, CancellationToken cancel)
    {
        var part = new Part(done);
        long number = 0;
        foreach (var row in rows)
        {
            // Read over again, since a row can only be found by reading: cheap beside loading it.
            if (++number <= done)
                continue;
            part.Take(row, number, request.Zone);
            // By the row's number in the file, so that a resumed run cuts where the first one did.
            if (number % request.ChunkRows != 0)
                continue;
            cancel.ThrowIfCancellationRequested();
            yield return part;
            part = new Part(number);
        }
        if (part.Read > 0)
            yield return part;
    }

    private async Task<BatchRow> Save(BatchRow batch, Part part, CancellationToken cancel)
    {
        await using var transaction = await request.Database.Begin(cancel);
        var batches = new BatchQueries(transaction);
        var next = batch;
        foreach (var (feed, chunk) in part.Chunks)
        {
            var disputed = chunk is RowChunk<WorkDayRow> calendar && await part.Dispute(transaction, batch, calendar, NowUtc, cancel);
            var count = await chunk.Merge(transaction, request.Zone, cancel);
            next = next with
            {
                Added = next.Added + count.Added, Unchanged = next.Unchanged + count.Unchanged, Revised = next.Revised + count.Revised,
                FirstDay = next.FirstDay < chunk.FirstDay ? next.FirstDay : chunk.FirstDay ?? next.FirstDay,
                LastDay = next.LastDay > chunk.LastDay ? next.LastDay : chunk.LastDay ?? next.LastDay,
            };
            if (disputed || count.Added + count.Revised > 0)
                await PresenceMarks.Mark(batches, request, feed, chunk.PresenceDays, cancel);
        }
        await batches.AddQuarantine(part.Refused.ConvertAll(refused => Entry(batch, refused.Number, refused.Rejected)), cancel);
        next = next with
        {
            RowsRead = batch.RowsRead + part.Read, LastLine = Math.Max(batch.LastLine, part.LastLine),
            Quarantined = batch.Quarantined + part.Refused.Count, Ignored = batch.Ignored + part.Ignored,
        };
        // Compares with the rows before: of two processes on one batch only one can commit.
        await Advance(batches, next, batch.RowsRead, cancel);
        await transaction.Commit(cancel);
        return next;
    }

    private async Task<BatchRow> Finish(BatchRow batch, CancellationToken cancel)
    {
        var done = batch with { State = "loaded", FinishedAtUtc = NowUtc };
        // After the last chunk, not with it: a file without rows ends here too.
        await Advance(new BatchQueries(request.Database), done, batch.RowsRead, cancel);
        return done;
    }

    internal static async Task Advance(BatchQueries batches, BatchRow batch, long rowsBefore, CancellationToken cancel)
    {
        if (await batches.AdvanceBatch(batch, rowsBefore, cancel) == 0)
            throw new BatchTakenException(batch.BatchId);
    }

    internal static QuarantineRow Entry(BatchRow batch, long number, Rejected rejected) => new()
    {
        HallCode = batch.HallCode, BatchId = batch.BatchId, EntryNo = number, Feed = batch.Feed,
        FileName = rejected.Sheet is null ? batch.FileName : $"{batch.FileName} [{Escaped.Short(rejected.Sheet)}]",
        LineNumber = rejected.Line, ColumnName = rejected.Column is { Length: > 200 } column ? column[..200] : rejected.Column,
        Value = rejected.Value, ReasonCode = rejected.Reason.Code, Reason = rejected.Reason.Stored, RowText = rejected.RowText,
        State = "open", CreatedAtUtc = batch.ArrivedAtUtc,
    };

    /// <summary>Rows read since the last commit.</summary>
    private sealed class Part(long before)
    {
        // A row of the calendar can turn out to contradict another only in the database, when its text is gone.
        private readonly Dictionary<long, (long Number, Func<Reason, string, Rejected> Refusal)> _calendarRows = [];

        internal Dictionary<Feed, RowChunk> Chunks { get; } = [];

        internal List<(long Number, Rejected Rejected)> Refused { get; } = [];

        internal long Ignored { get; private set; }

        internal long Read { get; private set; }

        internal long LastLine { get; private set; }

        internal void Take(FeedFileRow row, long number, TimeZoneInfo zone)
        {
            Read = number - before;
            if (row.Refusal is { } refusal)
                Refused.Add((number, refusal));
            if (row.Feed is null)
                return;
            if (row.Values is null)
            {
                Ignored++;
                return;
            }
            LastLine = Math.Max(LastLine, row.Values.Line);
            if (!Chunks.TryGetValue(row.Feed, out var chunk))
                Chunks.Add(row.Feed, chunk = row.Feed.NewChunk());
            if (chunk.Take(row.Values, zone))
            {
                if (row.Feed is CalendarFeed calendar)
                    _calendarRows[row.Values.Line] = (number, calendar.Refusal(row.Values));
                return;
            }
            if (row.Values.Fault is { } fault)
                Refused.Add((number, fault));
            else
                Ignored++;
        }

        /// <summary>Takes the rows that contradict the calendar out and refuses them; whether there were any.</summary>
        internal async Task<bool> Dispute(Transaction transaction, BatchRow batch, RowChunk<WorkDayRow> calendar, DateTime nowUtc, CancellationToken cancel)
        {
            var found = await CalendarDisputes.Find(transaction, batch, [.. calendar.Rows.OrderBy(row => row.LineNumber)], nowUtc, cancel);
            foreach (var (row, reason) in found)
            {
                var (number, refusal) = _calendarRows[row.LineNumber];
                Refused.Add((number, refusal(reason, CalendarDisputes.Statement(row.Day, row.IsWorkday, row.Hours))));
            }
            // The later row only: the held one stays, and the open entry keeps the date from being concluded on.
            calendar.Drop(found.Select(contradiction => contradiction.Row).ToHashSet());
            return found.Count > 0;
        }
    }
}

/// <summary>Another process moved the batch on: it has the file.</summary>
internal sealed class BatchTakenException(string batchId) : Exception($"Batch {batchId} is in another process's hands.");
