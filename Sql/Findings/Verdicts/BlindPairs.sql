SELECT one.Outcome AS FirstOutcome, one.Severity AS FirstSeverity, two.Outcome AS SecondOutcome, two.Severity AS SecondSeverity
FROM Verdict AS one
JOIN Verdict AS two ON two.HallCode = one.HallCode AND two.FindingId = one.FindingId
  AND two.VerdictNo = one.VerdictNo + 1 AND two.IsSecond = 1
WHERE one.HallCode = @hallCode AND one.IsSecond = 0 AND one.DecidedAtUtc >= @fromUtc;
