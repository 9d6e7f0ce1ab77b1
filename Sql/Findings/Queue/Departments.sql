SELECT DISTINCT Department FROM Staff WHERE HallCode = @hallCode AND Department <> '' ORDER BY Department;
