INSERT INTO SuspectHit (HallCode, CallId, HitNo, TurnNo, ClauseKey, Phrase, Reason)
VALUES (@HallCode, @CallId, @HitNo, @TurnNo, @ClauseKey, @Phrase, @Reason);
