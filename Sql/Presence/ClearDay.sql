DELETE FROM AbsenceEpisode WHERE HallCode = @hallCode AND Day = @day;

DELETE FROM PresenceSpan WHERE HallCode = @hallCode AND Day = @day;

DELETE FROM PresenceDay WHERE HallCode = @hallCode AND Day = @day;
