INSERT INTO Verdict (HallCode, FindingId, VerdictNo, Outcome, Severity, ReasonCode, Measure, Note, OfficerId, DecidedAtUtc, IsSecond, AuditNo)
VALUES (@HallCode, @FindingId, @VerdictNo, @Outcome, @Severity, @ReasonCode, @Measure, @Note, @OfficerId, @DecidedAtUtc, @IsSecond, @AuditNo);
