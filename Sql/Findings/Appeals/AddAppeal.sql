INSERT INTO Appeal (HallCode, AppealId, FindingId, StaffNo, FiledBy, FiledAtUtc, Grounds, DueAtUtc, SupervisorId, SupervisorOpinion, State, DecidedBy, DecidedAtUtc, DecisionNote, IsFinal)
VALUES (@HallCode, @AppealId, @FindingId, @StaffNo, @FiledBy, @FiledAtUtc, @Grounds, @DueAtUtc, @SupervisorId, @SupervisorOpinion, @State, @DecidedBy, @DecidedAtUtc, @DecisionNote, @IsFinal);
