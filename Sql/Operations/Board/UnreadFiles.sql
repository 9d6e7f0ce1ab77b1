SELECT *
FROM InboxFile
WHERE HallCode = @hallCode AND TriedAtUtc >= @sinceUtc AND Tries > 0 AND Tries < @mostTries
ORDER BY Tries DESC, FileName;
