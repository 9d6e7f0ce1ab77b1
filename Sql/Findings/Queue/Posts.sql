SELECT PostCode AS Value, Name AS Text FROM Post WHERE HallCode = @hallCode ORDER BY PostCode;
