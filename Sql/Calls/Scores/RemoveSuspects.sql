DELETE FROM SuspectHit WHERE HallCode = @hallCode AND CallId = @callId;
