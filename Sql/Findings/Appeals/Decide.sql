UPDATE Appeal SET State = @state, DecidedBy = @decidedBy, DecidedAtUtc = @decidedAtUtc, DecisionNote = @decisionNote, IsFinal = 1
WHERE HallCode = @hallCode AND AppealId = @appealId AND State = 'open';
