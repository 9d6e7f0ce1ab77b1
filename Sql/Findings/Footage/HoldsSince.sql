SELECT * FROM FootageHold WHERE HallCode = @hallCode AND HeldAtUtc >= @sinceUtc;
