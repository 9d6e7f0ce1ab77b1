SELECT * FROM Appeal WHERE HallCode = @hallCode AND AppealId = @appealId;
