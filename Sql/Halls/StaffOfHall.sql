SELECT * FROM Staff WHERE HallCode = @hallCode ORDER BY StaffNo, ValidFrom DESC;
