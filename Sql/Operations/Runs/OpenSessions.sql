SELECT COUNT(*) FROM Session WHERE HallCode = @hallCode AND State = 'open';
