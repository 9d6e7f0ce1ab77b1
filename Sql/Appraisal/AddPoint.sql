INSERT INTO AppraisalPoint (HallCode, Period, StaffNo, PointNo, FindingId, Clause, Severity, Repetition, Points, Reason)
VALUES (@HallCode, @Period, @StaffNo, @PointNo, @FindingId, @Clause, @Severity, @Repetition, @Points, @Reason);
