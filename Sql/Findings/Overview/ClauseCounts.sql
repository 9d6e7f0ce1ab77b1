WITH Held AS (
  SELECT v.FindingId
  FROM Verdict v
  WHERE v.HallCode = @hallCode AND v.Outcome = 'confirmed'
    AND NOT EXISTS (
      SELECT 1 FROM Verdict later
      WHERE later.HallCode = v.HallCode AND later.FindingId = v.FindingId AND later.VerdictNo > v.VerdictNo)
),
Counted AS (
  SELECT f.DocumentId, f.Clause, COUNT(*) AS Found, COUNT(h.FindingId) AS Confirmed
  FROM Finding f
  LEFT JOIN Held h ON h.FindingId = f.FindingId
  WHERE f.HallCode = @hallCode AND f.Day BETWEEN @firstDay AND @lastDay AND f.State <> 'withdrawn' AND f.Kind <> 'praise'
  GROUP BY f.DocumentId, f.Clause
),
Ranked AS (
  SELECT DocumentId, Clause, Found, Confirmed, ROW_NUMBER() OVER (ORDER BY Found DESC, DocumentId, Clause) AS RowNo
  FROM Counted
)
SELECT DocumentId, Clause, Found, Confirmed
FROM Ranked
WHERE RowNo <= @pageSize
ORDER BY RowNo;
