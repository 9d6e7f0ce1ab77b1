INSERT INTO AppraisalPart (HallCode, Period, StaffNo, PartNo, Name, Weight, Score, Deduction)
VALUES (@HallCode, @Period, @StaffNo, @PartNo, @Name, @Weight, @Score, @Deduction);
