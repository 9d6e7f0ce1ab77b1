SELECT * FROM Session WHERE HallCode = @hallCode AND SessionId = @sessionId;
