INSERT INTO AppraisalLock (HallCode, Period, LockedBy, LockedAtUtc, ContentHash, AuditNo, Snapshot)
VALUES (@HallCode, @Period, @LockedBy, @LockedAtUtc, @ContentHash, @AuditNo, @Snapshot);
