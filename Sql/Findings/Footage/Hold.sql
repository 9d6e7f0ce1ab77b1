SELECT * FROM FootageHold WHERE HallCode = @hallCode AND SessionId = @sessionId AND Camera = @camera;
