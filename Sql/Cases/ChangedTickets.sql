SELECT r.*
FROM Ticket r
JOIN TicketStaging s ON r.HallCode = s.HallCode AND r.TicketId = s.TicketId AND r.Day = s.Day
WHERE s.BatchId = @batchId AND r.ContentHash <> s.ContentHash;
