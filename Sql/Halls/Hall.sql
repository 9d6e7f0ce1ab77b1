SELECT * FROM Hall WHERE HallCode = @hallCode;
