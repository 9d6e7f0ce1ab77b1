SELECT DISTINCT HallCode, Day
FROM PresenceDay
WHERE HallCode = @hallCode AND ComputedUnder <> @computedUnder
ORDER BY Day;
