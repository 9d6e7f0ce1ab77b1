INSERT INTO ReplayChange (HallCode, ReplayId, ChangeNo, Kind, SessionId, FindingId, CallId, Day, TurnNo, DocumentId, Clause, Machine, Probability, Verdict, Contradicts, Quote, Reason)
VALUES (@HallCode, @ReplayId, @ChangeNo, @Kind, @SessionId, @FindingId, @CallId, @Day, @TurnNo, @DocumentId, @Clause, @Machine, @Probability, @Verdict, @Contradicts, @Quote, @Reason);
