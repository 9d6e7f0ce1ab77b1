SELECT * FROM HallSetting WHERE HallCode = @hallCode ORDER BY Name;
