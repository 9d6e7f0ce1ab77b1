SELECT DISTINCT StaffNo FROM Staff WHERE HallCode = @hallCode;
