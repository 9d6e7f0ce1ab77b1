SELECT * FROM Utterance WHERE HallCode = @hallCode AND CallId = @callId ORDER BY TurnNo;
