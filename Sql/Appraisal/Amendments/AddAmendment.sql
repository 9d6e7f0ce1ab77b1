INSERT INTO AppraisalAmendment (HallCode, Period, StaffNo, AmendmentNo, ScoreBefore, ScoreAfter, Deduction, Bonus, Confirmed, Note, AmendedBy, AmendedAtUtc, AuditNo)
VALUES (@HallCode, @Period, @StaffNo, @AmendmentNo, @ScoreBefore, @ScoreAfter, @Deduction, @Bonus, @Confirmed, @Note, @AmendedBy, @AmendedAtUtc, @AuditNo);
