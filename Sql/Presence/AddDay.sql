INSERT INTO PresenceDay (HallCode, PostCode, Day, RequiredSeconds, PresentSeconds, CoverSeconds, LeaveSeconds, ReportedSeconds, UnobservedSeconds, AbsentSeconds, ComputedUnder, CalendarSource)
VALUES (@HallCode, @PostCode, @Day, @RequiredSeconds, @PresentSeconds, @CoverSeconds, @LeaveSeconds, @ReportedSeconds, @UnobservedSeconds, @AbsentSeconds, @ComputedUnder, @CalendarSource);
