SELECT * FROM Call WHERE HallCode = @hallCode AND CallId = @callId;
