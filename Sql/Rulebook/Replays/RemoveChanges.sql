DELETE FROM ReplayChange WHERE HallCode = @hallCode AND ReplayId = @replayId;
