SELECT *
FROM Comment
WHERE HallCode = @hallCode AND ReceivedAtUtc >= @sinceUtc
ORDER BY EntryId;
