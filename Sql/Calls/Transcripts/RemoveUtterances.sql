DELETE FROM Utterance WHERE HallCode = @hallCode AND CallId = @callId;
