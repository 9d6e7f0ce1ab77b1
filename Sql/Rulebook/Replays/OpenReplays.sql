SELECT * FROM Replay WHERE HallCode = @hallCode AND State <> 'done' ORDER BY AskedAtUtc, ReplayId;
