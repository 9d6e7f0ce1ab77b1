SELECT COALESCE(SUM(RequiredSeconds), 0) AS RequiredSeconds, COALESCE(SUM(UnobservedSeconds), 0) AS UnobservedSeconds,
  COALESCE(SUM(AbsentSeconds), 0) AS AbsentSeconds
FROM PresenceDay
WHERE HallCode = @hallCode AND Day BETWEEN @firstDay AND @lastDay;
