INSERT INTO BlindReading (HallCode, SessionId, AccountId, Answer, ReadAtUtc)
SELECT @HallCode, @SessionId, @AccountId, @Answer, @ReadAtUtc
WHERE NOT EXISTS (SELECT 1 FROM BlindReading WHERE HallCode = @HallCode AND SessionId = @SessionId AND AccountId = @AccountId);
