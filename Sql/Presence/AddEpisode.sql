INSERT INTO AbsenceEpisode (HallCode, PostCode, Day, StartsAtUtc, EndsAtUtc, AbsenceWord, AbsentSeconds, ThresholdMinutes, ThresholdSource, StaffNo, Waiting)
VALUES (@HallCode, @PostCode, @Day, @StartsAtUtc, @EndsAtUtc, @AbsenceWord, @AbsentSeconds, @ThresholdMinutes, @ThresholdSource, @StaffNo, @Waiting);
