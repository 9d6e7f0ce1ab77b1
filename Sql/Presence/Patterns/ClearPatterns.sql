DELETE FROM Pattern WHERE HallCode = @hallCode;
