SELECT * FROM Post WHERE HallCode = @hallCode AND PostCode = @postCode;
