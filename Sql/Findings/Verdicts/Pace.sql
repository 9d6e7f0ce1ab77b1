SELECT COUNT(*) AS Verdicts, MIN(DecidedAtUtc) AS FirstAtUtc, MAX(DecidedAtUtc) AS LastAtUtc
FROM Verdict WHERE HallCode = @hallCode AND OfficerId = @officerId AND DecidedAtUtc >= @fromUtc;
