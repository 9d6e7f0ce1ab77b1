WITH Numbered AS (
  SELECT c.CallId, ROW_NUMBER() OVER (ORDER BY c.CallId) AS RowNumber
  FROM Call AS c
  WHERE c.HallCode = @hallCode AND c.StartedAtUtc >= @fromUtc AND c.StartedAtUtc < @untilUtc AND c.CallId > @afterCallId
)
SELECT CallId FROM Numbered WHERE RowNumber <= @count ORDER BY CallId;
