WITH Drawn AS (
  SELECT s.SessionId, s.StaffNo, s.StartsAtUtc, s.EndsAtUtc, s.Day,
    CASE WHEN EXISTS (
      SELECT 1 FROM Finding AS f
      JOIN Verdict AS v ON v.HallCode = f.HallCode AND v.FindingId = f.FindingId
      WHERE f.HallCode = s.HallCode AND f.SessionId = s.SessionId AND v.Outcome = 'confirmed'
        AND v.VerdictNo = (SELECT MAX(latest.VerdictNo) FROM Verdict AS latest WHERE latest.HallCode = v.HallCode AND latest.FindingId = v.FindingId)
    ) THEN 1 ELSE 0 END AS IsMissed
  FROM Session AS s
  WHERE s.HallCode = @hallCode AND s.Day >= @firstDay AND s.Day <= @lastDay AND s.IsSample = 1 AND s.State = 'decided'
), Placed AS (
  SELECT Drawn.*, ROW_NUMBER() OVER (ORDER BY IsMissed DESC, StartsAtUtc DESC, SessionId) AS RowNo
  FROM Drawn
)
SELECT p.SessionId, p.StaffNo, st.Name AS StaffName, p.StartsAtUtc, p.EndsAtUtc, p.IsMissed, p.RowNo
FROM Placed AS p
LEFT JOIN Staff AS st ON st.HallCode = @hallCode AND st.StaffNo = p.StaffNo AND st.ValidFrom <= p.Day AND (st.ValidTo IS NULL OR st.ValidTo >= p.Day)
WHERE p.RowNo BETWEEN @firstRow AND @lastRow
ORDER BY p.RowNo;
