SELECT * FROM Finding WHERE HallCode = @hallCode AND SessionId = @sessionId
ORDER BY OccurredAtUtc, TurnNo, StartSeconds, FindingId;
