INSERT INTO Utterance (HallCode, CallId, TurnNo, Speaker, StartSeconds, EndSeconds, Body, RoleConfidence, Channel, Words)
VALUES (@HallCode, @CallId, @TurnNo, @Speaker, @StartSeconds, @EndSeconds, @Body, @RoleConfidence, @Channel, @Words);
