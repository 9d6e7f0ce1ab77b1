SELECT COUNT(*) FROM Call WHERE HallCode = @hallCode AND Direction = 'out';
