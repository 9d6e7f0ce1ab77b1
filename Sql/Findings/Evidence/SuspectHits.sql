SELECT * FROM SuspectHit WHERE HallCode = @hallCode AND CallId = @callId ORDER BY HitNo;
