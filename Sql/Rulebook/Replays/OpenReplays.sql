SELECT * FROM Replay WHERE HallCode = @hallCode AND (State = 'waiting' OR State = 'running') ORDER BY AskedAtUtc, ReplayId;
