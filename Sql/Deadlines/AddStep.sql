INSERT INTO ClockStep (HallCode, SubjectKind, SubjectKey, StepNo, Step, DoneBy, DoneAtUtc, Note, AuditNo)
VALUES (@HallCode, @SubjectKind, @SubjectKey, @StepNo, @Step, @DoneBy, @DoneAtUtc, @Note, @AuditNo);
