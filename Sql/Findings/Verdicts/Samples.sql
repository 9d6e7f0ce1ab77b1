SELECT COUNT(*) AS Sampled, COALESCE(SUM(drawn.IsMissed), 0) AS Missed
FROM (
  SELECT CASE WHEN EXISTS (
      SELECT 1 FROM Finding AS f
      JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
      WHERE f.HallCode = s.HallCode AND f.SessionId = s.SessionId AND v.Outcome = 'confirmed'
        AND v.VerdictNo = (SELECT MAX(latest.VerdictNo) FROM Verdict AS latest WHERE latest.HallCode = v.HallCode AND latest.FindingId = v.FindingId)
    ) THEN 1 ELSE 0 END AS IsMissed
  FROM Session AS s
  WHERE s.HallCode = @hallCode AND s.Day >= @firstDay AND s.Day <= @lastDay AND s.IsSample = 1 AND s.State = 'decided'
) AS drawn;
