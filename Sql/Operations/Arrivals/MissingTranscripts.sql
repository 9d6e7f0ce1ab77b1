WITH Ranked AS (
  SELECT c.CallId AS Item, c.StaffNo AS About, c.StartedAtUtc AS AtUtc, ROW_NUMBER() OVER (ORDER BY c.StartedAtUtc, c.CallId) AS RowNo
  FROM Call c
  LEFT JOIN Transcript t ON t.HallCode = c.HallCode AND t.CallId = c.CallId
  WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND COALESCE(c.Missed, 0) = 0 AND t.CallId IS NULL
)
SELECT Item, About, AtUtc FROM Ranked WHERE RowNo <= @most ORDER BY RowNo;
