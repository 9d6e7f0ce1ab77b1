SELECT * FROM Session WHERE HallCode = @hallCode AND Day = @day AND Kind = 'call' ORDER BY SessionId;
