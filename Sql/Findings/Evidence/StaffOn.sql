SELECT * FROM Staff
WHERE HallCode = @hallCode AND StaffNo = @staffNo AND ValidFrom <= @day AND (ValidTo IS NULL OR ValidTo >= @day)
ORDER BY ValidFrom DESC;
