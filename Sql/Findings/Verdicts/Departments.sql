SELECT Department FROM Staff
WHERE HallCode = @hallCode AND StaffNo = @staffNo AND ValidFrom <= @day AND (ValidTo IS NULL OR ValidTo >= @day)
UNION ALL
SELECT Department FROM Post WHERE HallCode = @hallCode AND PostCode = @postCode AND Department IS NOT NULL;
