SELECT
  COALESCE(SUM(CASE WHEN DueAtUtc < @nowUtc THEN 1 ELSE 0 END), 0) AS Overdue,
  COALESCE(SUM(CASE WHEN DueAtUtc >= @nowUtc AND DueAtUtc < @soonUtc THEN 1 ELSE 0 END), 0) AS DueSoon
FROM Clock
WHERE HallCode = @hallCode AND StoppedAtUtc IS NULL;
