SELECT
  COALESCE(SUM(CASE WHEN State = 'open' THEN 1 ELSE 0 END), 0) AS OpenNow,
  COALESCE(SUM(CASE WHEN State = 'decided' AND Day BETWEEN @firstDay AND @lastDay THEN 1 ELSE 0 END), 0) AS Decided,
  COALESCE(SUM(CASE WHEN State = 'open' AND Day BETWEEN @firstDay AND @lastDay THEN 1 ELSE 0 END), 0) AS OpenInPeriod
FROM Session
WHERE HallCode = @hallCode;
