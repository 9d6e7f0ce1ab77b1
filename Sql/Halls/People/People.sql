SELECT s.StaffNo, s.Name, s.Department, s.PostCode,
  COALESCE(f.OpenFindings, 0) AS OpenFindings, COALESCE(f.Decided, 0) AS Decided, f.LastDay
FROM Staff AS s
LEFT JOIN (
  SELECT StaffNo, SUM(CASE WHEN State = 'open' THEN 1 ELSE 0 END) AS OpenFindings,
    SUM(CASE WHEN State = 'decided' THEN 1 ELSE 0 END) AS Decided, MAX(Day) AS LastDay
  FROM Finding
  WHERE HallCode = @hallCode AND StaffNo IS NOT NULL AND Day >= @sinceDay AND State <> 'withdrawn'
  GROUP BY StaffNo
) AS f ON f.StaffNo = s.StaffNo
WHERE s.HallCode = @hallCode AND s.ValidFrom <= @day AND (s.ValidTo IS NULL OR s.ValidTo >= @day)
ORDER BY s.StaffNo;
