UPDATE Ticket SET
  TakenAtUtc = s.TakenAtUtc,
  PostCode = s.PostCode,
  CalledAtUtc = s.CalledAtUtc,
  ServedAtUtc = s.ServedAtUtc,
  Priority = s.Priority,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Ticket.Revision + 1
FROM TicketStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Ticket.ContentHash
  AND s.HallCode = Ticket.HallCode AND s.TicketId = Ticket.TicketId AND s.Day = Ticket.Day;

INSERT INTO Ticket (HallCode, TicketId, Day, TakenAtUtc, PostCode, CalledAtUtc, ServedAtUtc, Priority, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.TicketId, s.Day, s.TakenAtUtc, s.PostCode, s.CalledAtUtc, s.ServedAtUtc, s.Priority, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM TicketStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Ticket r WHERE r.HallCode = s.HallCode AND r.TicketId = s.TicketId AND r.Day = s.Day);

DELETE FROM TicketStaging WHERE BatchId = @batchId;
