SELECT * FROM Post WHERE HallCode = @hallCode ORDER BY PostCode;
