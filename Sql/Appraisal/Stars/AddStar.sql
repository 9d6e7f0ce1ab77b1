INSERT INTO ServiceStar (HallCode, Period, StaffNo, AwardedBy, AwardedAtUtc)
SELECT @HallCode, @Period, @StaffNo, @AwardedBy, @AwardedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM ServiceStar WHERE HallCode = @HallCode AND Period = @Period AND StaffNo = @StaffNo);
