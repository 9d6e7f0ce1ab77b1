SELECT *
FROM Clock
WHERE HallCode = @hallCode AND State <> 'stopped'
ORDER BY CASE WHEN DueAtUtc IS NULL THEN 1 ELSE 0 END, DueAtUtc, ClockId;
