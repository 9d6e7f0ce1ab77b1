SELECT DISTINCT FirstDay, LastDay FROM Batch
WHERE HallCode = @hallCode AND FinishedAtUtc >= @sinceUtc AND FirstDay IS NOT NULL AND LastDay IS NOT NULL;
