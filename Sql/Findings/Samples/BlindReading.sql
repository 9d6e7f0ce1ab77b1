SELECT * FROM BlindReading WHERE HallCode = @hallCode AND SessionId = @sessionId AND AccountId = @accountId;
