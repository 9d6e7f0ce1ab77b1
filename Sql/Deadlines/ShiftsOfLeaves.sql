SELECT s.*
FROM Shift AS s
WHERE s.HallCode = @hallCode AND s.Day BETWEEN @firstDay AND @lastDay AND EXISTS (
  SELECT 1
  FROM StaffLeave AS l
  WHERE l.HallCode = s.HallCode AND l.StaffNo = s.StaffNo AND l.StartsAtUtc < s.EndsAtUtc AND l.EndsAtUtc > s.StartsAtUtc)
ORDER BY s.ShiftId;
