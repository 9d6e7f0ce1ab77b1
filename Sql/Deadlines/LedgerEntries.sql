SELECT *
FROM LedgerEntry
WHERE HallCode = @hallCode AND EnteredAtUtc >= @sinceUtc
ORDER BY EntryId;
