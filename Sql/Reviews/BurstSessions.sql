SELECT * FROM Session
WHERE HallCode = @hallCode AND Day = @day AND Kind = 'review' AND SubjectKey LIKE 'burst %';
