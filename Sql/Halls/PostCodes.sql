SELECT PostCode FROM Post WHERE HallCode = @hallCode;
