SELECT * FROM Pattern WHERE HallCode = @hallCode ORDER BY QValue, PatternId;
