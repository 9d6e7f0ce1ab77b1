SELECT MAX(Day) FROM PresenceDay WHERE HallCode = @hallCode;
