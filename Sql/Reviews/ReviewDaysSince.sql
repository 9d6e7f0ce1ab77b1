SELECT FirstDay, LastDay FROM Batch
WHERE HallCode = @hallCode AND Feed = 'reviews' AND FinishedAtUtc >= @sinceUtc AND FirstDay IS NOT NULL AND LastDay IS NOT NULL;
