WITH Ranked AS (
  SELECT c.CallId AS Item, c.Recording AS About, c.StartedAtUtc AS AtUtc, ROW_NUMBER() OVER (ORDER BY c.StartedAtUtc, c.CallId) AS RowNo
  FROM Call c
  WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND c.Recording IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM Recording r WHERE r.HallCode = c.HallCode AND r.CallId = c.CallId)
)
SELECT Item, About, AtUtc FROM Ranked WHERE RowNo <= @most ORDER BY RowNo;
