SELECT * FROM AbsenceEpisode
WHERE HallCode = @hallCode AND PostCode = @postCode AND Day = @day AND StartsAtUtc = @startsAtUtc;
