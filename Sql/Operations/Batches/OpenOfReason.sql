SELECT *
FROM Quarantine
WHERE HallCode = @hallCode AND ReasonCode = @reasonCode AND State = 'open'
ORDER BY CreatedAtUtc, BatchId, EntryNo;
