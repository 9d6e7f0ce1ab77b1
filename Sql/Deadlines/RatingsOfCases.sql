SELECT *
FROM Review
WHERE HallCode = @hallCode AND RatedAtUtc >= @sinceUtc AND IsDefault = 0 AND CaseNo IN (
  SELECT CaseNo
  FROM Review
  WHERE HallCode = @hallCode AND RatedAtUtc >= @sinceUtc AND IsDefault = 0
  GROUP BY CaseNo
  HAVING COUNT(*) > 1)
ORDER BY ReviewId;
