SELECT * FROM Replay WHERE HallCode = @hallCode AND ReplayId = @replayId;
