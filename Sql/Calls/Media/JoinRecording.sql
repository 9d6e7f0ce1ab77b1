UPDATE Recording SET CallId = @callId WHERE HallCode = @hallCode AND FileKey = @fileKey AND CallId IS NULL;
