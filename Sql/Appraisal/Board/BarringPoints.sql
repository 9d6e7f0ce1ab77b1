SELECT p.StaffNo, p.Clause, p.Severity, f.Kind, v.Measure
FROM AppraisalPoint AS p
LEFT JOIN Finding AS f ON f.HallCode = p.HallCode AND f.FindingId = p.FindingId
LEFT JOIN Verdict AS v ON v.HallCode = p.HallCode AND v.FindingId = p.FindingId
  AND v.VerdictNo = (SELECT MAX(x.VerdictNo) FROM Verdict AS x WHERE x.HallCode = p.HallCode AND x.FindingId = p.FindingId AND x.DecidedAtUtc <= @untilUtc)
WHERE p.HallCode = @hallCode AND p.Period BETWEEN @firstMonth AND @lastMonth AND p.FindingId IS NOT NULL AND p.Points <= 0;
