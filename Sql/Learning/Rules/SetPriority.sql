UPDATE Session SET Priority = @priority WHERE HallCode = @hallCode AND SessionId = @sessionId;
