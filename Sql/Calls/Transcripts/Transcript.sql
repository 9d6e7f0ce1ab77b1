SELECT * FROM Transcript WHERE HallCode = @hallCode AND CallId = @callId;
