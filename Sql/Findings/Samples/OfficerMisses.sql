SELECT COUNT(*) AS Sampled, COALESCE(SUM(CASE WHEN r.Answer = 'nothing' THEN 1 ELSE 0 END), 0) AS Missed
FROM BlindReading AS r
WHERE r.HallCode = @hallCode AND r.ReadAtUtc >= @sinceUtc AND EXISTS (
  SELECT 1 FROM Finding AS f
  JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
  WHERE f.HallCode = r.HallCode AND f.SessionId = r.SessionId AND v.Outcome = 'confirmed'
    AND v.VerdictNo = (SELECT MAX(latest.VerdictNo) FROM Verdict AS latest WHERE latest.HallCode = v.HallCode AND latest.FindingId = v.FindingId));
