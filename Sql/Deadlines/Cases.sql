SELECT *
FROM CaseFile
WHERE HallCode = @hallCode AND AcceptedAtUtc >= @sinceUtc
ORDER BY CaseNo;
