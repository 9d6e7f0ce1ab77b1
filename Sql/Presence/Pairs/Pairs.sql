SELECT p.PostCode, p.Name AS PostName, p.Department, p.CoverPostCode,
  (SELECT COUNT(DISTINCT s.StaffNo) FROM Shift s
   WHERE s.HallCode = p.HallCode AND s.PostCode = p.PostCode AND s.Day >= @fromDay AND s.Day < @untilDay) AS People,
  (SELECT COALESCE(SUM(d.CoverSeconds), 0) FROM PresenceDay d
   WHERE d.HallCode = p.HallCode AND d.PostCode = p.PostCode AND d.Day >= @fromDay AND d.Day < @untilDay) AS CoverSeconds,
  (SELECT COALESCE(SUM(d.AbsentSeconds), 0) FROM PresenceDay d
   WHERE d.HallCode = p.HallCode AND d.PostCode = p.PostCode AND d.Day >= @fromDay AND d.Day < @untilDay) AS AbsentSeconds,
  (SELECT COUNT(*) FROM LedgerEntry l
   WHERE l.HallCode = p.HallCode AND l.Kind = 'handover' AND l.EnteredAtUtc >= @fromUtc AND l.EnteredAtUtc < @untilUtc
     AND (l.PostCode = p.PostCode OR (l.PostCode IS NULL AND EXISTS (
       SELECT 1 FROM Staff t WHERE t.HallCode = l.HallCode AND t.StaffNo = l.StaffNo AND t.PostCode = p.PostCode)))) AS Handovers
FROM Post p
WHERE p.HallCode = @hallCode
ORDER BY p.PostCode;
