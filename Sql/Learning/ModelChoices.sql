SELECT * FROM ModelChoice WHERE HallCode = @hallCode ORDER BY ChoiceNo DESC;
