WITH Ranked AS (
  SELECT s.ShiftId, ROW_NUMBER() OVER (PARTITION BY s.StaffNo ORDER BY s.StartsAtUtc, s.ShiftId) AS RowNo
  FROM Shift AS s
  WHERE s.HallCode = @hallCode AND s.Day >= @sinceDay AND NOT EXISTS (
    SELECT 1
    FROM Staff AS t
    WHERE t.HallCode = s.HallCode AND t.StaffNo = s.StaffNo AND t.ValidFrom < @sinceDay)
)
SELECT s.*
FROM Shift AS s
JOIN Ranked AS r ON r.ShiftId = s.ShiftId AND r.RowNo = 1
WHERE s.HallCode = @hallCode
ORDER BY s.ShiftId;
