SELECT MAX(Day) AS Day FROM PresenceDay WHERE HallCode = @hallCode HAVING COUNT(*) > 0;
