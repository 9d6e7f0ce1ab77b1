WITH Held AS (
  SELECT DISTINCT LineName, StaffNo FROM Call
  WHERE HallCode = @hallCode AND LineName IS NOT NULL AND StartedAtUtc >= @sinceUtc AND StartedAtUtc < @untilUtc
),
Rostered AS (
  SELECT DISTINCT StaffNo, CASE WHEN Day = @day THEN 1 ELSE 0 END AS IsToday FROM Shift
  WHERE HallCode = @hallCode AND Day >= @sinceDay AND Day <= @day
)
SELECT DISTINCT h.LineName FROM Held h
WHERE EXISTS (SELECT 1 FROM Rostered r WHERE r.IsToday = 1)
  AND EXISTS (SELECT 1 FROM Held o JOIN Rostered r ON r.StaffNo = o.StaffNo WHERE o.LineName = h.LineName)
  AND NOT EXISTS (SELECT 1 FROM Held o JOIN Rostered r ON r.StaffNo = o.StaffNo WHERE o.LineName = h.LineName AND r.IsToday = 1);
